#include "assessment/what_it_takes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "assessment/people_affected.h"
#include "stats/comparison/periods_to_see.h"
#include "stats/normal.h"

namespace wm::assessment {

namespace {

using figures::comparator_kind;

constexpr auto kHeldAgainst = std::array{
    comparator_kind::country, comparator_kind::region, comparator_kind::goal};

/// The people of a gap whose ends are these distances.
stats::interval people_between(stats::interval const& limits,
                               double const other, double const one) {
  auto const a = std::abs(limits.lower - other) * one;
  auto const b = std::abs(limits.upper - other) * one;
  return {std::min(a, b), std::max(a, b)};
}

}  // namespace

std::vector<figures::gap_to_close> what_it_takes(
    framework::metric const& metric, figures::assessed_figure const& newest) {
  auto out = std::vector<figures::gap_to_close>{};
  auto const& f = newest.shown;
  auto const people = people_affected(metric, f);
  for (auto const with : kHeldAgainst) {
    auto const& found = figures::against(newest, with);
    if (found.standing != figures::standing::worse || !found.value) {
      continue;
    }
    auto gap = figures::gap_to_close{};
    gap.with = with;
    gap.value = std::abs(*f.value - *found.value);
    gap.no_people = people.why;
    if (people.a_year) {
      gap.people = gap.value * people.of_one_more;
    }
    if (has_limits(f.at_95)) {
      auto const& limits = f.at_95.limits;
      // Beyond control limits a figure's own limits may hold the comparator.
      auto const apart =
          *found.value < limits.lower || *found.value > limits.upper;
      if (gap.people && apart) {
        gap.people_limits =
            people_between(limits, *found.value, people.of_one_more);
      }
      auto const error = (limits.upper - limits.lower) / (2 * stats::kZ95);
      if (auto const periods = stats::periods_to_see(gap.value, error)) {
        gap.periods_to_see = *periods;
      }
    }
    out.push_back(gap);
  }
  return out;
}

}  // namespace wm::assessment
