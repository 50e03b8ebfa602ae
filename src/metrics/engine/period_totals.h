#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"
#include "metrics/engine/evaluator.h"
#include "metrics/engine/period_mask.h"
#include "metrics/evaluate/tally.h"

namespace wm::metrics::engine {

/// Exact sums of numbers, one of each period. While all have the same decimal
/// places and fit, whole numbers are added; what does not goes to an
/// exact_total.
class period_totals {
 public:
  /// \param in  periods in which the number is known
  /// \returns whether the sums have at most 38 digits
  bool add(in_periods<decimal> const& of, period_mask in, std::size_t periods);

  /// \error invalid_input  the sum has more than 38 digits
  result<exact_total> at(std::size_t period) const;

 private:
  int places_{0};
  period_mask added_{0};  // periods with a whole number
  std::vector<std::int64_t> whole_;
  std::vector<exact_total> others_;
};

}  // namespace wm::metrics::engine
