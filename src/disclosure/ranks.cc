#include "disclosure/ranks.h"

#include <algorithm>

namespace wm::disclosure {

std::vector<ranked> ranks_of(cleared_results const& from, ranking const& by) {
  auto out = std::vector<ranked>{};
  for (auto const& series : from.series()) {
    auto const wanted =
        series.metric == by.metric &&
        (by.breakdown.empty() ? series.group.empty()
                              : series.label.breakdown == by.breakdown);
    if (!wanted) {
      continue;
    }
    for (auto const& point : series.points) {
      if (point.shown.covers == by.covers && point.shown.value) {
        out.push_back({series.area, series.group, *point.shown.value, 1});
      }
    }
  }
  std::ranges::stable_sort(out, [&](ranked const& a, ranked const& b) {
    return by.order == rank_order::highest_first ? a.value > b.value
                                                 : a.value < b.value;
  });
  for (auto i = std::size_t{1}; i < out.size(); ++i) {
    out[i].rank = out[i].value == out[i - 1].value ? out[i - 1].rank : i + 1;
  }
  return out;
}

}  // namespace wm::disclosure
