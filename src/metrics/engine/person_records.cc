#include "metrics/engine/person_records.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "metrics/evaluate/occurrence.h"
#include "metrics/evaluate/person_state.h"
#include "record/state/age.h"

namespace wm::metrics::engine {

namespace {

using record::event_columns;

/// Ids are only looked up where events have to be told apart.
constexpr auto kColumns =
    event_columns::start | event_columns::end | event_columns::precision |
    event_columns::code | event_columns::provider | event_columns::site |
    event_columns::place | event_columns::attributes | event_columns::source |
    event_columns::received_on | event_columns::superseded_on |
    event_columns::episode_id | event_columns::values;

void read_row(record::event_span const& in, std::size_t const at,
              wanted_row& into) {
  auto const start_known = static_cast<record::precision>(in.precision[at] % 4);
  auto const end_known = static_cast<record::precision>(in.precision[at] / 4);
  auto const day = record::day_of(in.start[at]);
  auto const start = record::assumed_day(day, start_known);
  into.at = at;
  into.start = start;
  into.last = std::max(
      start, record::assumed_day(record::day_of(in.end[at]), end_known));
  into.minute = start_known == record::precision::minute
                    ? in.start[at] - record::start_of(day)
                    : kWholeDay;
}

/// Whether the last row is surely not before the one before it.
bool follow(record::event_span const& in, std::span<wanted_row const> rows) {
  auto const& before = rows[rows.size() - 2];
  auto const& row = rows.back();
  return before.start < row.start ||
         (before.start == row.start &&
          (before.minute < row.minute ||
           (before.minute == row.minute &&
            in.start[before.at] == in.start[row.at])));
}

}  // namespace

person_records::person_records(records const& from, concept_sets const& sets,
                               day_number const known_on)
    : from_{from},
      sets_{sets},
      known_on_{known_on},
      facts_{from.store, from.concepts, from.index, known_on},
      lists_(sets.sources()) {}

result<void> person_records::read_batch(std::uint32_t const first,
                                        std::uint32_t const last) {
  columns_ = WM_TRY(from_.store.events(first, last, kColumns));
  WM_TRY(facts_.read_batch(first, last));
  batch_first_ = first;
  return {};
}

result<void> person_records::go_to(std::uint32_t const person) {
  person_ = person;
  WM_TRY(facts_.go_to(person));
  birth_ = birth_of(facts()).value_or(kNoEnd);
  death_ = death_of(facts()).value_or(kNoEnd);
  for (auto const source : filled_) {
    lists_[source].clear();
  }
  filled_.clear();
  marks_ = 0;
  rows_.clear();
  auto const [begin, end] = events_of(columns_, person - batch_first_);
  person_at_ = begin;
  auto in_order = true;
  for (auto i = begin; i < end; ++i) {
    auto const& wanted = sets_.days_wanted(columns_.code[i]);
    if (wanted.last < wanted.first || columns_.start[i] == record::kNoTime ||
        !record::known_on(columns_.received_on[i], columns_.superseded_on[i],
                          known_on_)) {
      continue;
    }
    // It is written where it stays: a copy, so soon, would wait for it.
    auto& row = rows_.emplace_back();
    read_row(columns_, i, row);
    if (touch(wanted, {row.start, row.last})) {
      in_order = in_order && (rows_.size() == 1 || follow(columns_, rows_));
    } else {
      rows_.pop_back();
    }
  }
  if (!in_order) {
    WM_TRY(sort_rows());
  }
  for (auto row = std::uint32_t{0}; row < rows_.size(); ++row) {
    auto const& is = rows_[row];
    for (auto const& [source, as, days] : sets_.of_code(columns_.code[is.at])) {
      auto const until = sets_.lasts(as)
                             ? std::max(is.start, std::min(is.last, death_))
                             : is.start;
      if (!touch(days, {is.start, until})) {
        continue;
      }
      auto& list = lists_[source];
      if (list.empty()) {
        filled_.push_back(source);
        marks_ |= mark_of(source);
      }
      list.push_back({.start = is.start,
                      .end = until,
                      .minute = is.minute,
                      .as = as,
                      .first = row,
                      .final = row,
                      .stays = {}});
    }
  }
  return {};
}

result<record::event_span> person_records::ids() const {
  return from_.store.events(person_,
                            event_columns::event_id | event_columns::source);
}

result<void> person_records::sort_rows() {
  auto const ids = WM_TRY(this->ids());
  std::ranges::sort(rows_, {}, [&](wanted_row const& row) {
    auto const i = row.at - person_at_;
    return std::tuple{row.start, row.minute, ids.event_id[i], ids.source[i]};
  });
  return {};
}

void person_records::runs_of(source_number const source,
                             std::vector<stay_run>& out) {
  auto const& stays = lists_[source];
  auto const life = day_range{birth_ == kNoEnd ? kNoBeginning : birth_, death_};
  out.clear();
  auto const overlap = [&](seen_event const& a, seen_event const& b) {
    return b.start <= rows_[a.first].last;
  };
  if (std::ranges::adjacent_find(stays, overlap) == stays.end()) {  // as most
    for (auto const& one : stays) {
      auto const days = common_days({one.start, rows_[one.first].last}, life);
      if (days.first <= days.last) {
        out.push_back({days.first, days.last, one.first});
      }
    }
    return;
  }
  // The stay that began last goes before the others; of those of one day the
  // one whose codes come first.
  auto const ids = this->ids();
  if (!ids) {
    problem_ = ids.error();
    return;
  }
  auto order = std::vector<std::uint32_t>{};
  auto borders = std::vector<day_number>{};
  for (auto const& one : stays) {
    order.push_back(one.first);
    auto const days = common_days({one.start, rows_[one.first].last}, life);
    if (days.first <= days.last) {
      borders.push_back(days.first);
      if (days.last != kNoEnd) {
        borders.push_back(days.last + 1);
      }
    }
  }
  std::ranges::sort(order, {}, [&](std::uint32_t const row) {
    auto const at = rows_[row].at;
    // Texts of the store are sorted: their numbers are in their order.
    return std::tuple{-std::int64_t{rows_[row].start}, columns_.provider[at],
                      columns_.place[at], ids->event_id[at - person_at_]};
  });
  std::ranges::sort(borders);
  auto const repeated = std::ranges::unique(borders);
  borders.erase(repeated.begin(), repeated.end());
  for (auto i = std::size_t{0}; i < borders.size(); ++i) {
    auto const day = borders[i];
    if (!holds(life, day)) {
      continue;
    }
    auto const found = std::ranges::find_if(order, [&](auto const row) {
      return rows_[row].start <= day && day <= rows_[row].last;
    });
    if (found != order.end()) {
      auto const last = i + 1 < borders.size() ? borders[i + 1] - 1 : kNoEnd;
      if (!out.empty() && out.back().row == *found &&
          out.back().last + 1 == day) {
        out.back().last = last;
      } else {
        out.push_back({day, last, *found});
      }
    }
  }
}

std::vector<record::stay_days> person_records::stays_of(
    source_number const source) const {
  auto out = std::vector<record::stay_days>{};
  for (auto const& one : lists_[source]) {
    auto const first =
        birth_ == kNoEnd ? one.start : std::max(one.start, birth_);
    out.push_back({first, std::min(rows_[one.first].last, death_)});
  }
  std::ranges::sort(out, {}, &record::stay_days::first);
  return out;
}

}  // namespace wm::metrics::engine
