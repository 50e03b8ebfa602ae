#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/day_range.h"

namespace wm::metrics {

/// A window of a definition, and which days it is.
struct drawn_window {
  std::string written;  // "in the 12 months to R"
  std::string days;     // "2024-04-01 to 2025-03-31", or whom it depends on
  friend bool operator==(drawn_window const&, drawn_window const&) = default;
};

/// All windows of a definition, each once, in the order of its lines.
///
/// \param period  whose last day is R
/// \error invalid_input  a day becomes too far away
result<std::vector<drawn_window>> windows_of(definition const& of,
                                             day_range period);

}  // namespace wm::metrics
