#pragma once

#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/life/life_table.h"

namespace wm::stats {

/// Share of people in good health by age band, or without disability. One
/// minus it gives the years lived in poor health.
struct health_by_age {
  std::span<double const> shares;     // size = bands, within [0, 1] [1]
  std::span<double const> variances;  // of the shares, size = bands, >= 0 [1]
};

/// Whose chance the limits contain.
enum class health_variance : unsigned char {
  shares,                // the survey's only, as Sullivan's method is usual
  shares_and_mortality,  // that and the deaths'
};

/// Years that people of some age can expect to live in the health counted by
/// the shares (healthy, disability-free): Sullivan's method. Does not
/// allocate.
///
/// \param table     at least two bands; the last has deaths, else no value
/// \param health    a share and its variance for each band of the table
/// \param age       first age of one of the bands, 0 for at birth [years]
/// \param lived     both shares within (0, 1) [1]
/// \param variance  what the limits contain
/// \param rule      which values are held back, judged by the mortality and
///                  by these limits' width
/// \param levels    of the limits
/// \returns years in that health, limits never below 0 [years]; reasons as
///          life_expectancy
/// \error invalid_input  as life_expectancy; a share outside [0, 1], a
///                       variance negative or not finite, sizes that differ
/// \source Sullivan 1971, HSMHA Health Rep 86:347-354; Jagger and others
///         2006, Health Expectancy Calculation by the Sullivan Method;
///         Newman 1988, Int J Epidemiol 17:445-448 for the mortality's part.
result<estimate> healthy_life_expectancy(mortality const& table,
                                         health_by_age const& health,
                                         double age, years_lived lived,
                                         health_variance variance,
                                         life_expectancy_rule rule,
                                         confidence_levels const& levels);

}  // namespace wm::stats
