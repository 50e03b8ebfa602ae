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

std::string_view kind_word(figures::chart_kind const kind) {
  switch (kind) {
    case figures::chart_kind::proportions:
      return "P";
    case figures::chart_kind::rates:
      return "U";
    case figures::chart_kind::single_values:
      return "XmR";
    case figures::chart_kind::none:
      break;
  }
  return "";
}

/// The control chart of months and quarters, or why there is none.
std::string describe(figures::control_chart const& chart,
                     std::vector<figures::assessed_figure> const& points) {
  using figures::chart_gap;
  switch (chart.why) {
    case chart_gap::not_charted:
      return "";
    case chart_gap::counted_again:
      return "  chart      none: counted again\n";
    case chart_gap::too_few_points:
      return "  chart      none: too few points\n";
    case chart_gap::no_limits:
      return "  chart      none: no limits\n";
    case chart_gap::none:
      break;
  }
  auto out = fmt::format("  chart      {} of {} figures{}\n",
                         kind_word(chart.kind), chart.summary.points,
                         chart.counts_too_narrow ? ", counts too narrow" : "");
  for (auto i = std::size_t{0}; i < chart.points.size(); ++i) {
    auto const& p = chart.points[i];
    if (!p.value || !p.limits) {
      continue;
    }
    out += fmt::format(
        "    {} {:.4g} mean {:.4f} limits {:.4f} to {:.4f}{}{}\n",
        to_string(points[chart.first + i].shown.covers.from), *p.value, *p.mean,
        p.limits->lower, p.limits->upper,
        p.cause == stats::special_cause::none ? "" : " ",
        p.cause == stats::special_cause::none ? "" : stats::word(p.cause));
  }
  return out;
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
  out += describe(s.chart, s.points);
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
