#pragma once

#include <cmath>
#include <string_view>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/detail/checks.h"
#include "stats/estimate.h"

namespace wm::stats::detail {

/// An estimate without value.
/// \source our words: docs/methods/README.md.
inline estimate no_value(reason const why, std::string_view const method) {
  return {std::nullopt, {}, method, why};
}

/// An estimate with value and limits at all levels.
///
/// \param where        the public function, for its refusal
/// \param value        [any]
/// \param method       constant
/// \param levels       of the limits
/// \param interval_at  from a confidence_level to a result<interval>
/// \returns the estimate
/// \error invalid_input  value or a limit is not finite
/// \source our words: docs/methods/README.md.
template <typename IntervalAt>
result<estimate> with_limits(std::string_view const where, double const value,
                             std::string_view const method,
                             confidence_levels const& levels,
                             IntervalAt const& interval_at) {
  auto made = estimate{value, {}, method, reason::none};
  auto sound = std::isfinite(value);
  for (auto const& level : levels) {
    auto const limits = WM_TRY(interval_at(level));
    sound = sound && std::isfinite(limits.lower) && std::isfinite(limits.upper);
    made.limits.push_back(limits);
  }
  if (!sound) {
    return too_large(where);
  }
  return made;
}

/// An estimate whose limits are not known.
///
/// \param where   the public function, for its refusal
/// \param value   [any]
/// \param why     there are no limits
/// \param method  constant
/// \returns the estimate
/// \error invalid_input  the value is not finite
/// \source our words: docs/methods/README.md.
inline result<estimate> without_limits(std::string_view const where,
                                       double const value, reason const why,
                                       std::string_view const method) {
  if (!std::isfinite(value)) {
    return too_large(where);
  }
  return estimate{value, {}, method, why};
}

}  // namespace wm::stats::detail
