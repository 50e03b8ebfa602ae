#include "metrics/evaluate/measured.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

#include "metrics/evaluate/outcome.h"
#include "record/life_course.h"

namespace wm::metrics {

namespace {

/// All cells of a period, in the order in which they are told: kind, place of
/// the breakdown, group.
using cell_key = std::tuple<cell_kind, std::size_t, std::string>;
using cell_map = std::map<cell_key, tally>;

result<void> add_to(cell_map& cells, cell_key key, outcome const& one,
                    definition const& by) {
  auto const [at, is_new] = cells.try_emplace(std::move(key));
  if (is_new) {
    at->second = tally_for(by);
  }
  return add(at->second, one, by);
}

result<void> add_to_all(cell_map& cells, outcome const& one,
                        definition const& by) {
  WM_TRY(add_to(cells, {cell_kind::all, 0, {}}, one, by));
  for (auto i = std::size_t{0}; i < one.groups.size(); ++i) {
    WM_TRY(add_to(cells, {cell_kind::group, i, one.groups[i]}, one, by));
  }
  if (!one.attribute.empty()) {
    WM_TRY(add_to(cells, {cell_kind::provider, 0, one.attribute}, one, by));
  }
  return {};
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

result<std::vector<measured_period>> measure(
    records const& from, definition const& by,
    std::span<day_range const> const periods, day_number const known_on,
    std::optional<day_number> const data_until) {
  auto cells = std::vector<cell_map>(periods.size());
  for (auto& of_period : cells) {
    of_period[{cell_kind::all, 0, {}}] = tally_for(by);
  }
  auto const persons = from.store.counts().persons;
  for (auto person = std::uint32_t{0}; person < persons; ++person) {
    auto const course = WM_TRY(record::life_course_of(
        from.store, from.concepts, from.index, person, known_on));
    auto const who = subject{course, from.concepts, from.rules, from.relatives};
    for (auto i = std::size_t{0}; i < periods.size(); ++i) {
      auto const outcomes = WM_TRY(outcomes_of(who, by, periods[i]));
      for (auto const& one : outcomes) {
        WM_TRY(add_to_all(cells[i], one, by));
      }
    }
  }
  auto out = std::vector<measured_period>{};
  for (auto i = std::size_t{0}; i < periods.size(); ++i) {
    out.push_back({.days = periods[i],
                   .is = completeness_of(by, periods[i], data_until),
                   .cells = cells_of(std::move(cells[i]), by)});
  }
  return out;
}

}  // namespace wm::metrics
