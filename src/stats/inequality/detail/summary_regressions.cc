#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "stats/inequality/detail/ranks.h"
#include "stats/inequality/detail/summary_parts.h"

namespace wm::stats::detail {
namespace {

constexpr auto kRobust = "robust (HC1)";

// A line or curve over ranks: middle and slope at rank 1/2, and the
// covariance of the two.
struct fitted {
  double middle, slope;
  double middle_variance, slope_variance, covariance;
};

// Groups in the order of their ranks.
struct ranked {
  std::vector<double> values, shares, ranks;
  double rank_variance;
};

ranked rank(measured_groups const& groups) {
  auto in_order = ranked{};
  auto populations = std::vector<double>{};
  for (auto const i : groups.by_rank) {
    in_order.values.push_back(groups.values[i]);
    populations.push_back(groups.shares[i]);
  }
  in_order.shares.resize(populations.size());
  in_order.ranks.resize(populations.size());
  middle_ranks(populations, in_order.shares, in_order.ranks);
  in_order.rank_variance = rank_variance(in_order.shares, in_order.ranks);
  return in_order;
}

// Symmetric, of two rows and columns.
struct two_by_two {
  double first{0.0}, mixed{0.0}, second{0.0};

  void add(double const weight, double const distance) {
    first += weight;
    mixed += weight * distance;
    second += weight * distance * distance;
  }
};

// The sandwich: bread from the weights of the fit, filling from its
// residuals, corrected for two parameters.
fitted with_robust_variances(ranked const& groups, double const middle,
                             double const slope, two_by_two const& information,
                             std::vector<double> const& residuals) {
  auto filling = two_by_two{};
  for (auto i = std::size_t{0}; i < residuals.size(); ++i) {
    filling.add(std::pow(groups.shares[i] * residuals[i], 2.0),
                groups.ranks[i] - 0.5);
  }
  auto const size = static_cast<double>(residuals.size());
  auto const scale = size / (size - 2.0);
  auto const determinant = information.first * information.second -
                           information.mixed * information.mixed;
  auto const a = information.second / determinant;
  auto const b = -information.mixed / determinant;
  auto const c = information.first / determinant;
  auto const variance = [&](double const one, double const two,
                            double const three, double const four) {
    return scale * (one * three * filling.first +
                    (one * four + two * three) * filling.mixed +
                    two * four * filling.second);
  };
  return {middle, slope, variance(a, b, a, b), variance(b, c, b, c),
          variance(a, b, b, c)};
}

fitted fit_straight(ranked const& groups) {
  auto const line = fit_line(groups.shares, groups.ranks, groups.rank_variance,
                             groups.values);
  auto const middle = line.start + 0.5 * line.slope;
  auto residuals = std::vector<double>{};
  auto information = two_by_two{};
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    auto const distance = groups.ranks[i] - 0.5;
    residuals.push_back(groups.values[i] - middle - line.slope * distance);
    information.add(groups.shares[i], distance);
  }
  return with_robust_variances(groups, middle, line.slope, information,
                               residuals);
}

double logistic(double const x) {
  return 1.0 / (1.0 + std::exp(-x));
}

// A logistic curve through shares of people, by Newton's method. None where
// no curve is best, as when groups have either all or nothing.
std::optional<fitted> fit_logistic(ranked const& groups, double const mean) {
  constexpr auto steps = 100;
  constexpr auto steepest = 500.0;
  auto middle = std::log(mean / (1.0 - mean));
  auto slope = 0.0;
  for (auto step = 0; step < steps; ++step) {
    auto information = two_by_two{};
    auto residuals = std::vector<double>{};
    auto pull_middle = 0.0;
    auto pull_slope = 0.0;
    for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
      auto const distance = groups.ranks[i] - 0.5;
      auto const expected = logistic(middle + slope * distance);
      residuals.push_back(groups.values[i] - expected);
      information.add(groups.shares[i] * expected * (1.0 - expected), distance);
      pull_middle += groups.shares[i] * residuals[i];
      pull_slope += groups.shares[i] * residuals[i] * distance;
    }
    auto const determinant = information.first * information.second -
                             information.mixed * information.mixed;
    if (!(determinant > 0.0) || !(std::abs(slope) < steepest)) {
      return std::nullopt;
    }
    auto const step_middle =
        (information.second * pull_middle - information.mixed * pull_slope) /
        determinant;
    auto const step_slope =
        (information.first * pull_slope - information.mixed * pull_middle) /
        determinant;
    if (std::abs(step_middle) + std::abs(step_slope) <
        1e-12 * (1.0 + std::abs(middle) + std::abs(slope))) {
      return with_robust_variances(groups, middle, slope, information,
                                   residuals);
    }
    // Short enough that the curve cannot jump past its best.
    auto const shorten = std::min(
        1.0, 5.0 / std::max(std::abs(step_middle), std::abs(step_slope)));
    middle += shorten * step_middle;
    slope += shorten * step_slope;
  }
  return std::nullopt;
}

