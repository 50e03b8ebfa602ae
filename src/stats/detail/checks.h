#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>

#include "base/result.h"

namespace wm::stats::detail {

/// Whether a number can be a count.
///
/// \param number  should be finite and not negative
/// \returns false for NaN too, which fails both comparisons
/// \source IEEE 754-2019, comparisons with NaN.
constexpr bool is_count(double const number) {
  return number >= 0.0 && number <= std::numeric_limits<double>::max();
}

/// The refusals that many functions share. `where` is the public function, and
/// `what` the thing in its reader's words: "the denominator".

/// \param number  should be finite and not negative
/// \error invalid_input  it is not; the message names it
/// \source our words.
result<void> check_count(std::string_view where, std::string_view what,
                         double number);

/// \param number  should be finite and above 0
/// \error invalid_input  it is not; the message names it
/// \source our words.
result<void> check_positive(std::string_view where, std::string_view what,
                            double number);

/// \param number  should be finite
/// \error invalid_input  it is not; the message names it
/// \source our words.
result<void> check_finite(std::string_view where, std::string_view what,
                          double number);

/// \param numbers  should all be finite and not negative
/// \error invalid_input  one is not; the message names its place, counted
///                       from 1, and the number
/// \source our words.
result<void> check_counts(std::string_view where, std::string_view what,
                          std::span<double const> numbers);

/// \param events  and
/// \param trials  should be finite, 0 <= events <= trials
/// \error invalid_input  they are not; the message names both
/// \source our words.
result<void> check_share(std::string_view where, double events, double trials);

/// The refusal when two spans should have one size.
/// \source our words.
std::unexpected<error> sizes_differ(std::string_view where,
                                    std::string_view what, std::size_t size,
                                    std::size_t expected);

/// The refusal when a result is no double, though the input is.
/// \source our words.
std::unexpected<error> too_large(std::string_view where);

}  // namespace wm::stats::detail
