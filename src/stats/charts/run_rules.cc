#include "stats/charts/run_rules.h"

#include <algorithm>
#include <cmath>

namespace wm::stats {
namespace {

// 1 above the mean, -1 below, 0 on it or without a value.
int side_of(chart_point const& point) {
  if (!point.value || !point.mean) {
    return 0;
  }
  return (*point.value > *point.mean) - (*point.value < *point.mean);
}

int outside(chart_point const& point, std::optional<interval> const& limits) {
  if (!point.value || !limits) {
    return 0;
  }
  return (*point.value > limits->upper) - (*point.value < limits->lower);
}

special_cause by_sign(int const sign, special_cause const up,
                      special_cause const down) {
  return sign > 0 ? up : down;
}

// Later marks win, so rules are applied from the last in order to the first.
void mark(std::span<chart_point> const points, special_cause const cause) {
  for (auto& point : points) {
    point.cause = cause;
  }
}

// The points that make a run as it reaches `length` at point `last`; beyond
// that the last one alone.
std::span<chart_point> newly_part(std::span<chart_point> const phase,
                                  std::size_t const last, std::size_t const run,
                                  std::size_t const length) {
  auto const count = run == length ? length : 1;
  return phase.subspan(last + 1 - count, count);
}

void mark_shifts(std::span<chart_point> const phase, std::size_t const length) {
  auto run = std::size_t{0};
  for (auto i = std::size_t{0}; i < phase.size(); ++i) {
    auto const side = side_of(phase[i]);
    auto const goes_on = i > 0 && side == side_of(phase[i - 1]);
    run = side == 0 ? 0 : goes_on ? run + 1 : 1;
    if (run >= length) {
      mark(newly_part(phase, i, run, length),
           by_sign(side, special_cause::shift_above,
                   special_cause::shift_below));
    }
  }
}

// As mark_shifts, but values on the mean and missing ones neither break a run
// nor are part of it.
void mark_long_runs(std::span<chart_point> const phase,
                    std::size_t const longest_expected) {
  auto start = std::size_t{0};
  auto run = std::size_t{0};
  auto last = 0;
  for (auto i = std::size_t{0}; i < phase.size(); ++i) {
    auto const side = side_of(phase[i]);
    if (side == 0) {
      continue;
    }
    start = side == last ? start : i;
    run = side == last ? run + 1 : 1;
    last = side;
    if (run > longest_expected) {
      auto const is_new = run == longest_expected + 1;
      for (auto& point :
           phase.subspan(is_new ? start : i, is_new ? i + 1 - start : 1)) {
        if (side_of(point) == side) {
          point.cause = by_sign(side, special_cause::shift_above,
                                special_cause::shift_below);
        }
      }
    }
  }
}

bool is_near(chart_point const& point, rule_profile const profile) {
  return outside(point, point.near_limits) != 0 &&
         (profile == rule_profile::making_data_count ||
          outside(point, point.limits) == 0);
}

void mark_two_in_three(std::span<chart_point> const phase,
                       rule_profile const profile) {
  for (auto i = std::size_t{0}; i + 3 <= phase.size(); ++i) {
    auto const three = phase.subspan(i, 3);
    auto const side = side_of(three[0]);
    auto const near =
        std::ranges::count_if(three, [profile](chart_point const& point) {
          return is_near(point, profile);
        });
    if (side == 0 || near < 2 || side_of(three[1]) != side ||
        side_of(three[2]) != side) {
      continue;
    }
    for (auto& point : three) {
      if (is_near(point, profile)) {
        point.cause = by_sign(side, special_cause::two_in_three_above,
                              special_cause::two_in_three_below);
      }
    }
  }
}

void mark_trends(std::span<chart_point> const phase, std::size_t const length) {
  auto steps = std::size_t{0};
  auto last = 0;
  for (auto i = std::size_t{1}; i < phase.size(); ++i) {
    auto const& [from, to] = std::pair{phase[i - 1].value, phase[i].value};
    auto const step = from && to ? (*to > *from) - (*to < *from) : 0;
    steps = step == 0 ? 0 : step == last ? steps + 1 : 1;
    last = step;
    if (steps + 1 >= length) {
      mark(newly_part(phase, i, steps + 1, length),
           by_sign(step, special_cause::trend_increasing,
                   special_cause::trend_decreasing));
    }
  }
}

void mark_outside(std::span<chart_point> const phase) {
  for (auto& point : phase) {
    auto const side = outside(point, point.limits);
    if (side != 0) {
      point.cause =
          by_sign(side, special_cause::above_limit, special_cause::below_limit);
    }
  }
}

int direction_of(special_cause const cause) {
  switch (cause) {
    case special_cause::none:
      return 0;
    case special_cause::above_limit:
    case special_cause::trend_increasing:
    case special_cause::two_in_three_above:
    case special_cause::shift_above:
      return 1;
    case special_cause::below_limit:
    case special_cause::trend_decreasing:
    case special_cause::two_in_three_below:
    case special_cause::shift_below:
      break;
  }
  return -1;
}

point_type type_of(special_cause const cause, improvement const better) {
  auto const direction = direction_of(cause);
  if (direction == 0) {
    return point_type::common_cause;
  }
  if (better == improvement::neutral) {
    return direction > 0 ? point_type::neutral_high : point_type::neutral_low;
  }
  return (direction > 0) == (better == improvement::increase)
             ? point_type::improvement
             : point_type::concern;
}

// The least k at which a binomial of `trials` at one half has reached 5 %.
// Weights are taken from ten standard deviations below the middle, beyond
// which nothing is left, so that none is too small for a double.
std::size_t binomial_5_per_cent(std::size_t const trials) {
  auto const deviations =
      static_cast<std::size_t>(5.0 * std::sqrt(static_cast<double>(trials)));
  auto const first = trials / 2 > deviations ? trials / 2 - deviations : 0;
  auto const last = trials - first;
  auto const next = [trials](double const weight, std::size_t const k) {
    return weight * static_cast<double>(trials - k) /
           static_cast<double>(k + 1);
  };
  auto total = 0.0;
  for (auto [k, weight] = std::pair{first, 1.0}; k <= last; ++k) {
    total += weight;
    weight = next(weight, k);
  }
  auto k = first;
  auto reached = 1.0;
  for (auto weight = 1.0; reached < 0.05 * total; ++k) {
    weight = next(weight, k);
    reached += weight;
  }
  return k;
}

}  // namespace

mean_runs runs_about_mean(std::span<chart_point const> const phase) {
  auto runs = mean_runs{0, 0, 0, 0};
  auto useful = std::size_t{0};
  auto run = std::size_t{0};
  auto last = 0;
  for (auto const& point : phase) {
    auto const side = side_of(point);
    if (side == 0) {
      continue;
    }
    ++useful;
    runs.crossings += last != 0 && side != last ? 1 : 0;
    run = side == last ? run + 1 : 1;
    runs.longest = std::max(runs.longest, run);
    last = side;
  }
  if (useful > 0) {
    runs.longest_expected = static_cast<std::size_t>(
        std::round(std::log2(static_cast<double>(useful))) + 3.0);
    runs.crossings_expected = binomial_5_per_cent(useful - 1);
  }
  return runs;
}

void find_special_causes(std::span<chart_point> const phase,
                         chart_options const& options) {
  mark(phase, special_cause::none);
  auto const has_limits = std::ranges::any_of(
      phase, [](chart_point const& point) { return point.limits.has_value(); });
  if (has_limits || options.profile == rule_profile::nhsrplotthedots_0_2_2) {
    if (options.profile == rule_profile::anhoej) {
      mark_long_runs(phase, runs_about_mean(phase).longest_expected);
    } else {
      mark_shifts(phase, options.shift_points);
      mark_two_in_three(phase, options.profile);
      mark_trends(phase, options.trend_points);
    }
    mark_outside(phase);
  }
  for (auto& point : phase) {
    point.type = type_of(point.cause, options.better);
  }
}

}  // namespace wm::stats
