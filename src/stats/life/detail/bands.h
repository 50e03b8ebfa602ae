#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/life/life_table.h"

namespace wm::stats::detail {

/// What a closed band does to those who enter it.
struct closed_band {
  double width;        // [years]
  double lived;        // share of the width lived by who dies in it [1]
  double probability;  // q, of dying in it [1]
  double variance;     // of q [1]
  double years;        // lived in it by one who enters [years]
};

/// The closed band at that place of a checked table.
///
/// \param table  checked, band < last, with population
/// \param lived  checked
/// \param band   index of the band
/// \returns probability within [0, 1], 1 where the formula exceeds it
/// \source Chiang 1984, The Life Table and its Applications.
closed_band closed_band_of(mortality const& table, years_lived lived,
                           std::size_t band);

/// Finds the fault of a table that no formula could stand.
///
/// \param table  any
/// \param lived  any
/// \param where  of the error
/// \returns nothing
/// \error invalid_input  as life_expectancy
/// \source the domain of life_expectancy.
result<void> check_table(mortality const& table, years_lived lived,
                         char const* where);

/// Why a checked table gives no life expectancy, or none.
///
/// \param table  checked
/// \param rule   which values are held back
/// \returns empty_band, deaths_exceed_population, small_population,
///          no_deaths_in_last_band or none
/// \source PHEindicatormethods 2.1.1, phe_life_expectancy.
reason reason_against(mortality const& table, life_expectancy_rule rule);

/// Years counted: all of them, or a share of each band's.
struct counted_years {
  std::span<double const> shares;     // empty: all years count [1]
  std::span<double const> variances;  // of the shares, empty: none [1]
  enum class chance : std::uint8_t { shares, shares_and_mortality } part;
};

/// Expected years from an age on, with variance.
struct expected_years {
  double years;     // [years]
  double variance;  // [years squared]
};

/// Sums counted years from the last band back to one of them.
///
/// \param table    checked, without reason against it
/// \param counted  checked, spans as long as the table or empty
/// \param lived    checked
/// \param from     index of the band at whose first age they are expected
/// \returns the years; not finite where the last band's deaths are too near 0
/// \source Chiang 1984; Silcocks and others 2001; Sullivan 1971; Newman 1988.
expected_years years_from(mortality const& table, counted_years const& counted,
                          years_lived lived, std::size_t from);

/// The estimate that a rule makes of years from an age on.
///
/// \param table    any
/// \param counted  checked, spans as long as the table or empty
/// \param age      first age of a band [years]
/// \param lived    any
/// \param rule     which values are held back
/// \param levels   of the limits
/// \param method   of the limits
/// \returns as life_expectancy
/// \error invalid_input  as life_expectancy
/// \source Chiang 1984; Silcocks and others 2001; Sullivan 1971.
result<estimate> expectancy_at(mortality const& table,
                               counted_years const& counted, double age,
                               years_lived lived, life_expectancy_rule rule,
                               confidence_levels const& levels,
                               char const* method);

}  // namespace wm::stats::detail
