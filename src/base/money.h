#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"
#include "base/strong.h"

namespace wm {

/// An amount of money [pence]. Negative: owed the other way.
using pence = strong<std::int64_t, struct pence_tag>;

/// A part of a whole [millionths]: 1,000,000 is all of it, 32,500 is 3.25 %.
/// Below 0 or above all where a rule says so (a loss, a stretch).
using share = strong<std::int64_t, struct share_tag>;

inline constexpr auto kNothing = pence{0};
inline constexpr auto kNone = share{0};
inline constexpr auto kAll = share{1'000'000};

/// No amount is larger: 100,000 thousand millions of pounds, 500 times the
/// yearly budget of a national health service (GBP 200,000 million). 64 bits
/// would hold 900 times as much, so that no sum of two amounts wraps before
/// it is checked.
inline constexpr auto kLargestAmount = pence{10'000'000'000'000'000};

/// No share is larger: a million times the whole.
inline constexpr auto kLargestShare = share{1'000'000'000'000};

/// The sum [pence].
///
/// \error invalid_input  an amount or the sum is beyond kLargestAmount
result<pence> add(pence left, pence right);

/// The difference, left less right [pence].
///
/// \error invalid_input  an amount or the difference is beyond kLargestAmount
result<pence> subtract(pence left, pence right);

/// All amounts together, in any order [pence].
///
/// \error invalid_input  an amount or the sum is beyond kLargestAmount
result<pence> sum(std::span<pence const> amounts);

/// A part of an amount, to the penny, halves away from zero [pence].
///
/// \param of    which part [millionths]
/// \error invalid_input  amount, share or product is beyond the largest
result<pence> part(pence amount, share of);

/// amount * numerator / denominator, to the penny, halves away from zero
/// [pence].
///
/// \param numerator    any [the denominator's unit]
/// \param denominator  not 0
/// \error undefined      the denominator is 0
/// \error invalid_input  the amount or the quotient is beyond kLargestAmount
result<pence> scale(pence amount, std::int64_t numerator,
                    std::int64_t denominator);

/// A part of a part, halves of a millionth away from zero [millionths].
///
/// \error invalid_input  a share or the product is beyond kLargestShare
result<share> part(share whole, share of);

/// numerator / denominator as a share, halves of a millionth away from zero.
///
/// \param numerator    any [the denominator's unit]
/// \param denominator  not 0
/// \error undefined      the denominator is 0
/// \error invalid_input  the quotient is beyond kLargestShare
result<share> share_of(std::int64_t numerator, std::int64_t denominator);

/// What part of the other amount it is, halves of a millionth away from zero.
///
/// \error undefined      the whole is nothing
/// \error invalid_input  the quotient is beyond kLargestShare
result<share> share_of(pence amount, pence whole);

/// A number computed elsewhere as a share, halves of a millionth away from
/// zero.
///
/// \param ratio  finite, 1 is all of it [1]
/// \error invalid_input  not finite, or beyond kLargestShare
result<share> share_of(double ratio);

/// Who takes part in a split.
struct split_part {
  std::string id;          // of each another one
  std::int64_t weight{0};  // not negative [any one unit]
};

/// Shares out an amount by weights so that the parts add up to it to the
/// penny: each part is rounded towards nothing, the pennies left go one each
/// to the largest remainders, among equal remainders to the lesser id. The
/// order of the parts does not matter.
///
/// \param amount  negative: a loss that is shared out [pence]
/// \returns as many as there are parts, in their order [pence]
/// \error undefined      there are no parts, or all weights are 0
/// \error invalid_input  a weight is negative, an id appears twice, the
///                       amount is beyond kLargestAmount
/// \source Balinski and Young 2001, Fair Representation, 2nd ed., chapter 3
///         (largest remainders, method of Hamilton).
result<std::vector<pence>> split(pence amount,
                                 std::span<split_part const> parts);

/// Pounds as people write them, "1250" or "1250.00", as pence.
///
/// \error invalid_input  parts of a penny, or beyond kLargestAmount
result<pence> pence_of_pounds(decimal pounds);

/// "£1,250.00", "-£0.05".
std::string to_string(pence amount);

/// "3.25 %", "-5 %", "33.3333 %": as many digits as there are.
std::string to_string(share of);

}  // namespace wm
