#include "stats/inequality/slope_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "stats/counter_random.h"
#include "stats/inequality/detail/fieller.h"
#include "stats/inequality/detail/ranks.h"
#include "stats/inequality/detail/slope_groups.h"
#include "stats/normal.h"

namespace wm::stats {
namespace {

constexpr auto kWhere = "slope_index_of_inequality";

std::unexpected<error> bad_input(std::string message) {
  return fail(error_code::invalid_input, kWhere, std::move(message));
}

using detail::ranked_groups;

bool is_transformed(slope_method const how) {
  return how.scale != value_scale::plain &&
         how.fit == slope_fit::transformed_values;
}

// The plain values at both ends of the line.
struct line_ends {
  double lower;  // at rank 0
  double upper;  // at rank 1
};

line_ends fit_ends(ranked_groups const& groups,
                   std::span<double const> const values,
                   value_scale const fitted_on) {
  auto const line =
      detail::fit_line(groups.used(groups.shares), groups.used(groups.ranks),
                       groups.rank_variance, values);
  return {detail::from_scale(line.start, fitted_on),
          detail::from_scale(line.start + line.slope, fitted_on)};
}

// Variances of the two ends, of their logarithms where the ratio's limits are
// made there.
struct end_variances {
  double lower{0.0};
  double upper{0.0};
  double covariance{0.0};
};

// Both ends are sums of the values, each with its own weight.
end_variances variances_of_line(ranked_groups const& groups,
                                slope_method const how) {
  auto of = end_variances{};
  for (auto i = std::size_t{0}; i < groups.size; ++i) {
    auto const spread = how.fit == slope_fit::values
                            ? detail::derivative(groups.values[i], how.scale)
                            : 1.0;
    auto const error = spread * groups.errors[i];
    auto const tilt = 0.5 * (groups.ranks[i] - 0.5) / groups.rank_variance;
    auto const lower = groups.shares[i] * (1.0 - tilt) * error;
    auto const upper = groups.shares[i] * (1.0 + tilt) * error;
    of.lower += lower * lower;
    of.upper += upper * upper;
    of.covariance += lower * upper;
  }
  return of;
}

end_variances scaled(end_variances const& of, double const lower,
                     double const upper) {
  return {of.lower * lower * lower, of.upper * upper * upper,
          of.covariance * lower * upper};
}

double variance_of_difference(end_variances const& of) {
  return std::max(0.0, of.lower + of.upper - 2.0 * of.covariance);
}

// None where a limit is beyond all numbers.
std::optional<interval> finite(interval const limits) {
  return std::isfinite(limits.lower) && std::isfinite(limits.upper)
             ? std::optional{limits}
             : std::nullopt;
}

std::optional<interval> around(double const value, double const half) {
  return finite({value - half, value + half});
}

using level_limits = std::array<std::optional<interval>, kMostLevels>;

// Limits of upper - lower and of upper / lower at each level.
struct both_limits {
  level_limits slope;
  level_limits relative;
};

// The middle of a line on a scale is held, its slope moves by some standard
// errors.
both_limits limits_of_slope_alone(ranked_groups const& groups,
                                  line_ends const ends, slope_method const how,
                                  bool const reversed,
                                  confidence_levels const& levels) {
  auto const lower = detail::to_scale(ends.lower, how.scale);
  auto const upper = detail::to_scale(ends.upper, how.scale);
  auto const middle = 0.5 * (lower + upper);
  auto const error =
      std::sqrt(variance_of_difference(variances_of_line(groups, how)));
  auto limits = both_limits{};
  for (auto i = std::size_t{0}; i < levels.size(); ++i) {
    auto const moved = [&](double const by) {
      auto const half = 0.5 * (upper - lower + by * error);
      return line_ends{detail::from_scale(middle - half, how.scale),
                       detail::from_scale(middle + half, how.scale)};
    };
    auto const low = moved(-levels[i].z);
    auto const high = moved(levels[i].z);
    limits.slope[i] = finite({low.upper - low.lower, high.upper - high.lower});
    limits.relative[i] =
        reversed ? finite({high.lower / high.upper, low.lower / low.upper})
                 : finite({low.upper / low.lower, high.upper / high.lower});
  }
  return limits;
}

both_limits closed_limits(ranked_groups const& groups, line_ends const ends,
                          slope_method const how, bool const reversed,
                          confidence_levels const& levels) {
  auto const transformed = is_transformed(how);
  if (transformed && how.limits == slope_limits::slope_alone) {
    return limits_of_slope_alone(groups, ends, how, reversed, levels);
  }
  auto const line = variances_of_line(groups, how);
  auto const plain =
      transformed ? scaled(line, detail::derivative(ends.lower, how.scale),
                           detail::derivative(ends.upper, how.scale))
                  : line;
  auto limits = both_limits{};
  for (auto i = std::size_t{0}; i < levels.size(); ++i) {
    auto const z = levels[i].z;
    limits.slope[i] = around(ends.upper - ends.lower,
                             z * std::sqrt(variance_of_difference(plain)));
    if (transformed) {
      // On the logarithm, where the ratio's error is nearer to normal.
      auto const logs = scaled(plain, 1.0 / ends.lower, 1.0 / ends.upper);
      auto const factor = std::exp(z * std::sqrt(variance_of_difference(logs)));
      auto const ratio =
          reversed ? ends.lower / ends.upper : ends.upper / ends.lower;
      limits.relative[i] = finite({ratio / factor, ratio * factor});
    } else {
      limits.relative[i] =
          reversed
              ? detail::fieller_interval({ends.lower, ends.upper, plain.lower,
                                          plain.upper, plain.covariance},
                                         z)
              : detail::fieller_interval({ends.upper, ends.lower, plain.upper,
                                          plain.lower, plain.covariance},
                                         z);
    }
  }
  return limits;
}

// The percentiles of sorted draws, widened to the value where draws are so
// skewed that they leave it out.
std::optional<interval> percentiles(std::vector<double> const& sorted,
                                    double const tail, double const value) {
  auto const size = static_cast<double>(sorted.size());
  auto const at = [&](double const p) {
    auto const place = std::clamp(std::round(size * p), 1.0, size);
    return sorted[static_cast<std::size_t>(place) - 1];
  };
  return finite({std::min(value, at(tail)), std::max(value, at(1.0 - tail))});
}

both_limits simulated_limits(ranked_groups const& groups, line_ends const ends,
                             slope_method const how,
                             value_scale const fitted_on, bool const reversed,
                             simulation const& draws,
                             confidence_levels const& levels) {
  auto const size = groups.size;
  auto centres = ranked_groups::column{};
  for (auto i = std::size_t{0}; i < size; ++i) {
    centres[i] = detail::to_scale(groups.values[i], how.scale);
  }
  auto slopes = std::vector<double>{};
  auto ratios = std::vector<double>{};
  slopes.reserve(draws.repetitions);
  ratios.reserve(draws.repetitions);
  auto bounded = true;
  auto drawn = ranked_groups::column{};
  for (auto repetition = std::uint32_t{0}; repetition < draws.repetitions;
       ++repetition) {
    for (auto i = std::size_t{0}; i < size; i += 2) {
      auto const pair = normal_pair({draws.seed, draws.stream, repetition,
                                     static_cast<std::uint32_t>(i / 2)});
      for (auto j = i; j < std::min(i + 2, size); ++j) {
        auto const on_scale = centres[j] + groups.errors[j] * pair[j - i];
        drawn[j] = how.fit == slope_fit::values
                       ? detail::from_scale(on_scale, how.scale)
                       : on_scale;
      }
    }
    auto const got = fit_ends(groups, groups.used(drawn), fitted_on);
    bounded = bounded && got.lower > 0.0 && got.upper > 0.0;
    slopes.push_back(got.upper - got.lower);
    ratios.push_back(reversed ? got.lower / got.upper : got.upper / got.lower);
  }
  std::ranges::sort(slopes);
  std::ranges::sort(ratios);
  auto limits = both_limits{};
  for (auto i = std::size_t{0}; i < levels.size(); ++i) {
    limits.slope[i] =
        percentiles(slopes, levels[i].tail, ends.upper - ends.lower);
    if (bounded) {
      limits.relative[i] = percentiles(
          ratios, levels[i].tail,
          reversed ? ends.lower / ends.upper : ends.upper / ends.lower);
    }
  }
  return limits;
}

// All levels or none.
void put_limits(estimate& into, level_limits const& limits,
                confidence_levels const& levels, double const multiplier) {
  for (auto i = std::size_t{0}; i < levels.size(); ++i) {
    if (!limits[i]) {
      into.why = reason::unbounded_limits;
      into.limits = {};
      return;
    }
    auto const one = multiplier * limits[i]->lower;
    auto const other = multiplier * limits[i]->upper;
    into.limits.push_back({std::min(one, other), std::max(one, other)});
  }
}

std::string_view method_of_slope(slope_method const how) {
  return how.limits == slope_limits::simulated ? "simulation"
         : how.scale == value_scale::plain     ? "normal"
         : how.limits == slope_limits::slope_alone && is_transformed(how)
             ? "slope alone"
             : "delta";
}

std::string_view method_of_ratio(slope_method const how) {
  return how.limits == slope_limits::simulated     ? "simulation"
         : !is_transformed(how)                    ? "Fieller"
         : how.limits == slope_limits::slope_alone ? "slope alone"
                                                   : "delta on the logarithm";
}

result<void> check_method(double const multiplier, slope_method const how,
                          simulation const& draws) {
  if (!(multiplier != 0.0 && std::isfinite(multiplier))) {
    return bad_input(
        fmt::format("the multiplier is {}: give a number that is "
                    "not 0, 1 to leave values as they are",
                    multiplier));
  }
  if (how.limits == slope_limits::simulated &&
      (draws.repetitions < kFewestRepetitions ||
       draws.repetitions > kMostRepetitions)) {
    return bad_input(fmt::format("{} repetitions: give {} to {}",
                                 draws.repetitions, kFewestRepetitions,
                                 kMostRepetitions));
  }
  return {};
}

}  // namespace

result<slope_index> slope_index_of_inequality(quantile_values const& groups,
                                              slope_method const how,
                                              double const multiplier,
                                              simulation const draws,
                                              confidence_levels const& levels) {
  WM_TRY(check_method(multiplier, how, draws));
  auto const ranked = WM_TRY(detail::rank_groups(groups, how.scale, kWhere));
  auto index = slope_index{};
  index.slope.method = method_of_slope(how);
  index.relative.method = method_of_ratio(how);
  if (ranked.why != reason::none) {
    index.slope.why = ranked.why;
    index.relative.why = ranked.why;
    return index;
  }
  auto const fitted_on =
      how.fit == slope_fit::values ? value_scale::plain : how.scale;
  auto fitted = ranked.values;
  for (auto i = std::size_t{0}; i < ranked.size; ++i) {
    fitted[i] = detail::to_scale(fitted[i], fitted_on);
  }
  auto const ends = fit_ends(ranked, ranked.used(fitted), fitted_on);
  auto const slope = multiplier * (ends.upper - ends.lower);
  if (!std::isfinite(ends.lower) || !std::isfinite(slope)) {
    return bad_input("the values are too large to fit a line");
  }
  auto const reversed = multiplier < 0.0;
  auto const ratio =
      reversed ? ends.lower / ends.upper : ends.upper / ends.lower;
  auto const limits = how.limits == slope_limits::simulated
                          ? simulated_limits(ranked, ends, how, fitted_on,
                                             reversed, draws, levels)
                          : closed_limits(ranked, ends, how, reversed, levels);
  index.intercept = ends.lower;
  index.slope.value = slope;
  put_limits(index.slope, limits.slope, levels, multiplier);
  if (!(ends.lower > 0.0 && ends.upper > 0.0 && std::isfinite(ratio))) {
    index.relative.why = reason::value_off_scale;
    return index;
  }
  index.relative.value = ratio;
  put_limits(index.relative, limits.relative, levels, 1.0);
  return index;
}

result<double> standard_error_on_scale(double const lower, double const upper,
                                       double const z,
                                       value_scale const scale) {
  constexpr auto where = "standard_error_on_scale";
  if (!detail::is_within(lower, scale) || !detail::is_within(upper, scale) ||
      detail::is_at_edge(lower, scale) || detail::is_at_edge(upper, scale) ||
      lower > upper) {
    return fail(error_code::invalid_input, where,
                fmt::format("limits {} and {}: give known limits in order{}",
                            lower, upper,
                            scale == value_scale::log     ? ", above 0"
                            : scale == value_scale::logit ? ", within 0 and 1"
                                                          : ""));
  }
  if (!is_usable_z(z)) {
    return fail(error_code::invalid_input, where,
                "z must be positive and at most 37, 1.959964 for 95 %");
  }
  return 0.5 *
         (detail::to_scale(upper, scale) - detail::to_scale(lower, scale)) / z;
}

}  // namespace wm::stats
