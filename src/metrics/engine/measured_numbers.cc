#include "metrics/engine/measured_numbers.h"

#include <algorithm>

#include "metrics/engine/number_order.h"

namespace wm::metrics::engine {

std::size_t measured_numbers::place_of(decimal const number) {
  if (2 * numbers_.size() >= slots_.size()) {
    make_room();
  }
  auto const last = slots_.size() - 1;
  for (auto i = near(number);; i = (i + 1) & last) {
    if (slots_[i] == kNone) {
      slots_[i] = static_cast<std::uint32_t>(numbers_.size());
      numbers_.push_back(number);
      times_.emplace_back();
      return slots_[i];
    }
    if (same(numbers_[slots_[i]], number)) {
      return slots_[i];
    }
  }
}

void measured_numbers::make_room() {
  constexpr auto kFirst = std::size_t{8};
  slots_.assign(std::max(kFirst, 2 * slots_.size()), kNone);
  auto const last = slots_.size() - 1;
  for (auto place = std::uint32_t{0}; place < numbers_.size(); ++place) {
    auto i = near(numbers_[place]);
    while (slots_[i] != kNone) {
      i = (i + 1) & last;
    }
    slots_[i] = place;
  }
}

}  // namespace wm::metrics::engine
