#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/decimal.h"
#include "metrics/engine/group_cells.h"
#include "metrics/engine/period_totals.h"

namespace wm::metrics::engine {

/// Sums of numbers of each group, in each period; added when a batch of
/// persons has been looked at, as group_counts are.
class group_totals {
 public:
  /// \param in  periods in which the number is known
  void add_later(cell_row groups, in_periods<decimal> const& of,
                 period_mask in);
  /// \param periods  how many there are
  /// \returns whether the sums have at most 38 digits
  bool add_what_waits(cell_rows const& rows, std::size_t periods);

  /// What has been added to a group; null: nothing.
  period_totals const* of(cell_number const group) const {
    return group < totals_.size() ? &totals_[group] : nullptr;
  }

 private:
  struct waiting {
    cell_row groups;
    period_mask in;
    std::uint32_t first;  // of its numbers
    bool stands_once;     // one number, of all these periods
  };
  std::vector<period_totals> totals_;  // by group
  std::vector<waiting> waits_;
  std::vector<decimal> numbers_;
};

}  // namespace wm::metrics::engine
