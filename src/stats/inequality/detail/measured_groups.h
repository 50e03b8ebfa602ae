#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/inequality/summary_measures.h"

namespace wm::stats::detail {

/// Checked groups of one indicator and what all measures share.
struct measured_groups {
  std::vector<double> values;
  std::vector<double> errors;        // standard errors; empty: unknown
  std::vector<double> shares;        // of the population; empty: unknown
  double people{0.0};                // all of them, 0: unknown
  std::optional<double> mean;        // weighted by share
  std::vector<std::size_t> by_rank;  // from the most to the least
                                     // disadvantaged; empty: no order
  bool all_alike{false};             // no two values differ
  favourable wanted{favourable::high};
  std::optional<std::size_t> reference;
  std::optional<double> scale;
  confidence_levels levels;
};

/// Checks what inequality_measures is given.
///
/// \param groups    any
/// \param question  any
/// \param levels    of the limits
/// \returns the groups with shares, mean and ranks
/// \error invalid_input  as inequality_measures
/// \source the domain of inequality_measures.
result<measured_groups> measure_groups(group_values const& groups,
                                       inequality_question const& question,
                                       confidence_levels const& levels);

/// Whether a measure can be negative.
enum class lowest : std::uint8_t { any, zero };

/// A measure with normal limits.
///
/// \param value   of the measure
/// \param error   its standard error, none: unknown
/// \param levels  of the limits
/// \param least   zero cuts lower limits there
/// \param method  of the limits
/// \returns the measure; without limits: no_standard_errors, or
///          unbounded_limits where they are not finite; without value:
///          value_off_scale where it is not finite
/// \source Ahn and others 2018, JCO Clin Cancer Inform 2:1-19.
estimate normal_estimate(double value, std::optional<double> error,
                         confidence_levels const& levels, lowest least,
                         std::string_view method);

/// A ratio with limits that are normal on its logarithm.
///
/// \param ratio   > 0 [1]
/// \param error   standard error of its logarithm, none: unknown
/// \param levels  of the limits
/// \param method  of the limits
/// \returns the ratio; reasons as normal_estimate
/// \source Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public
///         Health 19:3697.
estimate ratio_estimate(double ratio, std::optional<double> error,
                        confidence_levels const& levels,
                        std::string_view method);

/// A measure that is not there, or has a value only.
///
/// \param why    the reason
/// \param value  of the measure
/// \returns an estimate without limits
/// \source our words: docs/methods/README.md.
estimate without_limits(reason why, std::optional<double> value = {});

/// Delta method for independent groups.
///
/// \param groups    with or without standard errors
/// \param gradient  what the measure changes by when the value of the group
///                  at an index changes by one
/// \returns the measure's standard error, none without those of the groups
/// \source Ahn and others 2018, JCO Clin Cancer Inform 2:1-19.
template <typename Gradient>
std::optional<double> delta_error(measured_groups const& groups,
                                  Gradient const& gradient) {
  if (groups.errors.empty()) {
    return std::nullopt;
  }
  auto largest = 0.0;
  for (auto const error : groups.errors) {
    largest = error > largest ? error : largest;
  }
  if (largest == 0.0) {
    return 0.0;
  }
  auto sum = 0.0;
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    auto const part = gradient(i) * (groups.errors[i] / largest);
    sum += part * part;
  }
  return largest * std::sqrt(sum);
}

}  // namespace wm::stats::detail
