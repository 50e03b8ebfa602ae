#include "metrics/engine/period_totals.h"

namespace wm::metrics::engine {

bool period_totals::add(in_periods<decimal> const& of, period_mask const in,
                        std::size_t const periods) {
  if (whole_.empty() && in != 0) {
    whole_.resize(periods);
    places_ = of.at(static_cast<std::size_t>(std::countr_zero(in))).places;
  }
  auto fits = true;
  for_each_period(in, [&](std::size_t const i) {
    auto const& number = of.at(i);
    auto sum = std::int64_t{0};
    if (number.places == places_ &&
        !__builtin_add_overflow(whole_[i], number.digits, &sum)) {
      whole_[i] = sum;
      added_ |= only(i);
      return;
    }
    others_.resize(periods);
    fits = fits && others_[i].add(number).has_value();
  });
  return fits;
}

result<exact_total> period_totals::at(std::size_t const period) const {
  auto out = others_.empty() ? exact_total{} : others_[period];
  if ((added_ & only(period)) != 0) {
    WM_TRY(out.add(decimal{.digits = whole_[period], .places = places_}));
  }
  return out;
}

}  // namespace wm::metrics::engine
