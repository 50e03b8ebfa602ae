#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/outcome.h"

namespace wm::metrics {

/// A condition, number or event of a line, what it is of one person, and why.
struct reasoning {
  std::string written;  // "latest.systolic <= 140 mmHg"
  std::string is;       // "true", "unknown", "139 mmHg", "2025-03-31"
  /// The events that decide it, in order.
  std::vector<occurrence> events;
  /// Where none fits: how many there are of these concepts at all.
  std::size_t considered{0};
  std::vector<reasoning> parts;
};

/// A line of the definition, applied.
struct applied_line {
  std::string key;        // "of", "numerator"
  std::size_t number{1};  // among the lines of that key
  reasoning what;
};

/// Why a person, or one event of `each`, is counted or not.
struct explanation {
  outcome result;
  std::vector<applied_line> lines;  // up to the one at which it left
};

/// Applies a definition to one person and tells every step.
///
/// \returns one explanation for the person; with `each` one for each event
///          that counts in the period
/// \error invalid_input  a number or day becomes too large
result<std::vector<explanation>> explain(subject const& of,
                                         definition const& by,
                                         day_range period);

}  // namespace wm::metrics
