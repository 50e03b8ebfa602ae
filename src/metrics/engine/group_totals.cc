#include "metrics/engine/group_totals.h"

#include <algorithm>
#include <array>

namespace wm::metrics::engine {

void group_totals::add_later(cell_row const groups,
                             in_periods<decimal> const& of,
                             period_mask const in) {
  auto const first = static_cast<std::uint32_t>(numbers_.size());
  if (of.stands_once()) {
    numbers_.push_back(of.at(0));
  } else {
    for_each_period(in, [&](auto const i) { numbers_.push_back(of.at(i)); });
  }
  waits_.push_back({groups, in, first, of.stands_once()});
}

bool group_totals::add_what_waits(cell_rows const& rows,
                                  std::size_t const periods) {
  if (waits_.empty()) {
    return true;
  }
  totals_.resize(std::max(totals_.size(), rows.groups));
  auto numbers = std::array<decimal, kMostPeriods>{};
  auto fits = true;
  for (auto const& one : waits_) {
    auto at = one.first;
    for_each_period(one.in, [&](auto const i) {
      numbers[i] = numbers_[at];
      at += one.stands_once ? 0 : 1;
    });
    for (auto const& group : rows.at(one.groups)) {
      if (auto const here = one.in & group.in; here != 0) {
        fits = totals_[group.cell].add(numbers, here, periods) && fits;
      }
    }
  }
  waits_.clear();
  numbers_.clear();
  return fits;
}

}  // namespace wm::metrics::engine
