#include <fmt/format.h>

#include <boost/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

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

framework::text_style style_of(check_options const& options,
                               streams const& to) {
  auto const coloured =
      options.colours == colour_choice::always ||
      (options.colours == colour_choice::automatic && to.out_takes_colours);
  auto style = framework::text_style{};
  style.colours =
      coloured ? framework::colours::ansi : framework::colours::none;
  style.before_names = options.package;
  if (options.list == problem_list::whole) {
    style.most = {.in_a_file = SIZE_MAX, .in_all = SIZE_MAX};
  }
  return style;
}

/// Those of the package, then those of the mapping file under the name that
/// was given.
boost::json::array all_problems(app::check_outcome const& found,
                                check_options const& options) {
  auto all = found.problems;
  for (auto one : found.mapping_problems) {
    one.at.file = options.mapping.string();
    for (auto& related : one.related) {
      related.at.file = options.mapping.string();
    }
    all.push_back(std::move(one));
  }
  return to_json(all);
}

}  // namespace

int check(check_options const& options, streams const& to) {
  auto const found = app::check(options.package, options.mapping);
  if (options.format == output_format::json) {
    to.out << boost::json::object{{"problems", all_problems(found, options)},
                                  {"errors", found.errors},
                                  {"warnings", found.warnings},
                                  {"statements", found.statements},
                                  {"metrics", found.metrics},
                                  {"wanted", found.wanted},
                                  {"figures", found.figures},
                                  {"without_schema", found.without_schema}}
           << "\n";
  } else {
    auto style = style_of(options, to);
    to.out << text_of(found.problems, options.package, style);
    style.before_names = options.mapping.parent_path();
    to.out << text_of(found.mapping_problems, style.before_names, style);
    to.out << fmt::format("{}, {}", counted(found.errors, "error"),
                          counted(found.warnings, "warning"));
    if (found.statements > 0) {
      to.out << fmt::format(": {}, {} ({} of them wanted), {}",
                            counted(found.statements, "statement"),
                            counted(found.metrics, "metric"), found.wanted,
                            counted(found.figures, "published figure"));
    }
    to.out << "\n";
    if (!found.without_schema.empty()) {
      to.out << fmt::format(
          "hint: {} does not name its schema in its first line, so editors "
          "cannot complete\n  and explain its keys: see `whatmatters schema "
          "--help`\n",
          found.without_schema);
    }
  }
  return found.errors == 0 ? kDone : kYourInput;
}

}  // namespace wm::cli
