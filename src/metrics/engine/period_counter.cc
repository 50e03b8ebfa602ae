#include "metrics/engine/period_counter.h"

namespace wm::metrics::engine {

void period_counter::carry_over(period_mask const of) {
  if (beyond_ == nullptr) {
    beyond_ = std::make_unique<of_each_period>();
  }
  for_each_period(of, [&](std::size_t const period) { ++(*beyond_)[period]; });
}

std::int64_t period_counter::at(std::size_t const period) const {
  auto out = std::int64_t{0};
  for (auto i = kDigits; i-- > 0;) {
    out = 2 * out + static_cast<std::int64_t>((digits_[i] >> period) & 1);
  }
  return beyond_ == nullptr ? out : out + ((*beyond_)[period] << kDigits);
}

}  // namespace wm::metrics::engine
