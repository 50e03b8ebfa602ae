#include "stats/life/life_gap.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "stats/life/detail/bands.h"

namespace wm::stats {
namespace {

// Deaths of each band against the sum of its causes.
constexpr auto kSameSum = 1e-9;

result<std::size_t> check_causes(mortality const& table,
                                 std::span<double const> const causes,
                                 char const* const where) {
  auto const bands = table.ages.size();
  if (causes.empty() || causes.size() % bands != 0) {
    return fail(error_code::invalid_input, where,
                fmt::format("{} deaths by cause do not fill rows of {} bands",
                            causes.size(), bands));
  }
  for (auto i = std::size_t{0}; i < bands; ++i) {
    auto sum = 0.0;
    for (auto at = i; at < causes.size(); at += bands) {
      if (!(causes[at] >= 0.0 && causes[at] <= kMostCounted)) {
        return fail(error_code::invalid_input, where,
                    fmt::format("deaths of cause {} in the band from age {} "
                                "are {}: give a known number, not negative",
                                at / bands + 1, table.ages[i], causes[at]));
      }
      sum += causes[at];
    }
    if (!(std::abs(sum - table.deaths[i]) <= kSameSum * table.deaths[i])) {
      return fail(error_code::invalid_input, where,
                  fmt::format("causes add up to {} deaths in the band from age "
                              "{}, the table has {}: give the rest as a cause",
                              sum, table.ages[i], table.deaths[i]));
    }
  }
  return causes.size() / bands;
}

}  // namespace

result<age_decomposition> life_gap_by_age(mortality const& first,
                                          mortality const& second,
                                          years_lived const lived) {
  auto const one = WM_TRY(life_table(first, lived));
  auto const two = WM_TRY(life_table(second, lived));
  if (!std::ranges::equal(first.ages, second.ages)) {
    return fail(error_code::invalid_input, "life_gap_by_age",
                "both populations need the same age bands");
  }
  auto gap = age_decomposition{0.0, {}};
  gap.bands.reserve(one.size());
  for (auto i = std::size_t{0}; i < one.size(); ++i) {
    auto const alive = one[i].survivors / kRadix;
    auto part = age_contribution{one[i].age, 0.0, 0.0, 0.0};
    if (!one[i].width) {
      part.direct = alive * (two[i].expectancy - one[i].expectancy);
    } else {
      // Arriaga's terms with the survivors of each table divided out: one
      // more who survives lives the rest of this band and all later ones.
      auto const saved =
          alive * (one[i].death_probability - two[i].death_probability);
      auto const share =
          one[i].age == 0.0 ? lived.from_birth : lived.in_any_other;
      part.direct = saved * (1.0 - share) * *one[i].width;
      part.indirect = saved * two[i + 1].expectancy;
    }
    part.total = part.direct + part.indirect;
    gap.gap += part.total;
    gap.bands.push_back(part);
  }
  return gap;
}

namespace {

// The contribution of a band for each death per person-year that the second
// population has less. Not the contribution divided by the difference of the
// rates: causes that cancel still show, and lose no digits.
double years_for_a_rate(mortality const& first, mortality const& second,
                        double const contribution, double const alive,
                        double const afterwards, years_lived const lived,
                        std::size_t const band) {
  auto const one = first.deaths[band] / first.populations[band];
  auto const two = second.deaths[band] / second.populations[band];
  if (band + 1 == first.ages.size()) {
    return alive / (one * two);
  }
  auto const closed = detail::closed_band_of(first, lived, band);
  auto const other = detail::closed_band_of(second, lived, band);
  if (closed.probability == 1.0 || other.probability == 1.0) {
    return one == two ? 0.0 : contribution / (one - two);
  }
  auto const rest = (1.0 - closed.lived) * closed.width;
  return alive * closed.width * (rest + afterwards) /
         ((1.0 + rest * one) * (1.0 + rest * two));
}

}  // namespace

result<cause_decomposition> life_gap_by_cause(
    mortality const& first, std::span<double const> const first_causes,
    mortality const& second, std::span<double const> const second_causes,
    years_lived const lived) {
  constexpr auto where = "life_gap_by_cause";
  auto const gap = WM_TRY(life_gap_by_age(first, second, lived));
  auto const causes = WM_TRY(check_causes(first, first_causes, where));
  if (causes != WM_TRY(check_causes(second, second_causes, where))) {
    return fail(error_code::invalid_input, where,
                "both populations need the same causes");
  }
  auto const one = WM_TRY(life_table(first, lived));
  auto const two = WM_TRY(life_table(second, lived));
  auto const bands = gap.bands.size();
  auto split = cause_decomposition{gap.gap, causes,
                                   std::vector<double>(first_causes.size()),
                                   std::vector<double>(causes)};
  for (auto i = std::size_t{0}; i < bands; ++i) {
    auto const later = i + 1 < bands ? two[i + 1].expectancy : 0.0;
    auto const years =
        years_for_a_rate(first, second, gap.bands[i].total,
                         one[i].survivors / kRadix, later, lived, i);
    for (auto cause = std::size_t{0}; cause < causes; ++cause) {
      auto const at = cause * bands + i;
      auto const fewer = first_causes[at] / first.populations[i] -
                         second_causes[at] / second.populations[i];
      split.contributions[at] = years * fewer;
      split.totals[cause] += split.contributions[at];
    }
  }
  return split;
}

}  // namespace wm::stats
