// Cases that an analyst can read and write: tests/golden/assessment/*.case.
// A case names a metric, lists figures and shows, below ----, what is said of
// each figure of `home` and of its wards.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "assessment/assess.h"
#include "assessment/test_cases.h"
#include "figures/words.h"
#include "support/golden_cases.h"
#include "support/test_files.h"

namespace wm::assessment {
namespace {

using framework::area_type;

std::string describe(figures::comparison const& c) {
  if (c.standing == figures::standing::cannot_say) {
    return fmt::format("cannot say: {}", to_sentence(c.why));
  }
  auto const level = figures::word(c.confidence);
  return fmt::format("{}{} {:.4g} by {}", figures::word(c.standing),
                     level.empty() ? "" : fmt::format(" at {} %", level),
                     c.value.value_or(0), figures::word(c.method));
}

std::string describe(figures::bounds const& b) {
  if (!has_limits(b)) {
    return "none";
  }
  return fmt::format("{:.4f} to {:.4f} {} {}", b.limits.lower, b.limits.upper,
                     figures::word(b.origin), figures::word(b.method));
}

/// What is said of a series: its newest point and its trend.
std::string describe(figures::assessed_series const& s, std::string const& area,
                     std::vector<figures::comparator_kind> const& shown) {
  auto const& point = s.points.back();
  auto out = fmt::format("{} {}\n", area, point.shown.label);
  out += fmt::format("  limits95   {}\n", describe(point.shown.at_95));
  out += fmt::format("  limits998  {}\n", describe(point.shown.at_998));
  for (auto const with : shown) {
    out += fmt::format("  {:<10} {}\n", figures::word(with),
                       describe(figures::against(point, with)));
  }
  out += s.trend.why == figures::gap::none
             ? fmt::format("  trend      {}, {} by {}, chi-square {:.2f}\n",
                           figures::word(s.trend.direction),
                           figures::judgement_word(s.trend),
                           figures::word(s.trend.method), s.trend.chi_square)
             : fmt::format("  trend      cannot say: {}\n",
                           to_sentence(s.trend.why));
  return out;
}

std::string run_case(std::string const& input) {
  auto package = areas_of_cases();
  auto metric = framework::metric{};
  metric.unit = framework::unit{"test", 1.0, 1, {}};
  package.metrics.push_back(metric);
  auto all = figures::figure_set{};
  auto lines = std::istringstream{input};
  auto in_figures = false;
  for (auto line = std::string{}; std::getline(lines, line);) {
    auto words = std::istringstream{line};
    auto first = std::string{};
    words >> first;
    if (first.empty() || first.starts_with('#')) {
      continue;
    }
    if (first == "area") {  // the header line of the figures
      in_figures = true;
    } else if (in_figures) {
      add_figure(all, package, words, first);
    } else {
      set(package.metrics[0], first, words);
    }
  }
  sort_series(all);
  auto const done = assess(package, std::move(all));
  auto out = std::string{};
  using enum figures::comparator_kind;
  for (auto const& s : done.all) {
    auto const& area = package.areas[s.area.value()];
    if (area.code.value == "home") {
      out += describe(s, "home", {country, region, neighbours, goal, baseline});
    } else if (area.type == area_type::ward_2014) {
      out += describe(s, area.code.value, {country, whole});
    }
  }
  return out;
}

TEST(assessment, golden_cases) {
  EXPECT_GE(test_support::expect_golden_cases(
                test_support::source_file("tests/golden/assessment"), run_case),
            16);
}

}  // namespace
}  // namespace wm::assessment
