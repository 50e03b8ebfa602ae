#include "app/approve_account.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "access/approval.h"
#include "app/open_package.h"
#include "app/readers.h"
#include "app/settlement_folder.h"
#include "base/calendar.h"
#include "base/file.h"
#include "base/sha256.h"
#include "report/page.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

constexpr auto kEnding = std::string_view{".approval.json"};

/// The folder of an account, whichever way it was named.
fs::path folder_of(fs::path const& account) {
  auto const named = fs::absolute(account).lexically_normal();
  auto const folder = fs::is_directory(named) ? named : named.parent_path();
  return folder.filename().empty() ? folder.parent_path() : folder;
}

/// The account in its chain.
result<kept_account> find_account(fs::path const& account) {
  auto const folder = folder_of(account);
  if (!fs::exists(folder / "account.json")) {
    return fail(error_code::not_found, account.string(),
                "There is no account.json: name the folder of an account, "
                "OUT/CONTRACT/YEAR/PROVIDER/NUMBER.");
  }
  for (auto& one : WM_TRY(accounts_in(folder.parent_path()))) {
    if (one.folder == folder) {
      return std::move(one);
    }
  }
  return fail(error_code::invalid_input, folder.string(),
              "This account does not lie where `settle` put it: the accounts "
              "before it are missing.");
}

/// The keys that the contract names, as the package has it now.
result<std::vector<account_key>> keys_of(fs::path const& package,
                                         read_account const& account) {
  auto const opened = WM_TRY(open_package(package));
  for (auto const& contract : opened.package.contracts) {
    if (contract.id.value != account.contract) {
      continue;
    }
    auto out = std::vector<account_key>{};
    for (auto const& key : contract.keys) {
      auto const pays = std::ranges::any_of(
          contract.commissioners,
          [&](auto const& one) { return one.value == key.organisation.value; });
      if (pays || key.organisation.value == account.provider) {
        out.push_back({key.organisation.value,
                       pays ? "commissioner" : "provider", key.role,
                       key.public_key.value});
      }
    }
    return out;
  }
  return fail(
      error_code::not_found, package.string(),
      fmt::format("This package has no contract \"{}\".", account.contract));
}

/// The document as it stands within the page.
result<std::string> as_in_page(std::string_view const document) {
  constexpr auto kPlace = std::string_view{
      "<script type=\"application/json\" id=\"report-document\">null</script>"};
  return report::page(kPlace, document);
}

/// Whether the files beside account.json say the same.
void look_beside(kept_account const& of, account_verdict& into) {
  auto const ledger = read_file(of.folder / "ledger.csv");
  if (!ledger || *ledger != ledger_csv(of.says.whole)) {
    into.unchanged = false;
    into.findings.push_back(
        "ledger.csv is not that of account.json: it was "
        "changed or is missing.");
  }
  auto const page = read_file(of.folder / "account.html");
  auto const within = as_in_page(of.json);
  if (!page || !within || page->find(*within) == std::string::npos) {
    into.unchanged = false;
    into.findings.push_back(
        "account.html does not show account.json: it was "
        "changed or is missing.");
  }
  auto const workbook = read_file(of.folder / "account.xlsx");
  if (!workbook || sha256(*workbook) != of.says.workbook) {
    into.unchanged = false;
    into.findings.push_back(
        "account.xlsx is not the one that account.json "
        "names: it was changed or is missing.");
  }
}

std::vector<fs::path> approvals_in(fs::path const& folder) {
  auto out = std::vector<fs::path>{};
  for (auto const& entry : fs::directory_iterator{folder}) {
    if (entry.path().filename().string().ends_with(kEnding)) {
      out.push_back(entry.path());
    }
  }
  std::ranges::sort(out);
  return out;
}

