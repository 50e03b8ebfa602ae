#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "disclosure/clear.h"

namespace wm::disclosure {

enum class rank_order { highest_first, lowest_first };

/// What is to be ranked: all groups of a breakdown, or, where it is empty, all
/// areas that have the metric for everybody.
struct ranking {
  figures::metric_index metric{0};
  period covers;
  std::string_view breakdown;
  rank_order order{rank_order::highest_first};
};

/// A place in a ranking; equal values share the first of their places.
struct ranked {
  figures::area_index area{0};
  std::string_view group;
  double value{0};
  std::size_t rank{1};
};

/// Ranks what may be seen: only cleared results can be ranked, so a place in
/// the order tells nothing of a figure that is hidden. Those without a value
/// have none, not even the last.
///
/// \returns by rank, equals as the results have them; texts live in `from`
std::vector<ranked> ranks_of(cleared_results const& from, ranking const& by);

}  // namespace wm::disclosure
