#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/money.h"
#include "contracts/simulation/correlation.h"
#include "framework/contract.h"

namespace wm::contracts {

/// What one person adds to a metric of a period.
struct person_counts {
  std::uint32_t person{0};  // in the store
  double numerator{0};      // events, or 1 where the condition is true
  double denominator{0};    // people, events, time; 0: the metric has none
  double own{0};            // of the numerator, by the providers themselves
};

/// Everybody in a metric's denominator, by rising person, each once.
using metric_persons = std::vector<person_counts>;

/// The correlations of all pairs whose persons are known.
std::vector<shared_people> correlations_of(
    framework::contract const& terms,
    std::vector<std::optional<metric_persons>> const& persons);

/// Of the counted events, how many are the providers' own.
///
/// \returns nothing without events [millionths]
std::optional<share> own_part(metric_persons const& of);

/// How far two numerators are of the same persons.
struct numerator_overlap {
  std::size_t persons{0};   // in both
  share of_smaller{kNone};  // of the persons in the smaller numerator
};

/// \returns nothing where one numerator has nobody
std::optional<numerator_overlap> overlap_of(metric_persons const& one,
                                            metric_persons const& other);

/// How the sampling errors of two values that are ratios go together, because
/// the same persons stand behind them.
///
///   u = numerator - denominator * value, of each person; v likewise
///   correlation = sum of u v over shared persons / sqrt(sum u^2 * sum v^2)
///
/// Of two proportions with the same denominator it is the phi coefficient of
/// their numerators; without shared persons it is 0.
///
/// \returns -1 to 1; nothing where a value has no denominator or no spread
/// \source Cochran 1977, Sampling Techniques, 3rd ed., section 6.3 (linearised
///         ratios) and 6.6 (covariance of two of them); Yule 1912, J R Stat
///         Soc 75:579-652 (phi).
std::optional<share> correlation_of(metric_persons const& one,
                                    metric_persons const& other);

}  // namespace wm::contracts
