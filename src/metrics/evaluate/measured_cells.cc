#include "metrics/evaluate/measured_cells.h"

#include <cstdint>
#include <utility>

namespace wm::metrics {

namespace {

tally& cell_of(cell_map& cells, cell_key key, definition const& by) {
  auto const [at, is_new] = cells.try_emplace(std::move(key));
  if (is_new) {
    at->second = tally_for(by);
  }
  return at->second;
}

completeness completeness_of(definition const& by, day_range const& period,
                             std::optional<day_number> const data_until) {
  auto const followed = by.follow_up ? by.follow_up->days : 0;
  return !data_until || std::int64_t{period.last} + followed <= *data_until
             ? completeness::complete
             : completeness::not_complete;
}

std::vector<measured_cell> cells_of(cell_map&& cells, definition const& by) {
  auto out = std::vector<measured_cell>{};
  for (auto& [key, counted] : cells) {
    auto const& [kind, breakdown, group] = key;
    out.push_back({.kind = kind,
                   .breakdown = kind == cell_kind::group
                                    ? by.group_by[breakdown]
                                    : std::string{},
                   .group = group,
                   .tally = std::move(counted)});
  }
  return out;
}

}  // namespace

std::vector<cell_map> empty_cells(definition const& by,
                                  std::size_t const periods) {
  auto out = std::vector<cell_map>(periods);
  for (auto& cells : out) {
    cells[{cell_kind::all, 0, {}}] = tally_for(by);
  }
  return out;
}

result<void> add_to_cells(cell_map& cells, outcome const& one,
                          definition const& by) {
  WM_TRY(add(cell_of(cells, {cell_kind::all, 0, {}}, by), one, by));
  if (!arrived(one)) {
    return {};
  }
  for (auto i = std::size_t{0}; i < one.groups.size(); ++i) {
    auto& cell = cell_of(cells, {cell_kind::group, i, one.groups[i]}, by);
    WM_TRY(add_arrived(cell, one, by));
  }
  if (!one.attribute.empty()) {
    auto& cell = cell_of(cells, {cell_kind::provider, 0, one.attribute}, by);
    WM_TRY(add_arrived(cell, one, by));
  }
  return {};
}

result<void> merge(cell_map& into, cell_map const& from) {
  for (auto const& [key, counted] : from) {
    auto const [at, is_new] = into.try_emplace(key, counted);
    if (!is_new) {
      WM_TRY(merge(at->second, counted));
    }
  }
  return {};
}

std::vector<measured_period> periods_of(
    std::vector<cell_map>&& cells, definition const& by,
    std::span<day_range const> const periods,
    std::optional<day_number> const data_until) {
  auto out = std::vector<measured_period>{};
  for (auto i = std::size_t{0}; i < periods.size(); ++i) {
    out.push_back({.days = periods[i],
                   .is = completeness_of(by, periods[i], data_until),
                   .cells = cells_of(std::move(cells[i]), by)});
  }
  return out;
}

}  // namespace wm::metrics
