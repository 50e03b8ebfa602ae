#include "stats/life/life_table.h"

#include <fmt/format.h>

#include <cmath>

#include "stats/life/detail/bands.h"

namespace wm::stats {
namespace {

using detail::counted_years;

constexpr auto kAllYears =
    counted_years{{}, {}, counted_years::chance::shares_and_mortality};

}  // namespace

result<estimate> life_expectancy(mortality const& table, double const age,
                                 years_lived const lived,
                                 life_expectancy_rule const rule,
                                 confidence_levels const& levels) {
  return detail::expectancy_at(table, kAllYears, age, lived, rule, levels,
                               "Chiang with Silcocks");
}

result<std::vector<life_table_row>> life_table(mortality const& table,
                                               years_lived const lived) {
  constexpr auto where = "life_table";
  WM_TRY(detail::check_table(table, lived, where));
  auto const bands = table.ages.size();
  auto const against =
      detail::reason_against(table, life_expectancy_rule::none);
  if (against != reason::none) {
    return fail(error_code::undefined, where,
                fmt::format("{}: every band needs people, and the last one "
                            "deaths",
                            word(against)));
  }
  auto const youngest = detail::years_from(table, kAllYears, lived, 0);
  auto const last = detail::years_from(table, kAllYears, lived, bands - 1);
  if (!std::isfinite(youngest.variance) || !std::isfinite(last.variance)) {
    return fail(error_code::undefined, where,
                "the deaths of the last band are too near 0");
  }
  auto rows = std::vector<life_table_row>(bands);
  auto survivors = kRadix;
  for (auto i = std::size_t{0}; i < bands; ++i) {
    auto const open = i + 1 == bands;
    auto const expected = detail::years_from(table, kAllYears, lived, i);
    auto& row = rows[i];
    row.age = table.ages[i];
    row.death_rate = table.deaths[i] / table.populations[i];
    row.survivors = survivors;
    row.expectancy = expected.years;
    row.expectancy_variance = expected.variance;
    row.years_ahead = survivors * expected.years;
    if (open) {
      row.death_probability = 1.0;
      row.years_in_band = row.years_ahead;
    } else {
      auto const band = detail::closed_band_of(table, lived, i);
      row.width = band.width;
      row.death_probability = band.probability;
      row.years_in_band = survivors * band.years;
    }
    row.dying = survivors * row.death_probability;
    survivors -= row.dying;
  }
  return rows;
}

}  // namespace wm::stats
