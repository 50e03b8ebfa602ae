#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "stats/inequality/detail/summary_parts.h"

namespace wm::stats::detail {
namespace {

using enum inequality_measure;

double sign_of(double const value) {
  return value > 0.0 ? 1.0 : value < 0.0 ? -1.0 : 0.0;
}

// A measure that cannot be negative. At 0 it has a corner or an end there,
// and no standard error that would describe it.
template <typename Gradient>
estimate distance(measured_groups const& groups, double const value,
                  Gradient const& gradient) {
  if (groups.all_alike) {
    return without_limits(reason::no_variation, 0.0);
  }
  return normal_estimate(std::max(0.0, value), delta_error(groups, gradient),
                         groups.levels, lowest::zero, "delta");
}

// The standard error holds where the variance itself is 0, too.
std::optional<double> variance_error(measured_groups const& groups) {
  if (groups.errors.empty()) {
    return std::nullopt;
  }
  auto first = 0.0;
  auto squares = 0.0;
  auto fourths = 0.0;
  auto own = 0.0;
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    auto const share = groups.shares[i];
    auto const variance = groups.errors[i] * groups.errors[i];
    auto const off = groups.values[i] - *groups.mean;
    first += share * share * variance * off * off;
    squares += share * share * variance;
    fourths += std::pow(share, 4.0) * variance * variance;
    own += share * share * (1.0 - share) * (1.0 - share) * variance * variance;
  }
  return std::sqrt(4.0 * first + 2.0 * (squares * squares - fourths + own));
}

double variance_of(measured_groups const& groups) {
  auto sum = 0.0;
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    auto const off = groups.values[i] - *groups.mean;
    sum += groups.shares[i] * off * off;
  }
  return sum;
}

void put_variances(measured_groups const& groups, inequality_summary& into) {
  auto const mean = *groups.mean;
  auto const variance = variance_of(groups);
  auto const deviation = std::sqrt(variance);
  auto const by_value = [&](std::size_t const i) {
    return groups.shares[i] * (groups.values[i] - mean) / deviation;
  };
  place_of(into, between_group_variance) = normal_estimate(
      variance, variance_error(groups), groups.levels, lowest::zero, "Ahn");
  place_of(into, between_group_standard_deviation) =
      distance(groups, deviation, by_value);
  place_of(into, coefficient_of_variation) =
      mean > 0.0 ? distance(groups, 100.0 * deviation / mean,
                            [&](std::size_t const i) {
                              return 100.0 / mean *
                                     (by_value(i) -
                                      deviation / mean * groups.shares[i]);
                            })
                 : without_limits(mean == 0.0 ? reason::zero_comparator
                                              : reason::value_off_scale);
}

// Of positive values only. A value of 0 adds nothing to the Theil index and
// makes the mean log deviation infinite.
void put_entropies(measured_groups const& groups, inequality_summary& into) {
  auto const mean = *groups.mean;
  auto const smallest = *std::ranges::min_element(groups.values);
  auto theil = 0.0;
  auto deviation = 0.0;
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    auto const relative = groups.values[i] / mean;
    if (relative > 0.0) {
      theil += groups.shares[i] * relative * std::log(relative);
      deviation -= groups.shares[i] * std::log(relative);
    }
  }
  auto& index = place_of(into, theil_index);
  auto& log_deviation = place_of(into, mean_log_deviation);
  if (mean == 0.0 && smallest == 0.0) {
    index = without_limits(reason::zero_comparator);
    log_deviation = without_limits(reason::zero_comparator);
    return;
  }
  index = smallest < 0.0 ? without_limits(reason::value_off_scale)
          : smallest == 0.0
              ? without_limits(reason::value_off_scale, 1000.0 * theil)
              : distance(
                    groups, 1000.0 * theil,
                    [&](std::size_t const i) {
                      return 1000.0 * groups.shares[i] / mean *
                             (std::log(groups.values[i] / mean) - theil);
                    });
  log_deviation =
      smallest <= 0.0
          ? without_limits(reason::value_off_scale)
          : distance(groups, 1000.0 * deviation, [&](std::size_t const i) {
              return 1000.0 * groups.shares[i] *
                     (1.0 / mean - 1.0 / groups.values[i]);
            });
}

