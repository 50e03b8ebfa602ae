#include <algorithm>
#include <cmath>
#include <cstddef>

#include "stats/inequality/detail/summary_parts.h"

namespace wm::stats::detail {
namespace {

std::size_t index_of_largest(std::vector<double> const& values) {
  return static_cast<std::size_t>(std::ranges::max_element(values) -
                                  values.begin());
}

std::size_t index_of_smallest(std::vector<double> const& values) {
  return static_cast<std::size_t>(std::ranges::min_element(values) -
                                  values.begin());
}

// The two groups of difference and ratio: the first minus, or over, the
// second.
struct two_groups {
  std::size_t first, second;
};

two_groups groups_compared(measured_groups const& groups) {
  auto const high_wanted = groups.wanted == favourable::high;
  if (!groups.by_rank.empty()) {
    auto const most = groups.by_rank.front();
    auto const least = groups.by_rank.back();
    return high_wanted ? two_groups{least, most} : two_groups{most, least};
  }
  auto const largest = index_of_largest(groups.values);
  auto const smallest = index_of_smallest(groups.values);
  if (!groups.reference) {
    return {largest, smallest};
  }
  return high_wanted ? two_groups{*groups.reference, smallest}
                     : two_groups{largest, *groups.reference};
}

estimate difference_of(measured_groups const& groups, two_groups const of) {
  auto const error = delta_error(groups, [&](std::size_t const i) {
    return (i == of.first ? 1.0 : 0.0) - (i == of.second ? 1.0 : 0.0);
  });
  return normal_estimate(groups.values[of.first] - groups.values[of.second],
                         error, groups.levels, lowest::any, "normal");
}

estimate ratio_of(measured_groups const& groups, two_groups const of) {
  auto const first = groups.values[of.first];
  auto const second = groups.values[of.second];
  if (second == 0.0) {
    return without_limits(reason::zero_comparator);
  }
  if (first < 0.0 || second < 0.0) {
    return without_limits(reason::value_off_scale);
  }
  if (first == 0.0) {  // no logarithm, so no limits
    return without_limits(reason::value_off_scale, 0.0);
  }
  auto const error = delta_error(groups, [&](std::size_t const i) {
    return (i == of.first ? 1.0 / first : 0.0) -
           (i == of.second ? 1.0 / second : 0.0);
  });
  return ratio_estimate(first / second, error, groups.levels,
                        "delta on the logarithm");
}

// The group that all others could be like.
std::size_t group_to_reach(measured_groups const& groups) {
  if (!groups.by_rank.empty()) {
    return groups.by_rank.back();
  }
  return groups.reference                    ? *groups.reference
         : groups.wanted == favourable::high ? index_of_largest(groups.values)
                                             : index_of_smallest(groups.values);
}

// Standard error of the attributable fraction from a table of two by two:
// people with and without, in the group to reach and elsewhere.
double walter_error(measured_groups const& groups, std::size_t const reach) {
  auto const people = groups.people;
  auto const inside = people * groups.shares[reach];
  auto const inside_with = groups.values[reach] / *groups.scale * inside;
  auto const inside_without = inside - inside_with;
  auto const with = *groups.mean / *groups.scale * people;
  auto const elsewhere_with = std::max(0.0, with - inside_with);
  auto const elsewhere_without =
      std::max(0.0, people - inside - elsewhere_with);
  auto const sum = elsewhere_with * inside_without * (people - inside_with) +
                   elsewhere_without * inside_with * inside_with;
  return std::sqrt(inside_with * people * sum / std::pow(with, 3.0) /
                   std::pow(inside, 3.0));
}

void put_attributable(measured_groups const& groups, inequality_summary& into) {
  auto& risk = place_of(into, inequality_measure::population_attributable_risk);
  auto& fraction =
      place_of(into, inequality_measure::population_attributable_fraction);
  if (!groups.mean) {
    risk = without_limits(reason::no_populations);
    fraction = without_limits(reason::no_populations);
    return;
  }
  auto const reach = group_to_reach(groups);
  auto const mean = *groups.mean;
  auto const best = groups.values[reach];
  // Nothing to gain where the mean is better already.
  auto const gain = groups.wanted == favourable::high
                        ? std::max(0.0, best - mean)
                        : std::min(0.0, best - mean);
  auto const share_of = [&](std::size_t const i) {
    return (i == reach ? 1.0 : 0.0);
  };
  auto const walter = groups.scale.has_value();
  auto const method = walter ? "Walter" : "delta";
  auto const fraction_error =
      walter ? std::optional{walter_error(groups, reach)}
             : delta_error(groups, [&](std::size_t const i) {
                 return share_of(i) / mean -
                        best / mean * (groups.shares[i] / mean);
               });
  auto const risk_error = walter
                              ? std::optional{std::abs(mean) * *fraction_error}
                              : delta_error(groups, [&](std::size_t const i) {
                                  return share_of(i) - groups.shares[i];
                                });
  risk = normal_estimate(gain, risk_error, groups.levels, lowest::any, method);
  if (mean == 0.0) {
    fraction = without_limits(reason::zero_comparator);
    return;
  }
  fraction = normal_estimate(
      100.0 * gain / mean,
      fraction_error ? std::optional{100.0 * *fraction_error} : std::nullopt,
      groups.levels, lowest::any, method);
}

}  // namespace

void put_pairs(measured_groups const& groups, inequality_summary& into) {
  auto const compared = groups_compared(groups);
  place_of(into, inequality_measure::difference) =
      difference_of(groups, compared);
  place_of(into, inequality_measure::ratio) = ratio_of(groups, compared);
  put_attributable(groups, into);
}

}  // namespace wm::stats::detail
