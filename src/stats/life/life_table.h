#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// Deaths and population by age band, as many bands as wanted and of any
/// width. The last band is open: 85 and over, 90 and over. Views only; the
/// numbers stay with the caller.
struct mortality {
  std::span<double const> ages;  // first age of each band, rising [years]
  std::span<double const> populations;  // size = ages.size() [person-years]
  std::span<double const> deaths;       // size = ages.size() [deaths]
};

/// Share of its band's width that who dies in it has lived in it.
struct years_lived {
  double from_birth;    // in the band that starts at age 0 [1]
  double in_any_other;  // in every other closed band [1]
};

/// Deaths of the first year fall early in it, others in the middle.
/// \source Chiang 1984, The Life Table and its Applications; ONS life
///         expectancy template; PHEindicatormethods 2.1.1.
inline constexpr years_lived kYearsLived = {0.1, 0.5};

/// Ages and counts beyond these are slips.
/// \source ours: nobody grew older than 122 years; ten thousand million people
///         times a hundred years.
inline constexpr double kOldestAge = 150.0;   // [years]
inline constexpr double kMostCounted = 1e12;  // [people, person-years, deaths]

/// Which life expectancies are held back because they mislead.
enum class life_expectancy_rule : unsigned char {
  none,  // whatever the formula gives
  phe,   // as Public Health England: population over 5,000, no band with
         // more deaths than people, 95 % interval not wider than 20 years
};

/// \source PHEindicatormethods 2.1.1, phe_life_expectancy.
inline constexpr double kSmallestPopulation = 5000.0;
inline constexpr double kWidestInterval = 20.0;  // at 95 % [years]

/// Years that people of some age can expect to live, were they to die at
/// the rates of this table all their life: Chiang's abridged life table, the
/// variance of the last band by Silcocks. Does not allocate.
///
/// \param table   at least two bands; the last has deaths, else no value
/// \param age     first age of one of the bands, 0 for at birth [years]
/// \param lived   both shares within (0, 1) [1]
/// \param rule    which values are held back
/// \param levels  of the limits
/// \returns years left, limits never below 0 [years]; without value:
///          empty_band, no_deaths_in_last_band, small_population,
///          deaths_exceed_population; with limits but no value:
///          wide_interval
/// \error invalid_input  spans of different size, ages not rising or
///                       negative, fewer than two bands, a population or
///                       deaths negative or not finite, age not the start of
///                       a band, a share outside (0, 1)
/// \source Chiang 1984, The Life Table and its Applications; Silcocks, Jenner
///         and Reza 2001, J Epidemiol Community Health 55:38-43.
result<estimate> life_expectancy(mortality const& table, double age,
                                 years_lived lived, life_expectancy_rule rule,
                                 confidence_levels const& levels);

/// Of so many newborn tells a life table.
/// \source convention of life tables, Chiang 1984.
inline constexpr double kRadix = 100'000.0;

/// One band of a life table.
struct life_table_row {
  double age;                   // first age [years]
  std::optional<double> width;  // none: open [years]
  double death_rate;            // M [deaths per person-year]
  double death_probability;     // q, 1 in the last band [1]
  double survivors;             // l, at the first age, of kRadix [people]
  double dying;                 // d, in the band, of kRadix [people]
  double years_in_band;         // L, of the survivors [person-years]
  double years_ahead;           // T, in this and all later bands [person-years]
  double expectancy;            // e, at the first age [years]
  double expectancy_variance;   // [years squared]
};

/// The whole life table behind life_expectancy.
///
/// \param table  at least two bands
/// \param lived  both shares within (0, 1) [1]
/// \returns a row for each band
/// \error undefined      a band without population, or no deaths in the last
/// \error invalid_input  as life_expectancy
/// \source Chiang 1984, The Life Table and its Applications; Silcocks, Jenner
///         and Reza 2001, J Epidemiol Community Health 55:38-43.
result<std::vector<life_table_row>> life_table(mortality const& table,
                                               years_lived lived);

}  // namespace wm::stats
