#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// Where the values' errors are about normal.
enum class value_scale : std::uint8_t {
  plain,  // as they are: life expectancy, means
  log,    // rates
  logit,  // proportions [people per person]
};

/// What the line is fitted to.
enum class slope_fit : std::uint8_t {
  values,              // the values as they are
  transformed_values,  // on their scale; its ends are brought back
};

/// Where the limits come from.
enum class slope_limits : std::uint8_t {
  closed,       // exact for plain values, delta method for the rest; Fieller
                // for a ratio of two ends
  simulated,    // percentiles of repeated draws
  slope_alone,  // of a fit to transformed values: only its slope has chance,
                // its middle is held, as PHEindicatormethods has it; of a fit
                // to values the same as closed
};

/// How slope_index is computed.
struct slope_method {
  value_scale scale;
  slope_fit fit;
  slope_limits limits;
};

/// Draws of a simulation. The same three numbers give the same limits to the
/// last bit, on any machine order and any number of threads.
struct simulation {
  std::uint64_t seed;
  std::uint64_t stream;       // another one for each group of a table
  std::uint32_t repetitions;  // kFewestRepetitions to kMostRepetitions
};

/// \source PHEindicatormethods 2.1.1 asks for 1,000 at least; the upper end
///         is ours, for memory.
inline constexpr std::uint32_t kFewestRepetitions = 1'000;
inline constexpr std::uint32_t kMostRepetitions = 10'000'000;

/// So many groups can make a slope. PHEindicatormethods asks for 5 to 100.
/// \source with two groups a line has no error to speak of; upper end ours.
inline constexpr std::size_t kFewestSlopeGroups = 3;
inline constexpr std::size_t kMostSlopeGroups = 100;

/// Values of the quantiles of a population, from the most deprived (1) to the
/// least (n), in any order of rows.
struct quantile_values {
  std::span<double const> quantiles;        // 1, 2, ... n, each once
  std::span<double const> populations;      // size = quantiles.size(), > 0
  std::span<double const> values;           // likewise [any one unit]
  std::span<double const> standard_errors;  // likewise, >= 0, on the scale of
                                            // value_scale: of log(value) for
                                            // rates
};

/// Slope and relative index of inequality.
struct slope_index {
  estimate slope;     // SII, times the multiplier [unit of the values]
  estimate relative;  // RII, the value at the upper end over that at the lower
                      // one, the reverse for a negative multiplier [1]
  std::optional<double> intercept;  // the line at rank 0 [unit of the values]
};

/// Slope index of inequality: the difference between the two ends of a
/// population ranked by deprivation, by a line through the quantiles' values
/// at their middle ranks, each weighing as many people as it has.
///
/// \param groups      kFewestSlopeGroups to kMostSlopeGroups quantiles
/// \param how         scale of the values, fit, origin of the limits
/// \param multiplier  not 0; negative turns the sign, so that more inequality
///                    is more where low values are good [1]
/// \param draws       read only for simulated limits
/// \param levels      of the limits
/// \returns the two indices and the intercept; without value: too_few_groups,
///          missing_group (a gap in the quantiles), value_off_scale (0 where
///          a logarithm is taken); relative without value: value_off_scale,
///          where the line is not above 0 at both ends, and without limits
///          unbounded_limits, where Fieller's interval has no end
/// \error invalid_input  spans of different size, more groups than allowed, a
///                       quantile twice or not a whole number from 1, a
///                       population not above 0, a value negative on the log
///                       or outside [0, 1] on the logit scale, a negative
///                       standard error, anything not finite; multiplier 0;
///                       repetitions out of range
/// \source Low and Low 2004, J Public Health 26:177-184; PHE 2018, technical
///         guide on the slope index (phe_sii of PHEindicatormethods 2.1.1);
///         Fieller 1954, J R Stat Soc B 16:175-185.
result<slope_index> slope_index_of_inequality(quantile_values const& groups,
                                              slope_method how,
                                              double multiplier,
                                              simulation draws,
                                              confidence_levels const& levels);

/// Standard error on a scale from published limits on the plain one.
///
/// \param lower  above 0 for log and logit [unit of the values]
/// \param upper  >= lower, below 1 for logit [unit of the values]
/// \param z      of the limits' confidence, kZ95 [1]
/// \param scale  where the limits are symmetric
/// \returns half the interval's width on that scale over z [scale's unit]
/// \error invalid_input  limits not finite, crossed or off the scale, or z out
///                       of range
/// \source Altman and Bland 2011, BMJ 343:d2304.
result<double> standard_error_on_scale(double lower, double upper, double z,
                                       value_scale scale);

}  // namespace wm::stats
