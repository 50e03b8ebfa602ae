#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"
#include "metrics/engine/evaluator.h"
#include "metrics/engine/period_counter.h"
#include "metrics/engine/period_mask.h"
#include "metrics/evaluate/tally.h"

namespace wm::metrics::engine {

/// The number that is met first in each period: most persons were registered
/// all days of it. Those who have another one are counted and added up; all
/// others have this one.
class usual_numbers {
 public:
  /// \param in  periods in which the number is known
  /// \returns the periods, of these, in which it is the usual one
  period_mask met_in(in_periods<decimal> const& of, period_mask in);

  /// \param period  in which a number has been met
  decimal at(std::size_t const period) const { return numbers_[period]; }

 private:
  period_mask look_at(in_periods<decimal> const& of, period_mask in);

  period_mask seen_{0};
  std::array<decimal, kMostPeriods> numbers_{};
  /// Of numbers that stand for all persons: what has been found out already.
  decimal const* looked_at_{nullptr};
  period_mask looked_in_{0}, usual_{0};
};

/// Exact sums of numbers, one of each period. While all have the same decimal
/// places and fit, whole numbers are added; what does not goes to an
/// exact_total. Of persons with the usual number nothing is kept.
class period_totals {
 public:
  /// \param numbers  of each period
  /// \param in       periods in which the number is known and not the usual one
  /// \param periods  how many there are
  /// \returns whether the sums have at most 38 digits
  bool add(std::span<decimal const> numbers, period_mask in,
           std::size_t periods);

  /// What has been added.
  ///
  /// \error invalid_input  the sum has more than 38 digits
  result<exact_total> at(std::size_t period) const;

  /// The same and the usual number of all others.
  ///
  /// \param persons  all of them
  /// \error invalid_input  the sum has more than 38 digits
  result<exact_total> at(std::size_t period, std::int64_t persons,
                         usual_numbers const& usual) const;

 private:
  period_counter apart_;  // persons whose numbers have been added
  int places_{0};
  period_mask added_{0};  // periods with a whole number
  std::vector<std::int64_t> whole_;
  std::vector<exact_total> others_;
};

}  // namespace wm::metrics::engine
