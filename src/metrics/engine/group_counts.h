#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "metrics/engine/group_cells.h"
#include "metrics/engine/period_counter.h"
#include "metrics/engine/period_mask.h"

namespace wm::metrics::engine {

/// How many persons or events are in each group, in each period. There are
/// very many of these, more than the processor has at hand while it looks at a
/// person: what is counted of a batch of persons waits, and is added when all
/// of them have been looked at.
class group_counts {
 public:
  /// At once.
  ///
  /// \param groups  how many have been met
  void add(cell_number const group, std::size_t const groups,
           period_mask const in) {
    if (counters_.size() <= group) {
      counters_.resize(groups);
    }
    counters_[group].add(in);
  }

  void add_later(cell_row const groups, period_mask const in) {
    waits_.push_back({groups, in});
  }
  void add_what_waits(cell_rows const& rows);

  /// What has been added.
  std::int64_t at(cell_number const group, std::size_t const period) const {
    return group < counters_.size() ? counters_[group].at(period) : 0;
  }

 private:
  struct waiting {
    cell_row groups;
    period_mask in;
  };
  std::vector<period_counter> counters_;  // by group
  std::vector<waiting> waits_;
};

}  // namespace wm::metrics::engine
