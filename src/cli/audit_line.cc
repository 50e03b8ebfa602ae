#include "cli/audit_line.h"

#include <CLI/CLI.hpp>

namespace wm::cli {

namespace {

void add_file(CLI::App& to, audit_options& into) {
  to.add_option("file", into.file,
                "An audit file, or the folder of the store it belongs to")
      ->required();
  to.add_flag_callback(
      "--json", [&into] { into.format = output_format::json; },
      "One JSON object on standard output");
}

}  // namespace

void add_audit(CLI::App& app, audit_options& into) {
  auto* const c = app.add_subcommand(
      "audit", "Check the list of who looked at records of persons");
  c->require_subcommand(1);
  c->footer("Example:\n  whatmatters audit verify records");
  auto* const verify = c->add_subcommand(
      "verify", "Whether all lines are there, unchanged and in order");
  add_file(*verify, into);
  verify->add_option("--head", into.head,
                     "A hash that `audit head` printed earlier: that line and "
                     "all before it must be there");
  verify->footer(
      "Exit code 1 when a line was changed, taken out, put in, exchanged or "
      "cut off.\nThat lines are missing at the end only shows with --head.\n"
      "Example:\n  whatmatters audit verify records --head $(cat head.txt)");
  verify->final_callback([&into] { into.wanted = audit_task::verify; });
  auto* const head = c->add_subcommand(
      "head", "Print the hash of the last line, to be kept elsewhere");
  add_file(*head, into);
  head->footer("Example:\n  whatmatters audit head records > head.txt");
  head->final_callback([&into] { into.wanted = audit_task::head; });
}

}  // namespace wm::cli