// Of a function of middle and slope with these derivatives.
double error_of(fitted const& of, double const by_middle,
                double const by_slope) {
  return std::sqrt(
      std::max(0.0, by_middle * by_middle * of.middle_variance +
                        2.0 * by_middle * by_slope * of.covariance +
                        by_slope * by_slope * of.slope_variance));
}

void put_line(measured_groups const& groups, ranked const& in_order,
              inequality_summary& into) {
  auto const line = fit_straight(in_order);
  auto const lower = line.middle - 0.5 * line.slope;
  auto const upper = line.middle + 0.5 * line.slope;
  place_of(into, inequality_measure::slope_index_linear) =
      normal_estimate(line.slope, error_of(line, 0.0, 1.0), groups.levels,
                      lowest::any, kRobust);
  place_of(into, inequality_measure::relative_index_linear) =
      lower > 0.0 && upper > 0.0
          ? ratio_estimate(upper / lower,
                           error_of(line, 1.0 / upper - 1.0 / lower,
                                    0.5 / upper + 0.5 / lower),
                           groups.levels, kRobust)
          : without_limits(reason::value_off_scale);
}

void put_curve(measured_groups const& groups, ranked in_order,
               inequality_summary& into) {
  auto& slope = place_of(into, inequality_measure::slope_index_logistic);
  auto& relative = place_of(into, inequality_measure::relative_index_logistic);
  auto const give_up = [&](reason const why) {
    slope = without_limits(why);
    relative = without_limits(why);
  };
  if (!groups.scale) {
    return give_up(reason::no_scale);
  }
  auto const mean = *groups.mean / *groups.scale;
  if (!(mean > 0.0 && mean < 1.0)) {
    return give_up(reason::value_off_scale);
  }
  for (auto& value : in_order.values) {
    value /= *groups.scale;
  }
  auto const curve = fit_logistic(in_order, mean);
  if (!curve) {
    return give_up(reason::no_convergence);
  }
  auto const lower = logistic(curve->middle - 0.5 * curve->slope);
  auto const upper = logistic(curve->middle + 0.5 * curve->slope);
  auto const lower_rise = lower * (1.0 - lower);
  auto const upper_rise = upper * (1.0 - upper);
  slope =
      normal_estimate(*groups.scale * (upper - lower),
                      *groups.scale * error_of(*curve, upper_rise - lower_rise,
                                               0.5 * (upper_rise + lower_rise)),
                      groups.levels, lowest::any, kRobust);
  relative = ratio_estimate(
      upper / lower,
      error_of(*curve, lower - upper, 0.5 * (2.0 - lower - upper)),
      groups.levels, kRobust);
}

// The convenient regression: twice the rank's variance times the slope, with
// the standard error that a regression has where all errors are alike.
void put_concentration(measured_groups const& groups, ranked const& in_order,
                       inequality_summary& into) {
  auto const line = fit_straight(in_order);
  auto residuals = 0.0;
  for (auto i = std::size_t{0}; i < in_order.values.size(); ++i) {
    auto const residual = in_order.values[i] - line.middle -
                          line.slope * (in_order.ranks[i] - 0.5);
    residuals += in_order.shares[i] * residual * residual;
  }
  auto const twice = 2.0 * in_order.rank_variance;
  auto const freedom = static_cast<double>(in_order.values.size()) - 2.0;
  auto const error =
      twice * std::sqrt(residuals / freedom / in_order.rank_variance);
  auto const index = twice * line.slope;
  auto const mean = *groups.mean;
  place_of(into, inequality_measure::absolute_concentration_index) =
      normal_estimate(index, error, groups.levels, lowest::any, "regression");
  place_of(into, inequality_measure::relative_concentration_index) =
      mean == 0.0 ? without_limits(reason::zero_comparator)
                  : normal_estimate(index / mean, error / std::abs(mean),
                                    groups.levels, lowest::any, "regression");
}

}  // namespace

void put_regressions(measured_groups const& groups, inequality_summary& into) {
  using enum inequality_measure;
  constexpr auto mine =
      std::array{slope_index_linear,           relative_index_linear,
                 slope_index_logistic,         relative_index_logistic,
                 absolute_concentration_index, relative_concentration_index};
  auto why = reason::none;
  if (groups.by_rank.empty()) {
    why = reason::no_order;
  } else if (!groups.mean) {
    why = reason::no_populations;
  } else if (groups.values.size() < 3) {
    why = reason::too_few_groups;
  }
  if (why == reason::none && groups.all_alike) {
    why = reason::no_variation;
  }
  if (why == reason::none) {
    auto const in_order = rank(groups);
    if (in_order.rank_variance > 0.0) {
      put_line(groups, in_order, into);
      put_curve(groups, in_order, into);
      put_concentration(groups, in_order, into);
      return;
    }
    why = reason::no_variation;  // everybody is in one group
  }
  for (auto const what : mine) {
    place_of(into, what) = without_limits(why);
  }
}

}  // namespace wm::stats::detail
