#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/check.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/problems_json.h"

namespace wm::cli {

int check(check_options const& options, streams const& to) {
  auto const found = app::check(options.package);
  if (options.format == output_format::json) {
    to.out << boost::json::object{{"problems", to_json(found.problems)},
                                  {"errors", found.errors},
                                  {"warnings", found.warnings},
                                  {"statements", found.statements},
                                  {"metrics", found.metrics},
                                  {"wanted", found.wanted},
                                  {"figures", found.figures}}
           << "\n";
  } else {
    for (auto const& p : found.problems) {
      to.out << app::to_string(p) << "\n";
    }
    to.out << fmt::format("{} error{}, {} warning{}", found.errors,
                          found.errors == 1 ? "" : "s", found.warnings,
                          found.warnings == 1 ? "" : "s");
    if (found.statements > 0) {
      to.out << fmt::format(
          ": {} statements, {} metrics ({} of them wanted), {} published "
          "figures",
          found.statements, found.metrics, found.wanted, found.figures);
    }
    to.out << "\n";
  }
  return found.errors == 0 ? kDone : kYourInput;
}

}  // namespace wm::cli
