#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/source_position.h"
#include "framework/diagnostic_code.h"

namespace wm::framework {

/// What one number means: "percent, 1 decimal", "per 100,000, 1 decimal".
struct unit {
  std::string name;  // as written, without the decimals
  double per{1};     // a rate's multiplier; 100 for percent, else 1 [1]
  int decimals{1};   // shown, 0..6
  source_position at;
};

/// Why a text is no unit or no amount, and what to write instead.
struct unit_fault {
  diagnostic_code code{diagnostic_code::unknown_unit};
  std::string message;
  std::string remedy;
};

/// Reads a unit as a metric's file writes it: its name, then ", N decimals".
///
/// \error unknown_unit, unit_without_decimals, too_many_decimals
std::expected<unit, unit_fault> parse_unit(std::string_view written);

/// Reads a number with its unit, as a goal writes it: "77 %", "80 years",
/// "4.5 per 1,000 live births". Only ratios, counts and scores may go without.
///
/// \param in  the unit it must be in
/// \returns the number [in]
/// \error not_an_amount, amount_without_unit, amount_in_other_unit
/// \error amount_above_highest, amount_below_nothing  the unit has no such
///                       value (more than 100 percent, less than none)
std::expected<double, unit_fault> parse_amount(std::string_view written,
                                               unit const& in);

/// A number with its unit, as parse_amount reads it: "77 %".
std::string amount_text(double value, unit const& in);

/// What every unit looks like, as a regular expression (ECMA 262).
std::string unit_pattern();

}  // namespace wm::framework
