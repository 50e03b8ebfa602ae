#include "metrics/engine/day_masks.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace wm::metrics::engine {

namespace {

static_assert(2 * kMostPeriods + 1 <= 256, "a byte tells all changes apart");

/// Days beyond are looked up by halving: nobody asks for them often.
constexpr auto kMostDays = std::int64_t{1} << 15;

}  // namespace

day_masks::day_masks(std::span<day_range const> const ranges) {
  auto days = std::set<std::int64_t>{};
  for (auto const& one : ranges) {
    if (one.first != kNoBeginning) {
      days.insert(one.first);
    }
    if (one.last != kNoEnd) {
      days.insert(std::int64_t{one.last} + 1);
    }
  }
  auto const mask_on = [&](std::int64_t const day) {
    auto out = period_mask{0};
    for (auto i = std::size_t{0}; i < ranges.size(); ++i) {
      auto const in = ranges[i].first <= day && day <= ranges[i].last;
      out |= in ? only(i) : 0;
    }
    return out;
  };
  first_ = days.empty() ? 0 : static_cast<day_number>(*days.begin());
  last_ = days.empty() ? 0 : static_cast<day_number>(*days.rbegin());
  before_ = mask_on(std::int64_t{first_} - 1);
  after_ = mask_on(last_);
  changes_.push_back({std::int64_t{first_} - 1, before_});
  for (auto const day : days) {
    changes_.push_back({day, mask_on(day)});
  }
  auto const last = days.empty() ? std::int64_t{first_} : *days.rbegin();
  auto const end = std::min(last, std::int64_t{first_} + kMostDays);
  auto next = changes_.begin();
  for (auto day = std::int64_t{first_}; day < end; ++day) {
    while (std::next(next) != changes_.end() && std::next(next)->from <= day) {
      ++next;
    }
    change_of_.push_back(static_cast<std::uint8_t>(next - changes_.begin()));
  }
}

period_mask day_masks::between(day_number const day) const {
  auto const after =
      std::ranges::upper_bound(changes_, std::int64_t{day}, {}, &change::from);
  return after == changes_.begin() ? before_ : std::prev(after)->mask;
}

}  // namespace wm::metrics::engine
