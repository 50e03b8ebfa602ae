#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "stats/life/life_table.h"

/// Tables that several tests of life tables share.
namespace wm::stats::test_tables {

struct band {
  double age, population, deaths;
};

/// The example of PHEindicatormethods 2.1.1, phe_life_expectancy.
inline constexpr band kEnglishArea[] = {
    {0, 7060, 17},     {1, 35059, 9},     {5, 46974, 4},     {10, 48489, 8},
    {15, 43219, 20},   {20, 38561, 15},   {25, 46009, 24},   {30, 57208, 33},
    {35, 61435, 50},   {40, 55601, 71},   {45, 50209, 100},  {50, 56416, 163},
    {55, 46411, 263},  {60, 39820, 304},  {65, 37978, 536},  {70, 37039, 872},
    {75, 33288, 1390}, {80, 23306, 1605}, {85, 11936, 1936}, {90, 11936, 1937},
};

/// Bands as columns.
struct columns {
  explicit columns(std::span<band const> const bands) {
    for (auto const& each : bands) {
      ages.push_back(each.age);
      populations.push_back(each.population);
      deaths.push_back(each.deaths);
    }
  }
  mortality view() const { return {ages, populations, deaths}; }

  std::vector<double> ages, populations, deaths;
};

/// kEnglishArea and its like as a table that lives as long as the program.
///
/// \param bands  constant
/// \returns a view
/// \source our own convenience.
template <std::size_t Size>
mortality table_of(band const (&bands)[Size]) {
  static auto const held = columns{bands};
  return held.view();
}

}  // namespace wm::stats::test_tables