/// Whether an approval counts; else why not.
result<account_key> key_behind(access::approval const& given,
                               kept_account const& of,
                               std::vector<account_key> const& keys) {
  WM_TRY(access::verify(given, of.json));
  auto const found = std::ranges::find_if(keys, [&](account_key const& key) {
    return key.public_key == given.public_key && key.party == given.party;
  });
  if (found == keys.end()) {
    return fail(error_code::denied, given.party,
                "the contract names no such key for this party");
  }
  return *found;
}

}  // namespace

result<given_approval> approve_account(approve_request const& request) {
  auto const account = WM_TRY(find_account(request.account));
  if (account.says.standing == "estimate") {
    return fail(error_code::denied, request.account.string(),
                "This is an estimate from figures that are rounded or hidden. "
                "Sign the account that `settle --for restricted` makes.");
  }
  auto const key = WM_TRY(access::signing_key::read(request.key));
  auto const found = std::ranges::find(account.says.keys, key.public_key(),
                                       &account_key::public_key);
  if (found == account.says.keys.end()) {
    return fail(error_code::denied, request.key.string(),
                fmt::format("The contract names no key {} for a party of this "
                            "account: its file lists them under `keys`.",
                            key.public_key()));
  }
  auto out = given_approval{
      found->party, found->holder,
      account.folder / fmt::format("{}{}", found->party, kEnding)};
  if (fs::exists(out.file)) {
    return fail(
        error_code::invalid_input, out.file.string(),
        fmt::format("{} has approved this account already.", found->party));
  }
  auto const closed = as_closed_as(account.folder / "account.json");
  WM_TRY(write_file_atomically(
      out.file,
      to_text(access::approve(account.json, found->party, request.on, key))));
  return out;
}

result<account_verdict> verify_account(fs::path const& account,
                                       std::optional<fs::path> const& package) {
  auto const found = find_account(account);
  auto out = account_verdict{};
  out.account = account;
  if (!found) {
    if (found.error().code == error_code::not_found) {
      return std::unexpected{found.error()};
    }
    out.findings.push_back(
        fmt::format("{}: {}", found.error().where, found.error().message));
    return out;
  }
  auto const& says = found->says;
  out.unchanged = true;
  out.answer = boost::json::value_to<std::string>(says.whole.at("answer"));
  look_beside(*found, out);
  auto const keys = package ? WM_TRY(keys_of(*package, says)) : says.keys;
  auto roles = std::set<std::string>{};
  for (auto const& file : approvals_in(found->folder)) {
    auto const name = file.filename().string();
    auto const given = access::read_approval(WM_TRY(read_file(file)));
    auto const key = given
                         ? key_behind(*given, *found, keys)
                         : result<account_key>{std::unexpected{given.error()}};
    if (!key) {
      out.unchanged = false;
      out.findings.push_back(
          fmt::format("{} does not count: {}.", name, key.error().message));
      continue;
    }
    roles.insert(key->role);
    out.approved_by.push_back(key->party);
    out.findings.push_back(fmt::format("Approved by {} ({}) on {}.", key->party,
                                       key->holder, to_string(given->on)));
  }
  auto const later = found->folder.parent_path() /
                     std::to_string(says.number + 1) / "account.json";
  if (fs::exists(later)) {
    out.findings.push_back(
        fmt::format("Account {} adjusts it.", says.number + 1));
  }
  for (auto const* const role : {"commissioner", "provider"}) {
    if (!roles.contains(role)) {
      out.findings.push_back(fmt::format("No {} has approved it.", role));
    }
  }
  if (!package) {
    out.findings.push_back(
        "Keys are those that the account names; with "
        "--package those of the contract count.");
  }
  out.approved = out.unchanged && roles.size() == 2;
  return out;
}

result<std::string> make_key(fs::path const& file,
                             std::array<std::uint8_t, 32> const& seed) {
  auto const key = access::signing_key{seed};
  WM_TRY(key.write(file));
  return key.public_key();
}

result<std::string> public_key_of(fs::path const& file) {
  return WM_TRY(access::signing_key::read(file)).public_key();
}

}  // namespace wm::app
