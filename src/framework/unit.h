#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/source_position.h"

namespace wm::framework {

/// What one number means: "percent, 1 decimal", "per 100,000, 1 decimal".
struct unit {
  std::string name;  // as written, without the decimals
  double per{1};     // a rate's multiplier; 100 for percent, else 1 [1]
  int decimals{1};   // shown, 0..6
  source_position at;
};

/// Reads a unit as a metric's file writes it: its name, then ", N decimals".
///
/// \error invalid_input  unknown name, no decimals or more than 6
result<unit> parse_unit(std::string_view written);

/// Reads a number with its unit, as a goal writes it: "77 %", "80 years",
/// "4.5 per 1,000 live births". Only ratios, counts and scores may go without.
///
/// \param in  the unit it must be in
/// \returns the number [in]
/// \error invalid_input  no number, another unit, or a value that the unit
///                       cannot have (more than 100 percent, less than none)
result<double> parse_amount(std::string_view written, unit const& in);

/// A number with its unit, as parse_amount reads it: "77 %".
std::string amount_text(double value, unit const& in);

/// What every unit looks like, as a regular expression (ECMA 262).
std::string unit_pattern();

}  // namespace wm::framework
