#include "metrics/engine/group_counts.h"

#include <algorithm>

namespace wm::metrics::engine {

void group_counts::add_what_waits(cell_rows const& rows) {
  if (waits_.empty()) {
    return;
  }
  counters_.resize(std::max(counters_.size(), rows.groups));
  for (auto const& one : waits_) {
    for (auto const& group : rows.at(one.groups)) {
      if (auto const here = one.in & group.in; here != 0) {
        counters_[group.cell].add(here);
      }
    }
  }
  waits_.clear();
}

}  // namespace wm::metrics::engine
