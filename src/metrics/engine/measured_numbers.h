#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "metrics/engine/period_counter.h"
#include "metrics/engine/period_mask.h"

namespace wm::metrics::engine {

/// How often each number was measured in each period, for means, medians and
/// percentiles. Numbers wait until there are many of them: then equal ones are
/// put together, so that there is room for as many persons as there are.
class measured_numbers {
 public:
  void add(decimal const number, period_mask const in) {
    waiting_.push_back({number, in});
    if (waiting_.size() >= std::max(kFew, counted_.size())) {
      put_together();
    }
  }

  /// Calls `what` with numbers and how often each was measured in a period;
  /// with some more than once.
  ///
  /// \param periods  how many there are
  template <typename What>
  void for_each(std::size_t const periods, What&& what) const {
    for (auto const& [number, times] : counted_) {
      for (auto p = std::size_t{0}; p < periods; ++p) {
        if (auto const count = times.at(p); count != 0) {
          what(p, number, count);
        }
      }
    }
    for (auto const& [number, in] : waiting_) {
      for_each_period(in, [&](auto const p) { what(p, number, 1); });
    }
  }

 private:
  static constexpr auto kFew = std::size_t{1024};
  struct counted {
    decimal number;
    period_counter times;
  };
  void put_together();

  std::vector<counted> counted_;  // the smallest number first
  std::vector<std::pair<decimal, period_mask>> waiting_;
};

}  // namespace wm::metrics::engine
