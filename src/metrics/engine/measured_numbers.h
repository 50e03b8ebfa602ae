#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "metrics/engine/group_cells.h"
#include "metrics/engine/period_counter.h"
#include "metrics/engine/period_mask.h"

namespace wm::metrics::engine {

/// How often each number was measured in each group and period, for means,
/// medians and percentiles. Each number that is met has one place, however
/// often it comes, so that there is room for as many persons as there are.
/// Added when a batch of persons has been looked at, as group_counts are.
class measured_numbers {
 public:
  void add_later(cell_row const groups, decimal const number,
                 period_mask const in) {
    waits_.push_back({groups, in, place_of(number)});
  }
  void add_what_waits(cell_rows const& rows);

  /// Calls `what` with numbers of a group and how often each was measured in a
  /// period.
  ///
  /// \param periods  how many there are
  template <typename What>
  void for_each(cell_number const group, std::size_t const periods,
                What&& what) const {
    for (auto place = std::size_t{0}; place < numbers_.size(); ++place) {
      auto const& counters = counters_of_[place];
      if (group >= counters.size() || counters[group] == kNone) {
        continue;
      }
      for (auto p = std::size_t{0}; p < periods; ++p) {
        if (auto const n = counters_[counters[group]].at(p); n != 0) {
          what(p, numbers_[place], n);
        }
      }
    }
  }

 private:
  struct waiting {
    cell_row groups;
    period_mask in;
    std::uint32_t place;
  };
  /// Where to look for the place of a number: there or behind.
  std::size_t near(decimal const number) const {
    constexpr auto kSpread = std::uint64_t{0x9E3779B97F4A7C15};  // 2^64 / phi
    auto const all = static_cast<std::uint64_t>(number.digits) * 64 +
                     static_cast<std::uint64_t>(number.places);
    return (all * kSpread) >> (64 - std::bit_width(slots_.size() - 1));
  }
  std::uint32_t place_of(decimal number);
  void make_room();
  /// The counter of a group and the number at a place.
  std::uint32_t counter_of(std::uint32_t place, cell_number group,
                           std::size_t groups);
  void add_what_is_due();

  static constexpr auto kNone = std::uint32_t(-1);
  std::vector<decimal> numbers_;
  std::vector<std::uint32_t> slots_;  // places; twice as many as numbers
  std::vector<std::vector<std::uint32_t>> counters_of_;  // by place and group
  std::vector<period_counter> counters_;
  std::vector<waiting> waits_;
  std::vector<std::pair<std::uint32_t, period_mask>> due_;
};

}  // namespace wm::metrics::engine
