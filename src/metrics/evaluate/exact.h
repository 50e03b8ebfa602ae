#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/decimal.h"

namespace wm::metrics {

/// a + b, exactly, with the places of the one that has more.
///
/// \returns nothing when it does not fit into 64 bits
std::optional<decimal> exact_sum(decimal a, decimal b);

/// a - b, exactly, with the places of the one that has more.
///
/// \returns nothing when it does not fit into 64 bits
std::optional<decimal> exact_difference(decimal a, decimal b);

/// a * b, exactly, with the places of both together.
///
/// \returns nothing when it does not fit into 64 bits
std::optional<decimal> exact_product(decimal a, decimal b);

/// The mean with two places more than the number that has most, halves away
/// from zero.
///
/// \param of  size >= 1
/// \returns nothing when it or its sum does not fit into 64 bits
/// \source docs/language.md: Events.
std::optional<decimal> exact_mean(std::span<decimal const> of);

/// The digits of a number written with so many places.
///
/// \param places  >= 0 [decimal places]
/// \returns nothing when it has digits beyond them, or does not fit
std::optional<std::int64_t> digits_at(decimal number, int places);

}  // namespace wm::metrics
