#include "metrics/engine/measured_numbers.h"

#include <iterator>

#include "metrics/engine/number_order.h"

namespace wm::metrics::engine {

void measured_numbers::put_together() {
  std::ranges::stable_sort(
      waiting_,
      [](decimal const a, decimal const b) { return order_of(a, b) < 0; },
      &std::pair<decimal, period_mask>::first);
  auto all = std::vector<counted>{};
  all.reserve(counted_.size() + waiting_.size());
  auto before = counted_.begin();
  for (auto const& [number, in] : waiting_) {
    while (before != counted_.end() && order_of(before->number, number) <= 0) {
      all.push_back(std::move(*before++));
    }
    if (all.empty() || order_of(all.back().number, number) != 0) {
      all.push_back({number, {}});
    }
    all.back().times.add(in);
  }
  std::move(before, counted_.end(), std::back_inserter(all));
  all.shrink_to_fit();
  counted_ = std::move(all);
  waiting_.clear();
}

}  // namespace wm::metrics::engine
