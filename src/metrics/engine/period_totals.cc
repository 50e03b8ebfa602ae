#include "metrics/engine/period_totals.h"

#include <bit>

#include "metrics/engine/number_order.h"

namespace wm::metrics::engine {

namespace {

/// A usual number so small fits, times all persons there are, into 64 bits.
constexpr auto kLargestUsual = std::int64_t{1} << 30;

}  // namespace

period_mask usual_numbers::met_in(in_periods<decimal> const& of,
                                  period_mask const in) {
  if (!of.fixed) {
    return look_at(of, in);
  }
  if (looked_at_ != of.stand_at) {
    looked_at_ = of.stand_at;
    looked_in_ = usual_ = 0;
  }
  if (auto const now = in & ~looked_in_; now != 0) {
    usual_ |= look_at(of, now);
    looked_in_ |= now;
  }
  return usual_ & in;
}

period_mask usual_numbers::look_at(in_periods<decimal> const& of,
                                   period_mask const in) {
  auto out = period_mask{0};
  for_each_period(in, [&](std::size_t const i) {
    auto const& number = of.at(i);
    if ((seen_ & only(i)) == 0 && number.digits < kLargestUsual &&
        number.digits > -kLargestUsual) {
      seen_ |= only(i);
      numbers_[i] = number;
    }
    out |= (seen_ & only(i)) != 0 && same(number, numbers_[i]) ? only(i) : 0;
  });
  return out;
}

bool period_totals::add(std::span<decimal const> const numbers,
                        period_mask const in, std::size_t const periods) {
  apart_.add(in);
  if (whole_.empty() && in != 0) {
    whole_.resize(periods);
    places_ = numbers[static_cast<std::size_t>(std::countr_zero(in))].places;
  }
  auto fits = true;
  for_each_period(in, [&](std::size_t const i) {
    auto const& number = numbers[i];
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

result<exact_total> period_totals::at(std::size_t const period,
                                      std::int64_t const persons,
                                      usual_numbers const& usual) const {
  auto out = WM_TRY(at(period));
  if (auto const times = persons - apart_.at(period); times != 0) {
    auto const [digits, places] = usual.at(period);
    WM_TRY(out.add(decimal{.digits = times * digits, .places = places}));
  }
  return out;
}

}  // namespace wm::metrics::engine
