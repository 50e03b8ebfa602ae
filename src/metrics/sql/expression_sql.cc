#include "metrics/sql/expression_sql.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/calendar.h"

namespace wm::metrics::sql {

namespace {

constexpr auto kNoFirstDay = "DATE '0001-01-01'";
constexpr auto kNoLastDay = "DATE '9999-12-31'";

std::string_view sign_of(comparison const order) {
  switch (order) {
    case comparison::less:
      return "<";
    case comparison::at_most:
      return "<=";
    case comparison::equal:
      return "=";
    case comparison::not_equal:
      return "<>";
    case comparison::at_least:
      return ">=";
    case comparison::more:
      break;
  }
  return ">";
}

std::string_view unit_text(time_unit const unit) {
  switch (unit) {
    case time_unit::days:
      return "DAY";
    case time_unit::weeks:
      return "WEEK";
    case time_unit::months:
      return "MONTH";
    case time_unit::years:
      break;
  }
  return "YEAR";
}

std::string shifted(std::string_view const day, std::int32_t const count,
                    time_unit const unit) {
  return fmt::format("CAST({} + INTERVAL ({}) {} AS DATE)", day, count,
                     unit_text(unit));
}

std::string scaled(std::string text, int const from, int const to) {
  if (from == to) {
    return text;
  }
  return fmt::format("({} * 1{})", text,
                     std::string(static_cast<std::size_t>(to - from), '0'));
}

std::unexpected<error> not_written(std::string_view const what) {
  return fail(error_code::undefined, "SQL",
              fmt::format("{} is not written as SQL", what));
}

}  // namespace

std::string quoted(std::string_view const text) {
  auto out = std::string{"'"};
  for (auto const c : text) {
    out += c;
    if (c == '\'') {
      out += c;
    }
  }
  out += '\'';
  return out;
}

std::string expression_sql::column_of(named_meaning const& line) {
  return fmt::format("\"{}\"", line.name);
}

std::string expression_sql::concepts_in(
    std::vector<std::uint32_t> const& places) const {
  auto ids = std::vector<std::string>{};
  for (auto const place : places) {
    ids.push_back(quoted(known_.all[place].id.value));
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
            number, e, quoted(known_.all[place].id.value)));
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

result<std::string> expression_sql::of(expression const& what) {
  if (what.does == operation::named) {
    return "u." + column_of(of_.names[what.name]);
  }
  if (what.does == operation::if_then_else) {
    return if_else(what, what.places);
  }
  switch (what.type) {
    case value_type::truth:
      return truth(what);
    case value_type::number:
      return number_of(what);
    case value_type::day:
      return day(what);
    case value_type::word:
      return word(what);
    case value_type::event:
    case value_type::events:
      break;
  }
  return event(what);
}

result<std::string> expression_sql::number(expression const& what,
                                           int const places) {
  if (what.does == operation::if_then_else) {
    return if_else(what, places);
  }
  return scaled(WM_TRY(of(what)), what.places, places);
}

result<std::string> expression_sql::if_else(expression const& what,
                                            int const places) {
  auto const condition = WM_TRY(of(what.parts[0]));
  auto const is_number = what.type == value_type::number;
  auto const chosen = is_number ? WM_TRY(number(what.parts[1], places))
                                : WM_TRY(of(what.parts[1]));
  auto const otherwise = is_number ? WM_TRY(number(what.parts[2], places))
                                   : WM_TRY(of(what.parts[2]));
  return fmt::format("CASE WHEN {0} THEN {1} WHEN NOT {0} THEN {2} END",
                     condition, chosen, otherwise);
}

result<std::string> expression_sql::joined(expression const& what,
                                           std::string_view const with) {
  auto parts = std::vector<std::string>{};
  for (auto const& part : what.parts) {
    parts.push_back(WM_TRY(of(part)));
  }
  return fmt::format("({})", fmt::join(parts, with));
}

bool expression_sql::can_be_missing(expression const& day) const {
  return day.does == operation::death_day ||
         day.does == operation::start_of_event ||
         day.does == operation::end_of_event ||
         (day.does == operation::named &&
          can_be_missing(*of_.names[day.name].means));
}

result<std::string> expression_sql::truth(expression const& what) {
  switch (what.does) {
    case operation::both:
      return joined(what, " AND ");
    case operation::either:
      return joined(what, " OR ");
    case operation::negation:
      return fmt::format("(NOT {})", WM_TRY(of(what.parts[0])));
    case operation::any_of:
    case operation::none_of: {
      auto const some = WM_TRY(events(what.events[0]));
      return fmt::format(
          "({}EXISTS (SELECT 1 FROM {} {} WHERE {}.person = u.person AND {}))",
          what.does == operation::any_of ? "" : "NOT ", some.relation,
          some.alias, some.alias, some.condition);
    }
    case operation::goes_on: {
      auto const some = WM_TRY(events(what.events[0]));
      auto const on = WM_TRY(day(what.parts[0]));
      return fmt::format(
          "(EXISTS (SELECT 1 FROM {0} {1} WHERE {1}.person = u.person AND {2} "
          "AND {3} BETWEEN {1}.start_day AND {1}.end_day))",
          some.relation, some.alias, some.condition, on);
    }
    case operation::registered_on:
    case operation::resident_on: {
      auto const on = WM_TRY(day(what.parts[0]));
      return fmt::format(
          "(CASE WHEN {0} IS NOT NULL THEN EXISTS (SELECT 1 FROM {1} s WHERE "
          "s.person = u.person AND {0} BETWEEN s.first_day AND s.last_day) "
          "END)",
          on,
          what.does == operation::registered_on ? "registered" : "resident");
    }
    case operation::alive_on: {
      auto const on = WM_TRY(day(what.parts[0]));
      return fmt::format(
          "(SELECT CASE WHEN p.death_day < {0} THEN false ELSE p.birth_day <= "
          "{0} END FROM dated_person p WHERE p.person = u.person)",
          on);
    }
    case operation::registered_throughout:
    case operation::resident_throughout:
      return not_written("\"throughout\"");
    case operation::compare_numbers:
    case operation::compare_days:
    case operation::word_is_in:
      return comparison_of(what);
    case operation::day_is_in: {
      auto is = fmt::format("{} BETWEEN", WM_TRY(day(what.parts[0])));
      auto const days = WM_TRY(window(what.windows[0]));
      // What has not happened lies in no window.
      auto const otherwise = can_be_missing(what.parts[0]) ? "false" : "NULL";
      return fmt::format(
          "(CASE WHEN {1} IS NOT NULL AND {2} IS NOT NULL THEN coalesce({0} "
          "{1} AND {2}, {3}) END)",
          is, days.first, days.last, otherwise);
    }
    case operation::is_known:
      return fmt::format("({} IS {}NULL)", WM_TRY(of(what.parts[0])),
                         what.without ? "" : "NOT ");
    case operation::at_least: {
      auto surely = std::vector<std::string>{};
      auto perhaps = std::vector<std::string>{};
      for (auto const& part : what.parts) {
        auto const text = WM_TRY(of(part));
        surely.push_back(fmt::format("CAST(coalesce({}, false) AS INT)", text));
        perhaps.push_back(fmt::format("CAST(coalesce({}, true) AS INT)", text));
      }
      return fmt::format(
          "(CASE WHEN {0} >= {2} THEN true WHEN {1} < {2} THEN false END)",
          fmt::join(surely, " + "), fmt::join(perhaps, " + "), what.count);
    }
    default:
      break;
  }
  return not_written("this condition");
}

result<std::string> expression_sql::comparison_of(expression const& what) {
  if (what.does == operation::compare_numbers) {
    auto const places = std::max(what.parts[0].places, what.parts[1].places);
    return fmt::format("({} {} {})", WM_TRY(number(what.parts[0], places)),
                       sign_of(what.order),
                       WM_TRY(number(what.parts[1], places)));
  }
  if (what.does == operation::compare_days) {
    return fmt::format("({} {} {})", WM_TRY(day(what.parts[0])),
                       sign_of(what.order), WM_TRY(day(what.parts[1])));
  }
  auto const left = WM_TRY(of(what.parts[0]));
  if (what.parts.size() > 1) {
    return fmt::format("({} {} {})", left, what.without ? "<>" : "=",
                       WM_TRY(of(what.parts[1])));
  }
  auto words = std::vector<std::string>{};
  for (auto const& each : what.words) {
    words.push_back(quoted(each));
  }
  return fmt::format("({} {}IN ({}))", left, what.without ? "NOT " : "",
                     fmt::join(words, ", "));
}

}  // namespace wm::metrics::sql
