#include "base/money.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include <fmt/format.h>

namespace wm {

namespace {

__extension__ using wide = __int128;

std::unexpected<error> too_large(std::string_view const what) {
  return fail(error_code::invalid_input, {},
              fmt::format("{} is larger than any that is reckoned with; look "
                          "for a unit mistaken for another",
                          what));
}

result<pence> checked_amount(wide const value) {
  if (value > kLargestAmount.value() || value < -kLargestAmount.value()) {
    return too_large("an amount of money");
  }
  return pence{static_cast<std::int64_t>(value)};
}

result<share> checked_share(wide const value) {
  if (value > kLargestShare.value() || value < -kLargestShare.value()) {
    return too_large("a share");
  }
  return share{static_cast<std::int64_t>(value)};
}

/// Halves away from zero.
wide divided(wide numerator, wide denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  auto const whole = numerator / denominator;
  auto const rest = numerator % denominator;
  auto const twice = rest < 0 ? -rest * 2 : rest * 2;
  return twice < denominator ? whole : whole + (numerator < 0 ? -1 : 1);
}

std::unexpected<error> nothing_to_divide_by() {
  return fail(error_code::undefined, {},
              "nothing can be divided by 0: there is no whole to be part of");
}

std::string with_commas(std::uint64_t const number) {
  auto text = fmt::format("{}", number);
  for (auto at = text.size(); at > 3; at -= 3) {
    text.insert(at - 3, 1, ',');
  }
  return text;
}

std::uint64_t size_of(std::int64_t const value) {
  return value < 0 ? 0 - static_cast<std::uint64_t>(value)
                   : static_cast<std::uint64_t>(value);
}

}  // namespace

result<pence> add(pence const left, pence const right) {
  return checked_amount(wide{WM_TRY(checked_amount(left.value())).value()} +
                        WM_TRY(checked_amount(right.value())).value());
}

result<pence> subtract(pence const left, pence const right) {
  return checked_amount(wide{WM_TRY(checked_amount(left.value())).value()} -
                        WM_TRY(checked_amount(right.value())).value());
}

result<pence> sum(std::span<pence const> const amounts) {
  // In 128 bits and checked once: a sum on the way may be larger than the
  // whole, and then the order would matter.
  auto out = wide{0};
  for (auto const amount : amounts) {
    out += WM_TRY(checked_amount(amount.value())).value();
  }
  return checked_amount(out);
}

result<pence> part(pence const amount, share const of) {
  return scale(amount, WM_TRY(checked_share(of.value())).value(), kAll.value());
}

result<pence> scale(pence const amount, std::int64_t const numerator,
                    std::int64_t const denominator) {
  if (denominator == 0) {
    return nothing_to_divide_by();
  }
  auto const checked = WM_TRY(checked_amount(amount.value()));
  return checked_amount(
      divided(wide{checked.value()} * numerator, denominator));
}

result<share> part(share const whole, share const of) {
  auto const left = WM_TRY(checked_share(whole.value()));
  auto const right = WM_TRY(checked_share(of.value()));
  return checked_share(
      divided(wide{left.value()} * right.value(), kAll.value()));
}

result<share> share_of(std::int64_t const numerator,
                       std::int64_t const denominator) {
  if (denominator == 0) {
    return nothing_to_divide_by();
  }
  return checked_share(divided(wide{numerator} * kAll.value(), denominator));
}

result<share> share_of(pence const amount, pence const whole) {
  return share_of(amount.value(), whole.value());
}

result<share> share_of(double const ratio) {
  auto const millionths = std::round(ratio * static_cast<double>(kAll.value()));
  if (!(std::abs(millionths) <= static_cast<double>(kLargestShare.value()))) {
    return too_large("a share");
  }
  return share{static_cast<std::int64_t>(millionths)};
}

result<std::vector<pence>> split(pence const amount,
                                 std::span<split_part const> const parts) {
  auto const size = size_of(WM_TRY(checked_amount(amount.value())).value());
  auto weights = wide{0};
  for (auto const& one : parts) {
    if (one.weight < 0) {
      return fail(error_code::invalid_input, one.id,
                  "a split needs weights that are not negative");
    }
    weights += one.weight;
  }
  if (weights == 0) {
    return fail(error_code::undefined, {},
                "an amount cannot be split where nobody has a weight");
  }
  auto order = std::vector<std::size_t>(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](auto const i) -> std::string const& {
    return parts[i].id;
  });
  for (auto i = std::size_t{1}; i < order.size(); ++i) {
    if (parts[order[i]].id == parts[order[i - 1]].id) {
      return fail(error_code::invalid_input, parts[order[i]].id,
                  "an amount cannot be split when an id appears twice");
    }
  }
  auto whole = std::vector<wide>{};
  auto rest = std::vector<wide>{};
  whole.reserve(parts.size());
  rest.reserve(parts.size());
  auto left = wide{size};
  for (auto const& one : parts) {
    auto const product = wide{size} * one.weight;
    whole.push_back(product / weights);
    rest.push_back(product % weights);
    left -= whole.back();
  }
  std::ranges::stable_sort(order, std::greater{},
                           [&](auto const i) { return rest[i]; });
  for (auto i = std::size_t{0}; left > 0; ++i, --left) {
    ++whole[order[i]];
  }
  auto out = std::vector<pence>{};
  for (auto const value : whole) {
    auto const positive = static_cast<std::int64_t>(value);
    out.emplace_back(amount.value() < 0 ? -positive : positive);
  }
  return out;
}

result<pence> pence_of_pounds(decimal const pounds) {
  if (pounds.places > 2) {
    return fail(error_code::invalid_input, {},
                "money has two decimal places at most: write 1250.50");
  }
  auto const value = scaled(pounds, {}, 2);
  if (!value) {
    return too_large("an amount of money");
  }
  return checked_amount(*value);
}

std::string to_string(pence const amount) {
  auto const size = size_of(amount.value());
  return fmt::format("{}£{}.{:02}", amount.value() < 0 ? "-" : "",
                     with_commas(size / 100), size % 100);
}

std::string to_string(share const of) {
  constexpr auto kOnePerCent = std::uint64_t{10'000};
  auto const size = size_of(of.value());
  auto digits = fmt::format("{:04}", size % kOnePerCent);
  while (digits.ends_with('0')) {
    digits.pop_back();
  }
  return fmt::format("{}{}{}{} %", of.value() < 0 ? "-" : "",
                     with_commas(size / kOnePerCent), digits.empty() ? "" : ".",
                     digits);
}

}  // namespace wm
