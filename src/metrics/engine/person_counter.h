#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/decimal.h"
#include "metrics/engine/period_mask.h"

namespace wm::metrics::engine {

/// How often each period was in a set, of one person: a few operations for
/// all periods, as a period_counter, and quickly begun anew.
class person_counter {
 public:
  void add(period_mask of) {
    for (auto i = std::size_t{0}; of != 0; ++i) {
      if (i == digits_) {
        digit_[digits_++] = of;
        return;
      }
      auto const carried = digit_[i] & of;
      digit_[i] ^= of;
      of = carried;
    }
  }

  /// Periods that were in any of the sets.
  period_mask any() const;
  std::int64_t at(std::size_t period) const;
  /// The periods of which there were fewer than a number, and as many.
  std::pair<period_mask, period_mask> against(decimal number) const;

 private:
  std::array<period_mask, 63> digit_;  // binary, the lowest first
  std::size_t digits_{0};              // that are told
};

}  // namespace wm::metrics::engine
