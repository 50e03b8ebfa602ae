#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

#include "stats/charts/attribute_chart.h"
#include "stats/charts/xmr.h"

namespace wm::stats {
namespace {

using series = std::vector<std::optional<double>>;

chart_options options_for(improvement const better,
                          rule_profile const profile) {
  return {.profile = profile,
          .better = better,
          .screening = outlier_screening::screened,
          .baseline_points = {},
          .rebase_at = {},
          .targets = {}};
}

struct chart {
  std::vector<chart_point> points;
  chart_summary summary;
};

chart draw(series const& values,
           improvement const better = improvement::increase,
           rule_profile const profile = rule_profile::making_data_count) {
  auto drawn = chart{std::vector<chart_point>(values.size()), {}};
  drawn.summary =
      xmr_chart(values, options_for(better, profile), drawn.points).value();
  return drawn;
}

// Whole numbers, so that sums and differences are exact; every seventh
// missing.
series a_series() {
  auto values = series{};
  for (auto const whole :
       *rc::gen::container<std::vector<int>>(rc::gen::inRange(-500, 500))) {
    values.push_back(whole % 7 == 0 ? std::nullopt
                                    : std::optional<double>{whole});
  }
  return values;
}

rule_profile a_profile() {
  return *rc::gen::element(rule_profile::making_data_count,
                           rule_profile::nhsrplotthedots_0_2_2,
                           rule_profile::anhoej);
}

RC_GTEST_PROP(xmr_property, limits_are_equidistant_from_the_mean, ()) {
  for (auto const& point : draw(a_series()).points) {
    if (point.limits) {
      auto const down = *point.mean - point.limits->lower;
      auto const up = point.limits->upper - *point.mean;
      RC_ASSERT(std::abs(up - down) <= 1e-9 * (1.0 + up));
      RC_ASSERT(point.near_limits->upper < point.limits->upper);
      RC_ASSERT(point.near_limits->lower > point.limits->lower);
    }
  }
}

RC_GTEST_PROP(xmr_property, a_constant_added_shifts_the_limits_alone, ()) {
  auto const values = a_series();
  auto const constant = *rc::gen::inRange(-100000, 100000);
  auto shifted = values;
  for (auto& value : shifted) {
    value = value ? std::optional{*value + constant} : std::nullopt;
  }
  auto const before = draw(values);
  auto const after = draw(shifted);
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    auto const& was = before.points[i];
    auto const& is = after.points[i];
    RC_ASSERT(was.limits.has_value() == is.limits.has_value());
    if (was.limits) {
      RC_ASSERT(std::abs(is.limits->upper - was.limits->upper - constant) <
                1e-8);
      RC_ASSERT(std::abs(is.limits->lower - was.limits->lower - constant) <
                1e-8);
    }
  }
}

RC_GTEST_PROP(xmr_property, the_other_direction_swaps_good_and_bad, ()) {
  auto const values = a_series();
  auto const profile = a_profile();
  auto const up = draw(values, improvement::increase, profile);
  auto const down = draw(values, improvement::decrease, profile);
  auto const neutral = draw(values, improvement::neutral, profile);
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    RC_ASSERT(up.points[i].cause == down.points[i].cause);
    auto const type = up.points[i].type;
    auto const mirrored = type == point_type::improvement ? point_type::concern
                          : type == point_type::concern
                              ? point_type::improvement
                              : type;
    RC_ASSERT(down.points[i].type == mirrored);
    RC_ASSERT((neutral.points[i].type == point_type::common_cause) ==
              (type == point_type::common_cause));
  }
}

RC_GTEST_PROP(xmr_property, the_series_upside_down_has_the_mirrored_chart, ()) {
  auto const values = a_series();
  auto negative = values;
  for (auto& value : negative) {
    value = value ? std::optional{-*value} : std::nullopt;
  }
  auto const profile = a_profile();
  auto const up = draw(values, improvement::increase, profile);
  auto const down = draw(negative, improvement::decrease, profile);
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    RC_ASSERT(up.points[i].type == down.points[i].type);
  }
  RC_ASSERT(up.summary.special_causes == down.summary.special_causes);
}

RC_GTEST_PROP(xmr_property, summary_and_points_never_disagree, ()) {
  auto const values = a_series();
  auto const drawn = draw(values, improvement::increase, a_profile());
  auto flagged = std::size_t{0};
  for (auto const& point : drawn.points) {
    flagged += point.type != point_type::common_cause ? 1 : 0;
    RC_ASSERT((point.cause == special_cause::none) ==
              (point.type == point_type::common_cause));
    RC_ASSERT(point.limits.has_value() == (point.why == reason::none));
  }
  RC_ASSERT(drawn.summary.special_causes == flagged);
  if (!values.empty()) {
    RC_ASSERT((drawn.summary.variation == variation_icon::common_cause) ==
              (drawn.points.back().type == point_type::common_cause));
  }
}

RC_GTEST_PROP(p_chart_property, narrows_with_size_and_holds_the_mean, ()) {
  auto numerators = std::vector<double>{};
  auto denominators = std::vector<double>{};
  for (auto const size :
       *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 100000))) {
    denominators.push_back(size);
    numerators.push_back(*rc::gen::inRange(0, size + 1));
  }
  auto points = std::vector<chart_point>(numerators.size());
  auto const options =
      options_for(improvement::increase, rule_profile::making_data_count);
  RC_ASSERT(p_chart(numerators, denominators, options, points).has_value());
  for (auto i = std::size_t{0}; i < points.size(); ++i) {
    if (!points[i].limits) {
      continue;
    }
    RC_ASSERT(points[i].limits->lower <= *points[i].mean);
    RC_ASSERT(*points[i].mean <= points[i].limits->upper);
    if (i > 0 && denominators[i - 1] <= denominators[i]) {
      RC_ASSERT(points[i].limits->upper <= points[i - 1].limits->upper);
      RC_ASSERT(points[i].limits->lower >= points[i - 1].limits->lower);
    }
  }
}

}  // namespace
}  // namespace wm::stats
