#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/money.h"
#include "framework/unit.h"

namespace wm::report {

/// A number as people write it in Britain: "1,234.5". Never "-0".
///
/// \param value     finite [any unit]
/// \param decimals  0..6
std::string number_text(double value, int decimals);

/// A share as a number: 1 is all of it [1].
double number_of(share of);

/// Whole pounds: "£1,250", "-£5". Where pennies would say too much.
std::string pounds_text(pence amount);

/// A number with its unit: "16.6 %", "59.5 years", "£725", "42.1 per 100,000",
/// "7.4 out of 10".
///
/// \param value  finite [in]
std::string value_text(double value, framework::unit const& in);

/// The short form of a unit for an axis: "%", "years", "£", "per 1,000",
/// "km", "µg/m³"; empty for ratios, counts and scores.
std::string unit_symbol(framework::unit const& of);

/// Puts a value into a sentence in place of {value}. The unit is left out
/// where the sentence says it: "{value} in every 100", "{value} years",
/// "£{value}".
std::string fill_value(std::string_view sentence, double value,
                       framework::unit const& in);

/// "1 ward", "3 wards".
std::string counted(std::size_t number, std::string_view one,
                    std::string_view many);

}  // namespace wm::report
