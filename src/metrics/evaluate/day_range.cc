#include "metrics/evaluate/day_range.h"

#include <algorithm>

namespace wm::metrics {

day_range common_days(day_range const& a, day_range const& b) {
  return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

day_range hull(day_range const& a, day_range const& b) {
  return a.last < a.first ? b
         : b.last < b.first
             ? a
             : day_range{std::min(a.first, b.first), std::max(a.last, b.last)};
}

std::vector<day_range> joined(std::vector<day_range> ranges,
                              std::int32_t const gap) {
  std::erase_if(ranges, [](auto const& one) { return one.last < one.first; });
  std::ranges::sort(ranges, {}, &day_range::first);
  auto out = std::vector<day_range>{};
  for (auto const& next : ranges) {
    if (!out.empty() &&
        std::int64_t{next.first} <= std::int64_t{out.back().last} + gap + 1) {
      out.back().last = std::max(out.back().last, next.last);
    } else {
      out.push_back(next);
    }
  }
  return out;
}

std::optional<std::int64_t> days_in(std::span<day_range const> const ranges,
                                    day_range const& window) {
  auto clipped = std::vector<day_range>{};
  for (auto const& one : ranges) {
    clipped.push_back(common_days(one, window));
  }
  auto days = std::int64_t{0};
  for (auto const& one : joined(std::move(clipped), 0)) {
    if (one.first == kNoBeginning || one.last == kNoEnd) {
      return std::nullopt;
    }
    days += std::int64_t{one.last} - one.first + 1;
  }
  return days;
}

}  // namespace wm::metrics