// Mean distance from the mean of all, groups weighing as `weights` says.
struct from_mean {
  double value{0.0};
  double balance{0.0};  // weight above the mean less that below
};

from_mean distance_from_mean(measured_groups const& groups,
                             std::vector<double> const& weights) {
  auto found = from_mean{};
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    auto const off = groups.values[i] - *groups.mean;
    found.value += weights[i] * std::abs(off);
    found.balance += weights[i] * sign_of(off);
  }
  return found;
}

void put_distances_from_mean(measured_groups const& groups,
                             std::vector<double> const& weights,
                             inequality_measure const absolute,
                             inequality_measure const relative,
                             inequality_summary& into) {
  auto const mean = *groups.mean;
  auto const found = distance_from_mean(groups, weights);
  auto const by_value = [&](std::size_t const i) {
    return weights[i] * sign_of(groups.values[i] - mean) -
           groups.shares[i] * found.balance;
  };
  place_of(into, absolute) = distance(groups, found.value, by_value);
  place_of(into, relative) =
      mean > 0.0 ? distance(groups, 100.0 * found.value / mean,
                            [&](std::size_t const i) {
                              return 100.0 / mean *
                                     (by_value(i) -
                                      found.value / mean * groups.shares[i]);
                            })
                 : without_limits(mean == 0.0 ? reason::zero_comparator
                                              : reason::value_off_scale);
}

// Mean distance from one of the groups.
estimate distance_from(measured_groups const& groups, std::size_t const one,
                       std::vector<double> const& weights) {
  auto value = 0.0;
  auto balance = 0.0;
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    auto const off = groups.values[i] - groups.values[one];
    value += weights[i] * std::abs(off);
    balance += weights[i] * sign_of(off);
  }
  return distance(groups, value, [&](std::size_t const i) {
    return weights[i] * sign_of(groups.values[i] - groups.values[one]) -
           (i == one ? balance : 0.0);
  });
}

std::size_t best_of(measured_groups const& groups) {
  auto const best = groups.wanted == favourable::high
                        ? std::ranges::max_element(groups.values)
                        : std::ranges::min_element(groups.values);
  return static_cast<std::size_t>(best - groups.values.begin());
}

std::optional<std::size_t> reference_of(measured_groups const& groups) {
  return groups.by_rank.empty() ? groups.reference
                                : std::optional{groups.by_rank.back()};
}

void put_distances_from_groups(measured_groups const& groups,
                               std::vector<double> const& weights,
                               inequality_measure const from_best,
                               inequality_measure const from_reference,
                               inequality_summary& into) {
  place_of(into, from_best) = distance_from(groups, best_of(groups), weights);
  auto const reference = reference_of(groups);
  place_of(into, from_reference) =
      reference ? distance_from(groups, *reference, weights)
                : without_limits(reason::no_reference);
}

}  // namespace

void put_dispersions(measured_groups const& groups, inequality_summary& into) {
  auto const alike = std::vector<double>(
      groups.values.size(), 1.0 / static_cast<double>(groups.values.size()));
  put_distances_from_groups(groups, alike, mean_difference_from_best,
                            mean_difference_from_reference, into);
  if (groups.shares.empty()) {
    for (auto const what :
         {between_group_variance, between_group_standard_deviation,
          coefficient_of_variation, theil_index, mean_log_deviation,
          index_of_disparity, index_of_disparity_weighted,
          mean_difference_from_best_weighted, mean_difference_from_mean,
          mean_difference_from_mean_weighted,
          mean_difference_from_reference_weighted}) {
      place_of(into, what) = without_limits(reason::no_populations);
    }
    return;
  }
  put_distances_from_groups(groups, groups.shares,
                            mean_difference_from_best_weighted,
                            mean_difference_from_reference_weighted, into);
  put_variances(groups, into);
  put_entropies(groups, into);
  put_distances_from_mean(groups, alike, mean_difference_from_mean,
                          index_of_disparity, into);
  put_distances_from_mean(groups, groups.shares,
                          mean_difference_from_mean_weighted,
                          index_of_disparity_weighted, into);
}

}  // namespace wm::stats::detail
