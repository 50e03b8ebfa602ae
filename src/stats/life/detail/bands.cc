#include "stats/life/detail/bands.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "stats/normal.h"

namespace wm::stats::detail {
namespace {

std::unexpected<error> bad_input(char const* const where, std::string message) {
  return fail(error_code::invalid_input, where, std::move(message));
}

result<void> check_counts(mortality const& table,
                          std::span<double const> const counts,
                          std::string_view const what,
                          char const* const where) {
  for (auto i = std::size_t{0}; i < counts.size(); ++i) {
    if (!(counts[i] >= 0.0 && counts[i] <= kMostCounted)) {
      return bad_input(
          where, fmt::format("{} of the band from age {} are {}: give a known "
                             "number, not negative, at most {}",
                             what, table.ages[i], counts[i], kMostCounted));
    }
  }
  return {};
}

}  // namespace

result<void> check_table(mortality const& table, years_lived const lived,
                         char const* const where) {
  auto const bands = table.ages.size();
  if (table.populations.size() != bands || table.deaths.size() != bands) {
    return bad_input(
        where,
        fmt::format("{} ages, {} populations, {} deaths: give "
                    "one of each for every band",
                    bands, table.populations.size(), table.deaths.size()));
  }
  if (bands < 2) {
    return bad_input(where, "a life table needs at least two age bands");
  }
  for (auto i = std::size_t{0}; i < bands; ++i) {
    auto const age = table.ages[i];
    if (!(age >= 0.0 && age <= kOldestAge)) {
      return bad_input(where, fmt::format("band {} starts at age {}: ages are "
                                          "years from 0 to {}",
                                          i + 1, age, kOldestAge));
    }
    if (i > 0 && !(age > table.ages[i - 1])) {
      return bad_input(where,
                       fmt::format("the band from age {} follows the one from "
                                   "age {}: each band must start later",
                                   age, table.ages[i - 1]));
    }
  }
  for (auto const share : {lived.from_birth, lived.in_any_other}) {
    if (!(share > 0.0 && share < 1.0)) {
      return bad_input(where,
                       fmt::format("who dies cannot have lived {} of the band: "
                                   "give a share between 0 and 1",
                                   share));
    }
  }
  WM_TRY(check_counts(table, table.populations, "people", where));
  WM_TRY(check_counts(table, table.deaths, "deaths", where));
  return {};
}

closed_band closed_band_of(mortality const& table, years_lived const lived,
                           std::size_t const band) {
  auto const width = table.ages[band + 1] - table.ages[band];
  auto const share =
      table.ages[band] == 0.0 ? lived.from_birth : lived.in_any_other;
  auto const deaths = table.deaths[band];
  auto const years_of_dying = width * deaths;
  auto const q =
      std::min(1.0, years_of_dying / (table.populations[band] +
                                      years_of_dying * (1.0 - share)));
  return {width, share, q, deaths > 0.0 ? q * q * (1.0 - q) / deaths : 0.0,
          width * (1.0 - (1.0 - share) * q)};
}

reason reason_against(mortality const& table, life_expectancy_rule const rule) {
  auto people = 0.0;
  auto more_deaths = false;
  for (auto i = std::size_t{0}; i < table.ages.size(); ++i) {
    if (table.populations[i] == 0.0) {
      return reason::empty_band;
    }
    people += table.populations[i];
    more_deaths = more_deaths || table.deaths[i] > table.populations[i];
  }
  if (rule == life_expectancy_rule::phe && more_deaths) {
    return reason::deaths_exceed_population;
  }
  if (rule == life_expectancy_rule::phe && people <= kSmallestPopulation) {
    return reason::small_population;
  }
  return table.deaths.back() == 0.0 ? reason::no_deaths_in_last_band
                                    : reason::none;
}

expected_years years_from(mortality const& table, counted_years const& counted,
                          years_lived const lived, std::size_t const from) {
  auto const with_mortality =
      counted.part == counted_years::chance::shares_and_mortality;
  auto const share_of = [&](std::size_t const i) {
    return counted.shares.empty() ? 1.0 : counted.shares[i];
  };
  auto const variance_of = [&](std::size_t const i) {
    return counted.variances.empty() ? 0.0 : counted.variances[i];
  };
  auto const last = table.ages.size() - 1;
  auto const left = table.populations[last] / table.deaths[last];
  auto years = share_of(last) * left;
  auto variance = variance_of(last) * left * left;
  if (with_mortality) {
    variance += years * years / table.deaths[last];
  }
  for (auto i = last; i-- > from;) {
    auto const band = closed_band_of(table, lived, i);
    auto const share = share_of(i);
    auto const survive = 1.0 - band.probability;
    variance =
        survive * survive * variance + variance_of(i) * band.years * band.years;
    if (with_mortality) {
      auto const lost = (1.0 - band.lived) * band.width * share + years;
      variance += lost * lost * band.variance;
    }
    years = share * band.years + survive * years;
  }
  return {years, variance};
}

result<estimate> expectancy_at(mortality const& table,
                               counted_years const& counted, double const age,
                               years_lived const lived,
                               life_expectancy_rule const rule,
                               confidence_levels const& levels,
                               char const* const method) {
  constexpr auto where = "life_expectancy";
  WM_TRY(check_table(table, lived, where));
  auto const at = std::ranges::find(table.ages, age);
  if (at == table.ages.end()) {
    return bad_input(where, fmt::format("no band starts at age {}: choose the "
                                        "first age of one of the bands",
                                        age));
  }
  auto found = estimate{};
  found.method = method;
  found.why = reason_against(table, rule);
  if (found.why != reason::none) {
    return found;
  }
  auto const from = static_cast<std::size_t>(at - table.ages.begin());
  auto const [years, variance] = years_from(table, counted, lived, from);
  if (!std::isfinite(years) || !std::isfinite(variance)) {
    // A weighted count of deaths so near 0 that it divides like 0.
    found.why = reason::no_deaths_in_last_band;
    return found;
  }
  auto const error = std::sqrt(variance);
  for (auto const& level : levels) {
    found.limits.push_back(
        {std::max(0.0, years - level.z * error), years + level.z * error});
  }
  if (rule == life_expectancy_rule::phe &&
      2.0 * kZ95 * error > kWidestInterval) {
    found.why = reason::wide_interval;
    return found;
  }
  found.value = years;
  return found;
}

}  // namespace wm::stats::detail
