#include "framework/metric_file.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "framework/detail/file_shapes.h"
#include "framework/detail/metric_keys.h"
#include "framework/detail/package_file.h"

namespace wm::framework {

namespace detail {

value_shape metric_file_shape() {
  return shape_of<written_metric>({});
}

namespace {

std::vector<located<std::string>> one_line(std::string const& words) {
  auto out = std::vector<located<std::string>>{};
  if (!words.empty()) {
    out.push_back({words, {}});
  }
  return out;
}

}  // namespace

written_metric as_written(metric const& of) {
  auto out = written_metric{};
  static_cast<metric&>(out) = of;
  out.value_written = of.value;
  record_definition& definition = out;
  if (of.record) {
    definition = *of.record;
  } else {
    definition.numerator = one_line(of.numerator);
    definition.denominator = one_line(of.denominator);
  }
  if (of.goal) {
    out.goal_written =
        written_goal{.value = {of.unit ? amount_text(of.goal->value, *of.unit)
                                       : std::string{},
                               of.goal->at},
                     .by = of.goal->by,
                     .kind = of.goal->kind,
                     .decision = of.goal->decision,
                     .at = of.goal->at};
  }
  out.comparison = {.method = of.compare, .why = of.compare_why};
  return out;
}

yaml_node written_metric_file(metric const& of) {
  return written(as_written(of));
}

std::optional<metric> read_metric_file(std::string_view const bytes,
                                       std::string const& file,
                                       gathered& into) {
  auto whole = read_file_as<written_metric>(bytes, file, into);
  return whole ? std::optional{std::move(static_cast<metric&>(*whole))}
               : std::nullopt;
}

}  // namespace detail

std::optional<metric> read_metric_file(
    std::string_view const bytes, std::string const& file,
    std::vector<std::string> const& languages,
    std::vector<diagnostic>& problems) {
  auto into = detail::gathered{};
  into.languages = languages;
  auto whole = detail::read_metric_file(bytes, file, into);
  auto const usable = !has_errors(into.problems);
  std::ranges::move(into.problems, std::back_inserter(problems));
  return usable ? std::move(whole) : std::nullopt;
}

}  // namespace wm::framework
