#include "disclosure/detail/components.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace wm::disclosure::detail {

namespace {

/// The first cell of a cell's component, as far as joined (union-find).
cell_index root_of(std::vector<cell_index>& above, cell_index cell) {
  while (above[cell] != cell) {
    above[cell] = above[above[cell]];
    cell = above[cell];
  }
  return cell;
}

}  // namespace

std::vector<component> components_of(count_table const& table) {
  auto above = std::vector<cell_index>(table.cells.size());
  std::iota(above.begin(), above.end(), cell_index{0});
  for (auto const& sum : table.sums) {
    for (auto const part : sum.parts) {
      auto const a = root_of(above, sum.total);
      auto const b = root_of(above, part);
      above[std::max(a, b)] = std::min(a, b);
    }
  }
  auto out = std::vector<component>{};
  auto component_of = std::vector<std::size_t>(table.cells.size());
  auto place_of = std::vector<cell_index>(table.cells.size());
  for (auto c = cell_index{0}; c < table.cells.size(); ++c) {
    auto const root = root_of(above, c);
    if (root == c) {
      component_of[c] = out.size();
      out.emplace_back().table.width = table.width;
    }
    auto const which = component_of[root];
    component_of[c] = which;
    place_of[c] = out[which].cells.size();
    out[which].cells.push_back(c);
    out[which].table.cells.push_back(table.cells[c]);
  }
  for (auto const& sum : table.sums) {
    auto rule = sum_rule{place_of[sum.total], {}};
    for (auto const part : sum.parts) {
      rule.parts.push_back(place_of[part]);
    }
    out[component_of[sum.total]].table.sums.push_back(std::move(rule));
  }
  return out;
}

void for_each_component(
    std::vector<component>& all,
    std::function<void(component&, std::size_t)> const& work) {
  auto next = std::atomic<std::size_t>{0};
  auto const run = [&] {
    for (auto i = next++; i < all.size(); i = next++) {
      work(all[i], i);
    }
  };
  auto const threads =
      std::min<std::size_t>(std::thread::hardware_concurrency(), all.size());
  auto others = std::vector<std::jthread>{};
  for (auto t = std::size_t{1}; t < threads; ++t) {
    others.emplace_back(run);
  }
  run();
}

}  // namespace wm::disclosure::detail
