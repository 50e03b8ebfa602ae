#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// Summary measures of inequality between groups, as the World Health
/// Organization defines them.
enum class inequality_measure : std::uint8_t {
  difference,                          // D [unit of the values]
  ratio,                               // R [1]
  population_attributable_risk,        // PAR [unit of the values]
  population_attributable_fraction,    // PAF [percent]
  slope_index_linear,                  // SII by a line [unit of the values]
  relative_index_linear,               // RII by a line [1]
  slope_index_logistic,                // SII by a logistic curve [unit]
  relative_index_logistic,             // RII by a logistic curve [1]
  absolute_concentration_index,        // ACI [unit of the values]
  relative_concentration_index,        // RCI [1]
  between_group_variance,              // BGV [unit squared]
  between_group_standard_deviation,    // BGSD [unit of the values]
  coefficient_of_variation,            // COV [percent]
  theil_index,                         // TI, times 1000 [1]
  mean_log_deviation,                  // MLD, times 1000 [1]
  index_of_disparity,                  // IDISU [percent]
  index_of_disparity_weighted,         // IDISW [percent]
  mean_difference_from_best,           // MDBU [unit of the values]
  mean_difference_from_best_weighted,  // MDBW
  mean_difference_from_mean,           // MDMU
  mean_difference_from_mean_weighted,  // MDMW
  mean_difference_from_reference,      // MDRU
  mean_difference_from_reference_weighted,  // MDRW
};

inline constexpr std::size_t kInequalityMeasures = 23;

/// The measure as printed in results: "theil_index".
/// \source Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public
///         Health 19:3697, for the names.
std::string_view word(inequality_measure what);

/// Whether high or low values are wanted.
enum class favourable : std::uint8_t { high, low };

/// Values by group, of one indicator and one dimension (sex, deprivation).
struct group_values {
  std::span<double const> values;           // size >= 2 [any one unit]
  std::span<double const> standard_errors;  // >= 0, likewise; empty: unknown
  std::span<double const> populations;      // >= 0, likewise [people]; empty:
                                            // unknown
  std::span<double const> order;  // from the most to the least disadvantaged,
                                  // all different; empty: without order
};

/// What the measures need to know of the values.
struct inequality_question {
  favourable wanted;
  std::optional<std::size_t> reference;  // index of the group compared with,
                                         // of a dimension without order
  std::optional<double> scale;  // the value if all had it: 1, 100 for percent,
                                // 1000; none where values are no proportion
                                // (years) [unit of the values]
};

/// Every measure of one table of groups.
struct inequality_summary {
  std::optional<double> mean;  // weighted by population [unit of the values]
  std::array<estimate, kInequalityMeasures> measures;

  /// One of them.
  /// \source an index into measures.
  constexpr estimate const& operator[](inequality_measure const what) const {
    return measures[static_cast<std::size_t>(what)];
  }
};

/// All measures at once. A measure that the data do not allow has a reason
/// and the others stand: no_populations, no_standard_errors, no_order,
/// no_reference, no_scale, too_few_groups, zero_comparator, value_off_scale,
/// unbounded_limits, no_convergence, no_variation.
///
/// Difference and ratio: of an ordered dimension the least disadvantaged group
/// and the most, the other way round where low values are wanted; else the
/// highest and lowest value, or the reference and the worst. Limits are normal
/// (delta method, ratio on its logarithm); measures that cannot be negative
/// have no negative lower limit.
///
/// \param groups    at least two, spans of one size or empty
/// \param question  what is wanted, and compared with what
/// \param levels    of the limits
/// \returns the mean and every measure in its own unit
/// \error invalid_input  fewer than two groups, spans of different size, a
///                       number not finite, a negative population or standard
///                       error, all populations 0, an order twice, a
///                       reference that does not exist, a scale not above 0
///                       or below a value
/// \source Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public
///         Health 19:3697; Ahn and others 2018, JCO Clin Cancer Inform 2:1-19
///         and Walter 1978, Int J Epidemiol 7:175-182 for the variances.
result<inequality_summary> inequality_measures(
    group_values const& groups, inequality_question const& question,
    confidence_levels const& levels);

}  // namespace wm::stats
