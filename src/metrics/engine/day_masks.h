#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "metrics/engine/period_mask.h"
#include "metrics/evaluate/day_range.h"

namespace wm::metrics::engine {

/// Of each day the periods in whose range of days it lies, looked up at once.
/// There is one for each window and age that lines ask for: a day takes a byte.
class day_masks {
 public:
  day_masks() = default;

  /// \param ranges  one for each period; size <= kMostPeriods
  explicit day_masks(std::span<day_range const> ranges);

  /// \param day  any; kNoEnd lies in what has no last day
  period_mask at(day_number const day) const {
    if (day < first_) {
      return before_;
    }
    if (day >= last_) {
      return after_;
    }
    auto const place = static_cast<std::size_t>(std::int64_t{day} - first_);
    return place < change_of_.size() ? changes_[change_of_[place]].mask
                                     : between(day);
  }

 private:
  period_mask between(day_number day) const;

  struct change {
    std::int64_t from;
    period_mask mask;
  };
  day_number first_{0}, last_{0};  // of the days on which they change
  period_mask before_{0}, after_{0};
  std::vector<change> changes_;          // by day; at most two for each period
  std::vector<std::uint8_t> change_of_;  // of the days from first_ on
};

}  // namespace wm::metrics::engine
