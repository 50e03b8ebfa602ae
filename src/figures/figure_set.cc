#include "figures/figure_set.h"

#include <algorithm>
#include <tuple>

namespace wm::figures {

std::string_view text_pool::keep(std::string_view const text) {
  if (text.empty()) {
    return {};
  }
  if (auto const found = known_.find(text); found != known_.end()) {
    return *found;
  }
  auto const& kept = texts_.emplace_back(text);
  known_.insert(kept);
  return kept;
}

series const* find_series(figure_set const& in, metric_index const metric,
                          area_index const area, std::string_view const group) {
  auto const key = std::tuple{metric, area, group};
  auto const found = std::ranges::lower_bound(
      in.all, key, {},
      [](series const& s) { return std::tuple{s.metric, s.area, s.group}; });
  if (found == in.all.end() || found->metric != metric || found->area != area ||
      found->group != group) {
    return nullptr;
  }
  return &*found;
}

figure const* find_period(series const& in, period const& covers) {
  auto const found =
      std::ranges::lower_bound(in.points, covers, {}, &figure::covers);
  if (found == in.points.end() || found->covers != covers) {
    return nullptr;
  }
  return &*found;
}

}  // namespace wm::figures
