#include "stats/inequality/detail/slope_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "stats/inequality/detail/ranks.h"

namespace wm::stats::detail {
namespace {

std::unexpected<error> bad_input(char const* const where, std::string message) {
  return fail(error_code::invalid_input, where, std::move(message));
}

}  // namespace

bool is_within(double const value, value_scale const scale) {
  switch (scale) {
    case value_scale::plain:
      return std::isfinite(value);
    case value_scale::log:
      return value >= 0.0 && std::isfinite(value);
    case value_scale::logit:
      return value >= 0.0 && value <= 1.0;
  }
  return false;
}

bool is_at_edge(double const value, value_scale const scale) {
  return (scale != value_scale::plain && value == 0.0) ||
         (scale == value_scale::logit && value == 1.0);
}

namespace {

result<std::size_t> check_row(quantile_values const& groups,
                              std::size_t const row, value_scale const scale,
                              char const* const where) {
  auto const quantile = groups.quantiles[row];
  if (!(quantile >= 1.0 && quantile <= double{kMostSlopeGroups} &&
        quantile == std::floor(quantile))) {
    return bad_input(where,
                     fmt::format("quantile {} of row {}: quantiles are whole "
                                 "numbers from 1 to {}",
                                 quantile, row + 1, kMostSlopeGroups));
  }
  auto const people = groups.populations[row];
  if (!(people > 0.0 && std::isfinite(people))) {
    return bad_input(where,
                     fmt::format("the population of quantile {} is {}: give a "
                                 "known number above 0",
                                 quantile, people));
  }
  if (!is_within(groups.values[row], scale)) {
    return bad_input(
        where,
        fmt::format("the value of quantile {} is {}: give a known number{}",
                    quantile, groups.values[row],
                    scale == value_scale::log ? ", not negative, for a rate"
                    : scale == value_scale::logit
                        ? " between 0 and 1 for a proportion"
                        : ""));
  }
  auto const error = groups.standard_errors[row];
  if (!(error >= 0.0 && std::isfinite(error))) {
    return bad_input(where,
                     fmt::format("the standard error of quantile {} is {}: "
                                 "give a known number, not negative",
                                 quantile, error));
  }
  return static_cast<std::size_t>(quantile) - 1;
}

}  // namespace

result<ranked_groups> rank_groups(quantile_values const& groups,
                                  value_scale const scale,
                                  char const* const where) {
  auto const size = groups.quantiles.size();
  if (groups.populations.size() != size || groups.values.size() != size ||
      groups.standard_errors.size() != size) {
    return bad_input(where,
                     "give one population, value and standard error for every "
                     "quantile");
  }
  if (size > kMostSlopeGroups) {
    return bad_input(
        where, fmt::format("{} rows: at most {} quantiles make a slope", size,
                           kMostSlopeGroups));
  }
  auto ranked = ranked_groups{};
  ranked.size = size;
  auto taken = std::array<bool, kMostSlopeGroups>{};
  for (auto row = std::size_t{0}; row < size; ++row) {
    auto const place = WM_TRY(check_row(groups, row, scale, where));
    if (taken[place]) {
      return bad_input(where,
                       fmt::format("quantile {} is given twice", place + 1));
    }
    taken[place] = true;
    ranked.populations[place] = groups.populations[row];
    ranked.values[place] = groups.values[row];
    ranked.errors[place] = groups.standard_errors[row];
    if (is_at_edge(groups.values[row], scale)) {
      ranked.why = reason::value_off_scale;
    }
  }
  if (!std::all_of(taken.begin(), taken.begin() + static_cast<int>(size),
                   [](bool const is) { return is; })) {
    ranked.why = reason::missing_group;
  }
  if (size < kFewestSlopeGroups) {
    ranked.why = reason::too_few_groups;
  }
  if (ranked.why != reason::none) {
    return ranked;
  }
  middle_ranks(ranked.used(ranked.populations),
               std::span{ranked.shares}.first(size),
               std::span{ranked.ranks}.first(size));
  ranked.rank_variance =
      rank_variance(ranked.used(ranked.shares), ranked.used(ranked.ranks));
  if (!(ranked.rank_variance > 0.0 && std::isfinite(ranked.rank_variance))) {
    return bad_input(where, "one quantile has all of the population: no slope");
  }
  return ranked;
}

double to_scale(double const value, value_scale const scale) {
  return scale == value_scale::plain ? value
         : scale == value_scale::log ? std::log(value)
                                     : std::log(value / (1.0 - value));
}

double from_scale(double const value, value_scale const scale) {
  return scale == value_scale::plain ? value
         : scale == value_scale::log ? std::exp(value)
                                     : 1.0 / (1.0 + std::exp(-value));
}

double derivative(double const value, value_scale const scale) {
  return scale == value_scale::plain ? 1.0
         : scale == value_scale::log ? value
                                     : value * (1.0 - value);
}

}  // namespace wm::stats::detail
