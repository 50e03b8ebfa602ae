#include "analysis/detail/repeated_events.h"

#include <algorithm>
#include <set>
#include <utility>

namespace wm::analysis::detail {
namespace {

void refuse_what_differs(job& of, std::span<std::size_t const> const alike,
                         std::size_t const first, std::size_t const row) {
  for (auto const column : alike) {
    if (of.has(column) && of.number(column, row) != of.number(column, first)) {
      of.refuse_cell(column, row,
                     "differs from the band's first row: rows of people by "
                     "number of events share it.");
    }
  }
}

}  // namespace

std::optional<stats::age_band> sum_by_band(
    job& of, repeated_columns const& columns,
    std::span<std::size_t const> const alike,
    std::span<stats::age_band const> const bands, std::size_t const group,
    bands_of_people& out) {
  out = {};
  auto const& words = of.in.columns[columns.age_band].words;
  auto seen = std::set<std::pair<stats::age_band, double>>{};
  for (auto const row : of.in.groups.rows(group)) {
    auto const band = bands[words[row]];
    auto const same_band = [&](std::uint32_t const first) {
      return bands[words[first]] == band;
    };
    auto const known = std::ranges::find_if(out.first_rows, same_band);
    auto const at = static_cast<std::size_t>(known - out.first_rows.begin());
    if (known == out.first_rows.end()) {
      out.first_rows.push_back(row);
      out.events.push_back(0.0);
      out.variances.push_back(0.0);
    } else {
      refuse_what_differs(of, alike, *known, row);
    }
    auto const people = of.in.columns[columns.count].numbers[row];
    auto const each = of.in.columns[columns.frequency].numbers[row];
    if (!seen.emplace(band, each).second) {
      return band;
    }
    auto counted = stats::event_count{};
    stats::add(counted, people, each);
    stats::add(out.all, people, each);
    out.events[at] += counted.events;
    out.variances[at] += counted.variance;
  }
  return std::nullopt;
}

}  // namespace wm::analysis::detail
