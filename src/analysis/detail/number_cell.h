#pragma once

#include <cstdint>
#include <string_view>

namespace wm::analysis::detail {

enum class number_fault : std::uint8_t {
  none,
  empty,
  missing,       // NA, NaN, null
  not_finite,    // inf, 1e999
  not_a_number,  // everything else
};

struct number_cell {
  double value;  // 0 when there is a fault
  number_fault fault;
};

/// A cell as a number: digits with a point, perhaps an exponent; spaces
/// around it are passed over.
number_cell read_number(std::string_view cell);

}  // namespace wm::analysis::detail
