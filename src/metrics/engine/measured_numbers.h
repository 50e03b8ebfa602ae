#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/decimal.h"
#include "metrics/engine/period_counter.h"
#include "metrics/engine/period_mask.h"

namespace wm::metrics::engine {

/// How often each number was measured in each period, for means, medians and
/// percentiles. Each number that is met has one place, however often it comes,
/// so that there is room for as many persons as there are.
class measured_numbers {
 public:
  void add(decimal const number, period_mask const in) {
    times_[place_of(number)].add(in);
  }

  /// Calls `what` with numbers and how often each was measured in a period.
  ///
  /// \param periods  how many there are
  template <typename What>
  void for_each(std::size_t const periods, What&& what) const {
    for (auto i = std::size_t{0}; i < numbers_.size(); ++i) {
      for (auto p = std::size_t{0}; p < periods; ++p) {
        if (auto const count = times_[i].at(p); count != 0) {
          what(p, numbers_[i], count);
        }
      }
    }
  }

 private:
  /// Where to look for the place of a number: there or behind.
  std::size_t near(decimal const number) const {
    constexpr auto kSpread = std::uint64_t{0x9E3779B97F4A7C15};  // 2^64 / phi
    auto const all = static_cast<std::uint64_t>(number.digits) * 64 +
                     static_cast<std::uint64_t>(number.places);
    return (all * kSpread) >> (64 - std::bit_width(slots_.size() - 1));
  }
  std::size_t place_of(decimal number);
  void make_room();

  static constexpr auto kNone = std::uint32_t(-1);
  std::vector<decimal> numbers_;
  std::vector<period_counter> times_;  // of each number
  std::vector<std::uint32_t> slots_;   // places; twice as many as numbers
};

}  // namespace wm::metrics::engine
