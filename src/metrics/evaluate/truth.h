#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace wm::metrics {

/// True, false, or what cannot be told. The order makes `and` the least and
/// `or` the greatest of both.
/// \source Kleene 1952, Introduction to Metamathematics, section 64: strong
///         three-valued logic.
enum class truth : std::uint8_t { no, unknown, yes };

/// `a and b`.
constexpr truth both(truth const a, truth const b) {
  return std::min(a, b);
}

/// `a or b`.
constexpr truth either(truth const a, truth const b) {
  return std::max(a, b);
}

/// `not a`.
constexpr truth opposite(truth const of) {
  return of == truth::yes  ? truth::no
         : of == truth::no ? truth::yes
                           : truth::unknown;
}

/// What is certain as a truth.
constexpr truth certain(bool const holds) {
  return holds ? truth::yes : truth::no;
}

/// "true", "false", "unknown": as cases of a metric write it.
constexpr std::string_view word(truth const of) {
  return of == truth::yes ? "true" : of == truth::no ? "false" : "unknown";
}

}  // namespace wm::metrics
