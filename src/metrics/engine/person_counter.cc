#include "metrics/engine/person_counter.h"

namespace wm::metrics::engine {

period_mask person_counter::any() const {
  auto out = period_mask{0};
  for (auto i = std::size_t{0}; i < digits_; ++i) {
    out |= digit_[i];
  }
  return out;
}

std::int64_t person_counter::at(std::size_t const period) const {
  auto out = std::int64_t{0};
  for (auto i = digits_; i-- > 0;) {
    out = 2 * out + static_cast<std::int64_t>((digit_[i] >> period) & 1);
  }
  return out;
}

std::pair<period_mask, period_mask> person_counter::against(
    decimal const number) const {
  // Held against the next whole number below: 2 is less than 2.5, and 3 is not.
  auto whole = number.digits;
  auto is_whole = true;
  for (auto i = 0; i < number.places; ++i) {
    is_whole = is_whole && whole % 10 == 0;
    whole = whole / 10 - (whole < 0 && whole % 10 != 0 ? 1 : 0);
  }
  if (whole < 0) {
    return {0, 0};
  }
  auto less = period_mask{0};
  auto equal = kEveryPeriod;
  for (auto i = digit_.size(); i-- > 0;) {
    auto const digit = i < digits_ ? digit_[i] : 0;
    if (((whole >> i) & 1) != 0) {
      less |= equal & ~digit;
      equal &= digit;
    } else {
      equal &= ~digit;
    }
  }
  return is_whole ? std::pair{less, equal}
                  : std::pair{less | equal, period_mask{0}};
}

}  // namespace wm::metrics::engine
