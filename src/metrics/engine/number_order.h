#pragma once

#include <compare>

#include "base/decimal.h"

namespace wm::metrics::engine {

/// As compare(), sooner told of numbers with as many decimal places, which
/// most are.
inline std::strong_ordering order_of(decimal const a, decimal const b) {
  return a.places == b.places ? a.digits <=> b.digits : compare(a, b);
}

}  // namespace wm::metrics::engine
