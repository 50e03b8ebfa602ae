#include "stats/comparison/false_discovery.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace wm::stats {

result<void> adjust_p_values(std::span<double const> const p_values,
                             false_discovery_method const method,
                             std::span<double> const adjusted) {
  constexpr auto where = "adjust_p_values";
  auto const tests = p_values.size();
  if (adjusted.size() != tests) {
    return fail(error_code::invalid_input, where,
                fmt::format("{} p-values need room for as many, not {}", tests,
                            adjusted.size()));
  }
  for (auto i = std::size_t{0}; i < tests; ++i) {
    if (!(p_values[i] >= 0.0 && p_values[i] <= 1.0)) {
      return fail(error_code::invalid_input, where,
                  fmt::format("p-value {} is {}: it must lie between 0 and 1",
                              i, p_values[i]));
    }
  }
  auto order = std::vector<std::size_t>(tests);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {},
                    [p_values](std::size_t const at) { return p_values[at]; });
  auto penalty = 1.0;
  if (method == false_discovery_method::benjamini_yekutieli) {
    for (auto k = std::size_t{2}; k <= tests; ++k) {
      penalty += 1.0 / static_cast<double>(k);
    }
  }
  // From the largest down: no test stands that a weaker one would not.
  auto least = 1.0;
  for (auto rank = tests; rank > 0; --rank) {
    auto const at = order[rank - 1];
    auto const share =
        penalty * static_cast<double>(tests) / static_cast<double>(rank);
    least = std::min(least, p_values[at] * share);
    adjusted[at] = least;
  }
  return {};
}

}  // namespace wm::stats
