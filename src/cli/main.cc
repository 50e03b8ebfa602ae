#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

struct execute {
  streams const& to;
  int operator()(answer const& a) const {
    (a.exit_code == kDone ? to.out : to.notes) << a.text;
    return a.exit_code;
  }
  int operator()(check_options const& o) const { return check(o, to); }
  int operator()(run_options const& o) const { return run(o, to); }
  int operator()(report_options const& o) const { return report(o, to); }
  int operator()(import_options const& o) const { return import(o, to); }
  int operator()(import_record_options const& o) const {
    return import_record(o, to);
  }
  int operator()(record_show_options const& o) const {
    return record_show(o, to);
  }
  int operator()(record_summary_options const& o) const {
    return record_summary(o, to);
  }
  int operator()(record_export_options const& o) const {
    return record_export(o, to);
  }
  int operator()(show_options const& o) const { return show(o, to); }
  int operator()(explain_options const& o) const { return explain(o, to); }
  int operator()(reconcile_options const& o) const { return reconcile(o, to); }
  int operator()(sql_options const& o) const { return sql(o, to); }
  int operator()(audit_options const& o) const { return audit(o, to); }
  int operator()(disclosure_options const& o) const { return what_left(o, to); }
  int operator()(stats_options const& o) const { return stats(o, to); }
  int operator()(synth_options const& o) const { return synth(o, to); }
  int operator()(schema_options const& o) const { return schema(o, to); }
  int operator()(diff_options const& o) const { return diff(o, to); }
  int operator()(overlap_options const& o) const { return overlap(o, to); }
  int operator()(settle_options const& o) const { return settle(o, to); }
  int operator()(simulate_options const& o) const { return simulate(o, to); }
  int operator()(postcard_options const& o) const { return postcard(o, to); }
};

/// Whether standard output shows colours, and its reader wants them
/// (https://no-color.org).
bool out_takes_colours() {
  auto const* const refused = std::getenv("NO_COLOR");
  auto const* const terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) == 1 &&
         (refused == nullptr || *refused == '\0') &&
         (terminal == nullptr || std::string_view{terminal} != "dumb");
}

}  // namespace

}  // namespace wm::cli

int main(int const count, char const* const* const arguments) {
  auto const to =
      wm::cli::streams{std::cout, std::cerr, isatty(STDERR_FILENO) == 1,
                       wm::cli::out_takes_colours()};
  try {
    return std::visit(
        wm::cli::execute{to},
        wm::cli::read_command_line({arguments + 1, arguments + count}));
  } catch (std::exception const& unexpected) {
    std::cerr << "error: this is our fault, not yours: " << unexpected.what()
              << "\n";
    return wm::cli::kOurs;
  }
}
