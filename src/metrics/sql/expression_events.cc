// Events and windows of a definition as SQL.

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "metrics/sql/expression_sql.h"
#include "metrics/sql/sql_text.h"

namespace wm::metrics::sql {

namespace {

constexpr auto kNoFirstDay = "DATE '0001-01-01'";
constexpr auto kNoLastDay = "DATE '9999-12-31'";

}  // namespace

std::string expression_sql::concepts_in(
    std::vector<std::uint32_t> const& places) const {
  auto ids = std::vector<std::string>{};
  for (auto const place : places) {
    ids.push_back(sql_string(known_.all[place].id.value));
  }
  return fmt::format("({})", fmt::join(ids, ", "));
}

std::string expression_sql::relation_for(
    std::vector<std::uint32_t> const& concepts) {
  auto const among = concepts_in(concepts);
  auto text = fmt::format(
      R"(  -- Events of {0}: each once, for as long as it lasts.
  SELECT e.row, e.person, e.start_day, e.minute, e.event_id, e.source,
         e.row AS first_row, e.row AS last_row, [e.row] AS rows,
         CASE WHEN bool_or(c.lasts)
              THEN greatest(e.start_day, least(e.last_day, e.death_day))
              ELSE e.start_day END AS end_day
  FROM dated_event e JOIN event_concept c ON c.row = e.row
  WHERE c.concept IN {0}
  GROUP BY e.row, e.person, e.start_day, e.minute, e.event_id, e.source,
           e.last_day, e.death_day)",
      among);
  auto const found = std::ranges::find(texts_, text);
  auto const name = fmt::format("events_{}", found - texts_.begin() + 1);
  if (found == texts_.end()) {
    relations_.push_back(fmt::format("{} AS (\n{}\n)", name, text));
    texts_.push_back(std::move(text));
  }
  return name;
}

result<std::string> expression_sql::relation_of_spells(
    event_choice const& which) {
  auto const inner = WM_TRY(events(which.joined.front()));
  if (inner.condition.find("u.") != std::string::npos) {
    return not_written("a spell of stays that depend on the day or the person");
  }
  auto text = fmt::format(
      R"(  -- Stays at most {0} days apart, joined: a new spell begins where the last
  -- end so far lies further back.
  SELECT first(row ORDER BY start_day, minute, event_id, source) AS row, person,
         min(start_day) AS start_day,
         first(minute ORDER BY start_day, minute, event_id, source) AS minute,
         first(event_id ORDER BY start_day, minute, event_id, source)
           AS event_id,
         first(source ORDER BY start_day, minute, event_id, source) AS source,
         first(row ORDER BY start_day, minute, event_id, source) AS first_row,
         last(row ORDER BY start_day, minute, event_id, source) AS last_row,
         list(row) AS rows,
         max(end_day) AS end_day
  FROM (SELECT *, sum(starts_new) OVER (
                 PARTITION BY person
                 ORDER BY start_day, minute, event_id, source
                 ROWS UNBOUNDED PRECEDING) AS spell
        FROM (SELECT *, CASE WHEN start_day - max(end_day) OVER (
                                 PARTITION BY person
                                 ORDER BY start_day, minute, event_id, source
                                 ROWS BETWEEN UNBOUNDED PRECEDING
                                          AND 1 PRECEDING) <= {0}
                             THEN 0 ELSE 1 END AS starts_new
              FROM {1} {2}
              WHERE {3}))
  GROUP BY person, spell)",
      which.gap, inner.relation, inner.alias, inner.condition);
  auto const found = std::ranges::find(texts_, text);
  auto const name = fmt::format("events_{}", found - texts_.begin() + 1);
  if (found == texts_.end()) {
    relations_.push_back(fmt::format("{} AS (\n{}\n)", name, text));
    texts_.push_back(std::move(text));
  }
  return name;
}

result<expression_sql::event_source> expression_sql::source_of(
    event_choice const& which) {
  switch (which.from) {
    case event_choice::origin::concepts:
      return event_source{relation_for(which.concepts), which.concepts};
    case event_choice::origin::named:
      return source_of(*of_.names[which.name].events);
    case event_choice::origin::spells:
      break;
  }
  auto const inner = WM_TRY(source_of(which.joined.front()));
  return event_source{WM_TRY(relation_of_spells(which)), inner.concepts};
}

result<expression_sql::event_source> expression_sql::source_of(
    expression const& event) {
  switch (event.does) {
    case operation::first_of:
    case operation::last_of:
      return source_of(event.events.front());
    case operation::named:
      return source_of(*of_.names[event.name].means);
    case operation::if_then_else:
      return source_of(event.parts[1]);
    default:
      break;
  }
  for (auto each = standing_.rbegin(); each != standing_.rend(); ++each) {
    if (each->slot == event.slot) {
      return each->source;
    }
  }
  return source_of(*of_.each);
}

