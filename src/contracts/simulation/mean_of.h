#pragma once

#include <cstdint>

#include "base/money.h"

namespace wm::contracts {

__extension__ using wide_sum = __int128;

/// The mean of so many amounts, to the penny, halves away from zero.
///
/// \param sum    of them [pence]
/// \param count  above 0
constexpr pence mean_of(wide_sum const sum, std::int64_t const count) {
  auto const half = sum < 0 ? -count : count;
  return pence{static_cast<std::int64_t>((2 * sum + half) / (2 * count))};
}

}  // namespace wm::contracts
