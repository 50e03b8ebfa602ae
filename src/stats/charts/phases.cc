#include "stats/charts/phases.h"

#include <fmt/format.h>

#include <cmath>

namespace wm::stats {
namespace {

constexpr auto kLeastBaseline = std::size_t{12};

result<void> check_run(std::size_t const length, char const* const what,
                       char const* const where) {
  if (length < 6 || length > 8) {
    return fail(
        error_code::invalid_input, where,
        fmt::format("a {} takes 6, 7 or 8 points, not {}", what, length));
  }
  return {};
}

result<void> check_phases(std::span<std::size_t const> const rebase_at,
                          std::size_t const values, char const* const where) {
  auto before = std::size_t{0};
  for (auto const at : rebase_at) {
    if (at <= before || at >= values) {
      return fail(error_code::invalid_input, where,
                  fmt::format("a new phase cannot begin at point {}: the "
                              "positions must rise between 1 and {}, counted "
                              "from 0",
                              at, values == 0 ? 0 : values - 1));
    }
    before = at;
  }
  return {};
}

variation_icon variation_of(chart_point const& last) {
  auto const is_high = last.cause == special_cause::above_limit ||
                       last.cause == special_cause::trend_increasing ||
                       last.cause == special_cause::two_in_three_above ||
                       last.cause == special_cause::shift_above;
  switch (last.type) {
    case point_type::common_cause:
      return variation_icon::common_cause;
    case point_type::improvement:
      return is_high ? variation_icon::improvement_high
                     : variation_icon::improvement_low;
    case point_type::concern:
      return is_high ? variation_icon::concern_high
                     : variation_icon::concern_low;
    case point_type::neutral_high:
      return variation_icon::neutral_high;
    case point_type::neutral_low:
      break;
  }
  return variation_icon::neutral_low;
}

assurance_icon assurance_of(chart_point const& last,
                            chart_options const& options) {
  if (options.better == improvement::neutral || options.targets.empty() ||
      !options.targets.back()) {
    return assurance_icon::none;
  }
  if (!last.limits) {
    // The package compares with limits it does not have, and finds neither.
    return options.profile == rule_profile::nhsrplotthedots_0_2_2
               ? assurance_icon::inconsistent
               : assurance_icon::none;
  }
  auto const target = *options.targets.back();
  auto const above = target > last.limits->upper;
  auto const below = target < last.limits->lower;
  if (!above && !below) {
    return assurance_icon::inconsistent;
  }
  return above == (options.better == improvement::increase)
             ? assurance_icon::consistent_fail
             : assurance_icon::consistent_pass;
}

}  // namespace

result<void> check_chart(chart_options const& options, std::size_t const values,
                         std::size_t const points, char const* const where) {
  if (points != values) {
    return fail(error_code::invalid_input, where,
                fmt::format("a chart of {} values needs room for as many "
                            "points, not {}",
                            values, points));
  }
  WM_TRY(check_run(options.shift_points, "shift", where));
  WM_TRY(check_run(options.trend_points, "trend", where));
  if (options.baseline_points.value_or(kLeastBaseline) < kLeastBaseline) {
    return fail(error_code::invalid_input, where,
                fmt::format("a fixed baseline needs at least {} points, not {}",
                            kLeastBaseline, *options.baseline_points));
  }
  WM_TRY(check_phases(options.rebase_at, values, where));
  if (!options.targets.empty() && options.targets.size() != values) {
    return fail(error_code::invalid_input, where,
                fmt::format("give no target or one for each of the {} values, "
                            "not {}",
                            values, options.targets.size()));
  }
  for (auto i = std::size_t{0}; i < options.targets.size(); ++i) {
    if (options.targets[i] && !std::isfinite(*options.targets[i])) {
      return fail(error_code::invalid_input, where,
                  fmt::format("target {} is {}: it must be a finite number or "
                              "missing",
                              i, *options.targets[i]));
    }
  }
  return {};
}

chart_summary summarise_chart(std::span<chart_point const> const points,
                              std::size_t const last_phase,
                              chart_options const& options) {
  auto summary = chart_summary{};
  if (points.empty()) {
    summary.why = reason::few_points;
    return summary;
  }
  auto const& last = points.back();
  auto const runs = runs_about_mean(points.subspan(last_phase));
  summary.variation = variation_of(last);
  summary.assurance = assurance_of(last, options);
  summary.why = last.why;
  summary.special_causes = static_cast<std::size_t>(
      std::ranges::count_if(points, [](chart_point const& point) {
        return point.cause != special_cause::none;
      }));
  summary.longest_run = runs.longest;
  summary.crossings = runs.crossings;
  summary.longest_run_expected = runs.longest_expected;
  summary.crossings_expected = runs.crossings_expected;
  return summary;
}

}  // namespace wm::stats
