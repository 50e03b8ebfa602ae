#include "record/detail/superseded.h"

#include <algorithm>
#include <map>

namespace wm::record::detail {

known_until until_when_known(
    std::span<received_row const> const rows,
    std::function<bool(std::size_t, std::size_t)> const& same) {
  auto out = known_until{};
  out.contradicts.resize(rows.size());
  for (auto const& row : rows) {
    out.superseded_on.push_back(row.received_on);
  }
  // The day of receipt, and the row that stands for what was received then.
  auto told = std::map<day_number, std::vector<std::size_t>>{};
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    if (!rows[i].says_nothing_else) {
      told[rows[i].received_on].push_back(i);
    }
  }
  for (auto it = told.begin(); it != told.end();) {
    auto const& day = it->second;
    auto const agree = std::ranges::all_of(
        day, [&](std::size_t const i) { return same(day.front(), i); });
    if (agree) {
      ++it;
      continue;
    }
    for (auto const i : day) {
      out.contradicts[i] = true;
    }
    it = told.erase(it);
  }
  for (auto it = told.begin(); it != told.end(); ++it) {
    auto const later = std::next(it);
    auto until = later == told.end() ? kNoTime : later->first;
    for (auto const& row : rows) {
      if (row.withdrawn_on >= it->first) {
        until = std::min(until, row.withdrawn_on);
      }
    }
    out.superseded_on[it->second.front()] = until;
  }
  return out;
}

}  // namespace wm::record::detail
