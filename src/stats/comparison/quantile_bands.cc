#include "stats/comparison/quantile_bands.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wm::stats {

result<std::vector<double>> bounds_of_bands(std::vector<double> values,
                                            std::size_t const bands) {
  constexpr auto where = "bounds_of_bands";
  if (bands < 2 || bands > 100) {
    return fail(error_code::invalid_input, where,
                fmt::format("{} bands: it must be 2 to 100", bands));
  }
  if (values.size() < bands) {
    return fail(error_code::undefined, where,
                fmt::format("{} bands need at least as many areas with a "
                            "value, not {}",
                            bands, values.size()));
  }
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      return fail(error_code::invalid_input, where,
                  fmt::format("value {} is {}: leave out areas without a "
                              "figure",
                              i, values[i]));
    }
  }
  std::ranges::sort(values);
  auto bounds = std::vector<double>{};
  for (auto i = std::size_t{0}; i <= bands; ++i) {
    // In whole steps: 0.2 has no exact double, and a cut that is one of the
    // values must be that value for the tie rule of band_of.
    auto const steps = (values.size() - 1) * i;
    auto const below = values[steps / bands];
    auto const rest = steps % bands;
    bounds.push_back(rest == 0 ? below
                               : std::lerp(below, values[steps / bands + 1],
                                           static_cast<double>(rest) /
                                               static_cast<double>(bands)));
  }
  return bounds;
}

result<std::size_t> band_of(double const value,
                            std::vector<double> const& bounds) {
  if (bounds.size() < 2 || !(value >= bounds.front()) ||
      !(value <= bounds.back())) {
    return fail(error_code::invalid_input, "band_of",
                fmt::format("{} is none of the values that the bands were "
                            "made of",
                            value));
  }
  auto const cut =
      std::ranges::lower_bound(bounds.begin() + 1, bounds.end(), value);
  return static_cast<std::size_t>(cut - bounds.begin());
}

}  // namespace wm::stats
