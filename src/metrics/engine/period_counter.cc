#include "metrics/engine/period_counter.h"

namespace wm::metrics::engine {

void period_counter::carry_over(period_mask of) {
  if (beyond_ == nullptr) {
    beyond_ = std::make_unique<highest_digits>();
  }
  for (auto i = std::size_t{0}; of != 0; ++i) {
    of = add_to((*beyond_)[i], of);
  }
}

std::int64_t period_counter::at(std::size_t const period) const {
  auto out = std::int64_t{0};
  auto const read = [&](auto const& digits) {
    for (auto i = digits.size(); i-- > 0;) {
      out = 2 * out + static_cast<std::int64_t>((digits[i] >> period) & 1);
    }
  };
  if (beyond_ != nullptr) {
    read(*beyond_);
  }
  read(high_);
  read(low_);
  return out;
}

}  // namespace wm::metrics::engine