result<chosen_events> expression_sql::events(event_choice const& which) {
  auto const source = WM_TRY(source_of(which));
  auto out = chosen_events{.relation = source.relation,
                           .alias = fmt::format("e{}", ++aliases_),
                           .condition = {},
                           .concepts = source.concepts};
  auto conditions = std::vector<std::string>{};
  auto const& e = out.alias;
  if (which.from == event_choice::origin::named) {
    // The events of that line: the same rows.
    auto const inner = WM_TRY(events(*of_.names[which.name].events));
    conditions.push_back(
        fmt::format("{}.row IN (SELECT {}.row FROM {} {} WHERE "
                    "{}.person = u.person AND {})",
                    e, inner.alias, inner.relation, inner.alias, inner.alias,
                    inner.condition));
  }
  if (which.plausible) {
    for (auto const place : source.concepts) {
      for (auto const& value : known_.all[place].values) {
        auto const number = WM_TRY(value_of(fmt::format("{}.first_row", e),
                                            source.concepts, value.id.value));
        conditions.push_back(fmt::format(
            "({} IS NOT NULL OR NOT EXISTS (SELECT 1 FROM event_concept c "
            "WHERE c.row = {}.first_row AND c.concept = {}))",
            number, e, sql_string(known_.all[place].id.value)));
      }
    }
  }
  if (which.other) {
    auto const index = WM_TRY(source_of(*of_.each));
    conditions.push_back(
        fmt::format("NOT EXISTS (SELECT 1 FROM {} i WHERE i.row = u.index_row "
                    "AND i.person = {}.person AND list_has_any(i.rows, "
                    "{}.rows))",
                    index.relation, e, e));
  }
  standing_.push_back(
      {.slot = which.slot, .row = e + ".row", .source = source});
  for (auto const& filter : which.filters) {
    conditions.push_back(
        fmt::format("coalesce({}, false)", WM_TRY(of(filter))));
  }
  standing_.pop_back();
  for (auto const& when : which.windows) {
    auto const days = WM_TRY(window(when.days));
    switch (when.side) {
      case window_side::starting:
        conditions.push_back(fmt::format("{}.start_day BETWEEN {} AND {}", e,
                                         days.first, days.last));
        break;
      case window_side::ending:
        conditions.push_back(
            fmt::format("({0}.end_day < {1} AND {0}.end_day BETWEEN {2} AND "
                        "{3})",
                        e, kNoLastDay, days.first, days.last));
        break;
      case window_side::overlapping:
        conditions.push_back(
            fmt::format("({0}.start_day <= {2} AND {0}.end_day >= {1} AND "
                        "{1} <= {2})",
                        e, days.first, days.last));
        break;
    }
  }
  out.condition = conditions.empty()
                      ? std::string{"true"}
                      : fmt::format("{}", fmt::join(conditions, " AND "));
  return out;
}

result<day_bounds> expression_sql::window(metrics::window const& which) {
  auto days = std::vector<std::string>{};
  for (auto const& one : which.days) {
    days.push_back(WM_TRY(day(one)));
  }
  auto const next = [](std::string_view const of) {
    return fmt::format("({} + 1)", of);
  };
  auto const before = [](std::string_view const of) {
    return fmt::format("({} - 1)", of);
  };
  switch (which.is) {
    case window::shape::period:
      return day_bounds{"u.period_start", "u.reference_day"};
    case window::shape::to_day:
      return day_bounds{next(shifted(days[0], -which.count, which.unit)),
                        days[0]};
    case window::shape::from_day:
      return day_bounds{days[0],
                        before(shifted(days[0], which.count, which.unit))};
    case window::shape::up_to:
      return day_bounds{kNoFirstDay, days[0]};
    case window::shape::before:
      return day_bounds{kNoFirstDay, before(days[0])};
    case window::shape::after:
      return day_bounds{next(days[0]), kNoLastDay};
    case window::shape::on:
      return day_bounds{days[0], days[0]};
    case window::shape::between:
      return day_bounds{days[0], days[1]};
    case window::shape::days_after:
      return day_bounds{shifted(days[0], which.count, which.unit),
                        shifted(days[0], which.last, which.unit)};
    case window::shape::days_before:
      break;
  }
  return day_bounds{shifted(days[0], -which.last, which.unit),
                    shifted(days[0], -which.count, which.unit)};
}

}  // namespace wm::metrics::sql
