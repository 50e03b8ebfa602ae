#include <fmt/format.h>

#include <boost/json.hpp>

#include <string>
#include <string_view>

#include "app/check.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/problems_json.h"

namespace wm::cli {

namespace {

/// "1 error", "2 errors".
std::string counted(std::size_t const number, std::string_view const noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace

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
    to.out << fmt::format("{}, {}", counted(found.errors, "error"),
                          counted(found.warnings, "warning"));
    if (found.statements > 0) {
      to.out << fmt::format(": {}, {} ({} of them wanted), {}",
                            counted(found.statements, "statement"),
                            counted(found.metrics, "metric"), found.wanted,
                            counted(found.figures, "published figure"));
    }
    to.out << "\n";
  }
  return found.errors == 0 ? kDone : kYourInput;
}

}  // namespace wm::cli
