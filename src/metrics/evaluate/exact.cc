#include "metrics/evaluate/exact.h"

#include <algorithm>

namespace wm::metrics {

namespace {

/// Both with the places of the one that has more.
struct aligned {
  std::int64_t a;
  std::int64_t b;
  int places;
};

std::optional<aligned> align(decimal const a, decimal const b) {
  auto const places = std::max(a.places, b.places);
  auto const left = digits_at(a, places);
  auto const right = digits_at(b, places);
  if (!left || !right) {
    return std::nullopt;
  }
  return aligned{*left, *right, places};
}

}  // namespace

std::optional<std::int64_t> digits_at(decimal const number, int const places) {
  auto digits = number.digits;
  for (auto at = number.places; at < places; ++at) {
    if (__builtin_mul_overflow(digits, 10, &digits)) {
      return std::nullopt;
    }
  }
  for (auto at = number.places; at > places; --at) {
    if (digits % 10 != 0) {
      return std::nullopt;
    }
    digits /= 10;
  }
  return digits;
}

std::optional<decimal> exact_sum(decimal const a, decimal const b) {
  auto const same = align(a, b);
  auto out = decimal{.digits = 0, .places = same ? same->places : 0};
  if (!same || __builtin_add_overflow(same->a, same->b, &out.digits)) {
    return std::nullopt;
  }
  return out;
}

std::optional<decimal> exact_difference(decimal const a, decimal const b) {
  auto const same = align(a, b);
  auto out = decimal{.digits = 0, .places = same ? same->places : 0};
  if (!same || __builtin_sub_overflow(same->a, same->b, &out.digits)) {
    return std::nullopt;
  }
  return out;
}

std::optional<decimal> exact_product(decimal const a, decimal const b) {
  auto out = decimal{.digits = 0, .places = a.places + b.places};
  if (__builtin_mul_overflow(a.digits, b.digits, &out.digits)) {
    return std::nullopt;
  }
  return out;
}

std::optional<decimal> exact_mean(std::span<decimal const> const of) {
  auto sum = decimal{};
  for (auto const& one : of) {
    auto const next = exact_sum(sum, one);
    if (!next) {
      return std::nullopt;
    }
    sum = *next;
  }
  auto const hundredths = digits_at(sum, sum.places + 2);
  if (!hundredths) {
    return std::nullopt;
  }
  auto const count = static_cast<std::int64_t>(of.size());
  auto const rest = *hundredths % count;
  // |rest| < count, so that twice the rest does not overflow.
  auto const away = 2 * (rest < 0 ? -rest : rest) >= count ? 1 : 0;
  return decimal{.digits = *hundredths / count + (rest < 0 ? -away : away),
                 .places = sum.places + 2};
}

}  // namespace wm::metrics
