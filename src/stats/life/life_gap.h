#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/result.h"
#include "stats/life/life_table.h"

namespace wm::stats {

/// What the deaths of one age band contribute to a gap in life expectancy.
struct age_contribution {
  double age;       // first age of the band [years]
  double direct;    // years lived in the band itself [years]
  double indirect;  // years lived later by those who survive it, with the
                    // interaction [years]
  double total;     // direct + indirect [years]
};

/// A gap in life expectancy at the first age of the table, by age.
struct age_decomposition {
  double gap;  // second minus first, the sum of the totals [years]
  std::vector<age_contribution> bands;
};

/// What each age band contributes to the gap in life expectancy between two
/// populations, seen from the first (Arriaga). Turning the populations round
/// changes the sign of the gap, and a little how it is shared out.
///
/// \param first   at least two bands
/// \param second  with the same ages
/// \param lived   both shares within (0, 1) [1]
/// \returns contributions that sum to the gap, positive where the second
///          population lives longer [years]
/// \error undefined      a band without population, or no deaths in the last
/// \error invalid_input  as life_expectancy; other ages in the second
/// \source Arriaga 1984, Demography 21:83-96.
result<age_decomposition> life_gap_by_age(mortality const& first,
                                          mortality const& second,
                                          years_lived lived);

/// A gap in life expectancy by age and cause of death.
struct cause_decomposition {
  double gap;  // second minus first [years]
  std::size_t causes;
  std::vector<double> contributions;  // one row of bands for each cause [years]
  std::vector<double> totals;         // by cause, all ages, sum to gap [years]
};

/// The same by cause of death: within a band each cause has the share of the
/// contribution that it has of the difference in death rates.
///
/// \param first           at least two bands
/// \param first_causes    one row of bands for each cause, the same number of
///                        rows in both; deaths of a band add up to its deaths
///                        in the table [deaths]
/// \param second          with the same ages
/// \param second_causes   likewise of the second population [deaths]
/// \param lived           both shares within (0, 1) [1]
/// \returns contributions that sum to the gap [years]
/// \error undefined      a band without population, or no deaths in the last
/// \error invalid_input  as life_gap_by_age; causes that do not fill rows,
///                       differ in number, are negative, or do not add up
/// \source Arriaga 1989, Changing trends in mortality decline, in Ruzicka and
///         others, Differential Mortality.
result<cause_decomposition> life_gap_by_cause(
    mortality const& first, std::span<double const> first_causes,
    mortality const& second, std::span<double const> second_causes,
    years_lived lived);

}  // namespace wm::stats
