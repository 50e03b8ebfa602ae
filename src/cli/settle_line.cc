#include "cli/settle_line.h"

#include <CLI/CLI.hpp>

#include "cli/day_option.h"

namespace wm::cli {

namespace {

void add_json(CLI::App& to, settle_options& into) {
  to.add_flag("--json", into.json, "One JSON object on standard output");
}

void add_approve(CLI::App& to, settle_options& into) {
  auto* const c = to.add_subcommand(
      "approve", "Sign an account for the party that the key belongs to");
  c->add_option("account", into.account,
                "Folder of the account: OUT/CONTRACT/YEAR/PROVIDER/NUMBER")
      ->required();
  c->add_option("--key", into.key,
                "File of a secret Ed25519 key (PEM) that the contract names")
      ->required();
  add_day(*c, "--on", into.on, "The day of the signature (default: today)");
  add_json(*c, into);
  c->final_callback([&into] { into.wanted = settle_task::approve; });
  c->footer(
      "Writes PARTY.approval.json beside the account. Counts once a "
      "commissioner and the\nprovider have signed.\n"
      "Example:\n  whatmatters settle approve "
      "out/settlement/community_health_services/2023-24/community_services/1 "
      "--key director.pem");
}

void add_verify(CLI::App& to, settle_options& into) {
  auto* const c = to.add_subcommand(
      "verify", "Whether an account is as it was made, and who approved it");
  c->add_option("account", into.account,
                "Folder of the account: OUT/CONTRACT/YEAR/PROVIDER/NUMBER")
      ->required();
  c->add_option("--package", into.terms,
                "Package whose contract says which keys count (default: those "
                "that the account names)");
  add_json(*c, into);
  c->final_callback([&into] { into.wanted = settle_task::verify; });
  c->footer(
      "Exit code 1 when something was changed, or a side has not approved.\n"
      "Example:\n  whatmatters settle verify "
      "out/settlement/community_health_services/2023-24/community_services/1 "
      "--package "
      "frameworks/tower-hamlets");
}

void add_key(CLI::App& to, settle_options& into) {
  auto* const c = to.add_subcommand(
      "key", "Print the public half of a key, for `keys` of a contract file");
  c->add_option("file", into.key, "File of the secret key")->required();
  c->add_flag_callback(
      "--new", [&into] { into.wanted = settle_task::make_key; },
      "Make the key; the name must be free");
  add_json(*c, into);
  c->final_callback([&into] {
    if (into.wanted != settle_task::make_key) {
      into.wanted = settle_task::show_key;
    }
  });
  c->footer(
      "Keep the file to yourself: who has it can sign. Keys of `openssl "
      "genpkey -algorithm\ned25519` are the same.\n"
      "Example:\n  whatmatters settle key --new director.pem");
}

/// Options of `settle` itself; with approve, verify and key they are not
/// asked for.
void need(CLI::App const& settle) {
  if (!settle.get_subcommands().empty()) {
    return;
  }
  for (auto const* const name : {"package", "--contract", "--year", "--out"}) {
    if (settle.get_option(name)->count() == 0) {
      throw CLI::RequiredError{name};
    }
  }
}

}  // namespace

void add_settle(CLI::App& app, settle_options& into) {
  auto* const c = app.add_subcommand(
      "settle", "Settle a year of a contract: an account for each provider");
  c->add_option("package", into.package, "Folder of the package");
  c->add_option("--contract", into.contract, "Id: contracts/ID.yaml");
  c->add_option("--year", into.year, "Year of the contract, 2023/24");
  c->add_option("--out", into.out, "Folder of the accounts");
  c->add_option("--figures", into.figures,
                "More published figures, as `run` takes them; once for each "
                "file")
      ->allow_extra_args(false);
  add_day(*c, "--on", into.on, "The day the accounts carry (default: today)");
  c->add_option("--record", into.store, "Store of records of persons");
  add_day(*c, "--known-on", into.known_on,
          "Records as known by the end of that day (default: the contract's "
          "data cut)");
  c->get_option("--known-on")->needs(c->get_option("--record"));
  add_readers(*c, into.readers,
              "For whom: public (default), partner:ORGANISATION, restricted "
              "(exact: the account that parties sign, where it rests on "
              "records)");
  c->add_option("--purpose", into.purpose,
                "What exact figures are for, in words; needed unless the store "
                "is synthetic");
  c->add_option("--why", into.why, "Why an account is adjusted, in words");
  add_json(*c, into);
  c->require_subcommand(0, 1);
  c->final_callback([c] { need(*c); });
  add_approve(*c, into);
  add_verify(*c, into);
  add_key(*c, into);
  c->footer(
      "Writes OUT/CONTRACT/YEAR/PROVIDER/NUMBER with account.json, .html, "
      ".xlsx and ledger.csv.\nAn account is never written again: figures that "
      "change later give the next number, which\nsays the difference.\n"
      "Example:\n  whatmatters settle frameworks/tower-hamlets --contract "
      "community_health_services \\\n    --year 2023/24 --out out/settlement");
}

}  // namespace wm::cli
