#include "cli/disclosure_line.h"

#include <CLI/CLI.hpp>

namespace wm::cli {

namespace {

void add_explain(CLI::App& to, disclosure_options& into) {
  auto* const c = to.add_subcommand(
      "explain", "Why a figure is hidden, and what it would take to show it");
  c->add_option("figure", into.figure,
                "METRIC/AREA/GROUP/FROM as in results: the group is everybody "
                "or BREAKDOWN=GROUP, FROM the first day of the period")
      ->required();
  c->add_option("--record", into.store, "Store that the figures came from")
      ->required();
  add_readers(*c, into.readers,
              "Whose output is meant, and how much may be said: public "
              "(default), partner:ORGANISATION; restricted explains the public "
              "output with the true counts");
  c->add_option("--purpose", into.purpose,
                "What the true counts are for, in words; needed with --for "
                "restricted unless the store is synthetic");
  c->add_flag("--json", into.json, "One JSON object on standard output");
  c->final_callback([&into] { into.wanted = disclosure_task::explain; });
  c->footer(
      "To the public it is not told whether a hidden count is small or hides a "
      "small one.\n"
      "Example:\n  whatmatters disclosure explain "
      "bp_controlled/E09000030/sex=female/2025-01-01 --record borough");
}

void add_list(CLI::App& to, disclosure_options& into) {
  auto* const c = to.add_subcommand(
      "list", "What left of a store: when, for whom, by which rules");
  c->add_option("--record", into.store, "Store that the figures came from")
      ->required();
  c->add_flag("--json", into.json, "One JSON object on standard output");
  c->final_callback([&into] { into.wanted = disclosure_task::list; });
  c->footer(
      "Follows the chain of the store's disclosure.jsonl: exit code 1 when a "
      "line was changed,\ntaken out or put in.\n"
      "Example:\n  whatmatters disclosure list --record borough");
}

}  // namespace

void add_readers(CLI::App& to, disclosure::readership& into,
                 std::string const& about) {
  to.add_option_function<std::string>(
      "--for",
      [&into](std::string const& written) {
        auto const readers = disclosure::readership_of(written);
        if (!readers) {
          throw CLI::ValidationError{"--for", readers.error().message};
        }
        into = *readers;
      },
      about);
}

void add_disclosure(CLI::App& app, disclosure_options& into) {
  auto* const c = app.add_subcommand(
      "disclosure", "What left of a store of records, and what stays hidden");
  c->require_subcommand(1);
  c->footer("Example:\n  whatmatters disclosure list --record borough");
  add_explain(*c, into);
  add_list(*c, into);
}

}  // namespace wm::cli
