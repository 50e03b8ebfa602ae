#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "metrics/engine/period_mask.h"

namespace wm::metrics::engine {

/// How often each period was in a set. The counts of all periods stand side
/// by side, digit by binary digit, so that a set is added with a few
/// operations, however many periods it has.
class period_counter {
 public:
  void add(period_mask of) {
    for (auto& digit : digits_) {
      auto const carried = digit & of;
      digit ^= of;
      of = carried;
      if (of == 0) {
        return;
      }
    }
    carry_over(of);
  }

  std::int64_t at(std::size_t period) const;

 private:
  static constexpr auto kDigits = std::size_t{22};
  void carry_over(period_mask of);

  std::array<period_mask, kDigits> digits_{};
  std::vector<std::int64_t> beyond_;  // of each period [2^kDigits]
};

}  // namespace wm::metrics::engine
