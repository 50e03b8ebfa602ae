#include "assessment/neighbours.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "stats/quantile.h"

namespace wm::assessment {

namespace {

struct group_of_values {
  std::string_view label;
  std::vector<double> values;
};

}  // namespace

std::vector<figures::neighbours_median> neighbours_medians(
    framework::package const& package, figures::figure_set const& figures) {
  auto out = std::vector<figures::neighbours_median>{};
  auto const& neighbours = package.comparators.neighbours;
  if (!neighbours || neighbours->areas.empty()) {
    return out;
  }
  auto codes = std::unordered_set<std::string_view>{};
  for (auto const& area : neighbours->areas) {
    codes.insert(area.value);
  }
  using key = std::pair<figures::metric_index, period>;
  auto found = std::map<key, group_of_values>{};
  for (auto const& series : figures.all) {
    if (!series.group.empty() ||
        !codes.contains(package.areas[series.area.value()].code.value)) {
      continue;
    }
    for (auto const& f : series.points) {
      if (f.value && !f.imputed) {
        auto& group = found[{series.metric, f.covers}];
        group.label = f.label;
        group.values.push_back(*f.value);
      }
    }
  }
  for (auto& [of, group] : found) {
    auto const areas = group.values.size();
    if (2 * areas < codes.size()) {
      continue;
    }
    if (auto const median = stats::median(std::move(group.values))) {
      out.push_back({of.first, of.second, group.label, *median, areas});
    }
  }
  return out;
}

figures::neighbours_median const* find_median(
    std::vector<figures::neighbours_median> const& in,
    figures::metric_index const metric, period const& covers) {
  auto const found =
      std::ranges::lower_bound(in, std::tuple{metric, covers}, {},
                               [](figures::neighbours_median const& m) {
                                 return std::tuple{m.metric, m.covers};
                               });
  return found != in.end() && found->metric == metric && found->covers == covers
             ? &*found
             : nullptr;
}

}  // namespace wm::assessment
