#include "stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace wm::stats {
namespace {

result<std::vector<double>> sorted(std::vector<double> values,
                                   char const* const where) {
  if (values.empty()) {
    return fail(error_code::undefined, where, "no values, so no percentile");
  }
  for (auto const value : values) {
    if (!std::isfinite(value)) {
      return fail(error_code::invalid_input, where,
                  "every value must be known; leave out the missing ones");
    }
  }
  std::ranges::sort(values);
  return values;
}

// The value `fraction` of the way from place `below` to the next.
double between(std::vector<double> const& ordered, std::size_t const below,
               double const fraction) {
  return fraction == 0.0
             ? ordered[below]
             : std::lerp(ordered[below], ordered[below + 1], fraction);
}

}  // namespace

result<double> percentile(std::vector<double> values, double const p) {
  if (!(p >= 0.0 && p <= 1.0)) {
    return fail(error_code::invalid_input, "percentile",
                "p must lie between 0 and 1, 0.25 for the lower quartile");
  }
  auto const ordered = WM_TRY(sorted(std::move(values), "percentile"));
  auto const place = static_cast<double>(ordered.size() - 1) * p;
  auto const below = std::floor(place);
  return between(ordered, static_cast<std::size_t>(below), place - below);
}

result<double> median(std::vector<double> values) {
  return percentile(std::move(values), 0.5);
}

result<reason> ranked_quantiles(std::span<double const> const values,
                                std::uint32_t const count,
                                quantile_one const first,
                                std::span<std::uint32_t> const quantiles) {
  constexpr auto where = "ranked_quantiles";
  if (count < 2) {
    return fail(error_code::invalid_input, where,
                "there are at least two quantiles, 5 for fifths");
  }
  if (quantiles.size() != values.size()) {
    return fail(error_code::invalid_input, where,
                "give a place for the quantile of every value");
  }
  std::ranges::fill(quantiles, 0U);
  auto ordered = WM_TRY(sorted({values.begin(), values.end()}, where));
  if (values.size() < count) {
    return reason::too_few_groups;
  }
  if (first == quantile_one::highest) {
    std::ranges::reverse(ordered);
  }
  auto const size = static_cast<std::uint64_t>(values.size());
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    auto const place =
        first == quantile_one::highest
            ? std::ranges::lower_bound(ordered, values[i], std::greater{})
            : std::ranges::lower_bound(ordered, values[i]);
    // The value and all that follow it fill the last so many quantiles, a
    // begun one counting whole. In whole numbers: a value on a border must
    // not move by a rounding error.
    auto const following = static_cast<std::uint64_t>(ordered.end() - place);
    auto const filled = (following * count + size - 1) / size;
    quantiles[i] = static_cast<std::uint32_t>(count + 1 - filled);
  }
  return reason::none;
}

}  // namespace wm::stats
