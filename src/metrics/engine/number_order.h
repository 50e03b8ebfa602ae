#pragma once

#include <compare>

#include "base/decimal.h"

namespace wm::metrics::engine {

/// As compare(), sooner told of numbers with as many decimal places, which
/// most are.
inline std::strong_ordering order_of(decimal const a, decimal const b) {
  return a.places == b.places ? a.digits <=> b.digits : compare(a, b);
}

/// Whether they are written alike: the same number, to as many places.
inline bool same(decimal const a, decimal const b) {
  return a.digits == b.digits && a.places == b.places;
}

}  // namespace wm::metrics::engine
