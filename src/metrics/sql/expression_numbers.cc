// Numbers, days, words and events of a definition as SQL.

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/calendar.h"
#include "metrics/sql/expression_sql.h"
#include "metrics/sql/sql_text.h"

namespace wm::metrics::sql {

result<std::string> expression_sql::number_of(expression const& what) {
  switch (what.does) {
    case operation::number_literal:
      return std::to_string(what.number);
    case operation::count_events:
    case operation::count_days: {
      auto const some = WM_TRY(events(what.events[0]));
      return fmt::format(
          "(SELECT {} FROM {} {} WHERE {}.person = u.person AND {})",
          what.does == operation::count_events
              ? std::string{"count(*)"}
              : fmt::format("count(DISTINCT {}.start_day)", some.alias),
          some.relation, some.alias, some.alias, some.condition);
    }
    case operation::sum_of:
    case operation::mean_of:
    case operation::lowest_of:
    case operation::highest_of:
      return value_over(what);
    case operation::days_of:
    case operation::nights_of:
    case operation::days_registered:
    case operation::days_resident:
    case operation::days_alive:
      return counted_days(what);
    case operation::days_between:
      return fmt::format("({} - {})", WM_TRY(day(what.parts[1])),
                         WM_TRY(day(what.parts[0])));
    case operation::age_in_years:
    case operation::age_in_months: {
      auto const on = WM_TRY(day(what.parts[0]));
      return fmt::format(
          "(SELECT CASE WHEN {0} >= p.birth_day THEN ((year({0}) - "
          "year(p.birth_day)) * 12 + month({0}) - month(p.birth_day) - CASE "
          "WHEN day({0}) < day(p.birth_day) THEN 1 ELSE 0 END){1} END FROM "
          "dated_person p WHERE p.person = u.person)",
          on, what.does == operation::age_in_years ? " // 12" : "");
    }
    case operation::how_many: {
      auto parts = std::vector<std::string>{};
      for (auto const& part : what.parts) {
        parts.push_back(fmt::format("CAST({} AS INT)", WM_TRY(of(part))));
      }
      return fmt::format("({})", fmt::join(parts, " + "));
    }
    case operation::event_value: {
      auto const source = WM_TRY(source_of(what.parts[0]));
      auto const row = what.whose == whose_word::last
                           ? WM_TRY(field(what.parts[0], "last_row"))
                       : what.whose == whose_word::first
                           ? WM_TRY(field(what.parts[0], "first_row"))
                           : WM_TRY(of(what.parts[0]));
      return value_of(row, source.concepts, what.value->id);
    }
    default:
      break;
  }
  return calculated(what);
}

result<std::string> expression_sql::calculated(expression const& what) {
  auto const& left = what.parts[0];
  auto const& right = what.parts[1];
  if (what.does == operation::times) {
    return fmt::format("({} * {})", WM_TRY(of(left)), right.number);
  }
  return fmt::format("({} {} {})", WM_TRY(number(left, what.places)),
                     what.does == operation::plus ? "+" : "-",
                     WM_TRY(number(right, what.places)));
}

result<std::string> expression_sql::value_of(
    std::string const& row, std::vector<std::uint32_t> const& concepts,
    std::string const& value) const {
  // Two different numbers, or one that is not plausible: unknown.
  return fmt::format(
      "(SELECT CASE WHEN bool_and(v.plausible) AND min(v.number) = "
      "max(v.number) THEN min(v.number) END FROM event_value v WHERE v.row = "
      "{} AND v.value = {} AND v.concept IN {})",
      row, sql_string(value), concepts_in(concepts));
}

result<std::string> expression_sql::value_over(expression const& what) {
  auto const some = WM_TRY(events(what.events[0]));
  auto const number = WM_TRY(value_of(fmt::format("{}.first_row", some.alias),
                                      some.concepts, what.value->id));
  auto const over = [&](std::string_view const aggregate) {
    return fmt::format(
        "(SELECT {} FROM (SELECT {} AS n FROM {} {} WHERE {}.person = u.person "
        "AND {}))",
        aggregate, number, some.relation, some.alias, some.alias,
        some.condition);
  };
  switch (what.does) {
    case operation::sum_of:
      return over("coalesce(sum(n), 0)");
    case operation::lowest_of:
      return over("min(n)");
    case operation::highest_of:
      return over("max(n)");
    default:
      break;
  }
  // Two places more, halves away from zero, without floating point.
  return over(
      "CASE WHEN sum(n) >= 0 THEN (sum(n) * 200 + count(n)) // (2 * count(n)) "
      "ELSE -((-sum(n) * 200 + count(n)) // (2 * count(n))) END");
}

result<std::string> expression_sql::counted_days(expression const& what) {
  auto const shape = what.windows[0].is;
  if (shape == window::shape::after || shape == window::shape::up_to ||
      shape == window::shape::before) {
    return not_written("a number of days in a window without an end");
  }
  auto const days = WM_TRY(window(what.windows[0]));
  auto holds = std::string{};
  if (what.does == operation::days_of || what.does == operation::nights_of) {
    auto const some = WM_TRY(events(what.events[0]));
    holds = fmt::format(
        "EXISTS (SELECT 1 FROM {0} {1} WHERE {1}.person = u.person AND {2} AND "
        "c.day >= {1}.start_day AND c.day {3} {1}.end_day)",
        some.relation, some.alias, some.condition,
        what.does == operation::nights_of ? "<" : "<=");
  } else if (what.does == operation::days_alive) {
    return fmt::format(
        "(SELECT CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN "
        "greatest(0, least({1}, p.death_or_end) - greatest({0}, p.birth_day) + "
        "1) END FROM dated_person p WHERE p.person = u.person AND p.birth_day "
        "IS NOT NULL)",
        days.first, days.last);
  } else {
    holds = fmt::format(
        "EXISTS (SELECT 1 FROM {} s WHERE s.person = u.person AND c.day "
        "BETWEEN s.first_day AND s.last_day)",
        what.does == operation::days_registered ? "registered" : "resident");
  }
  return fmt::format(
      "(CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN (SELECT count(*) "
      "FROM (SELECT CAST(unnest(generate_series({0}, {1}, INTERVAL 1 DAY)) AS "
      "DATE) AS day) c WHERE {2}) END)",
      days.first, days.last, holds);
}

result<std::string> expression_sql::day(expression const& what) {
  switch (what.does) {
    case operation::reference_day:
      return "u.reference_day";
    case operation::period_start:
      return "u.period_start";
    case operation::literal_day:
      return fmt::format(
          "DATE '{}'",
          wm::to_string(std::chrono::sys_days{std::chrono::days{what.number}}));
    case operation::birth_day:
      return "(SELECT p.birth_day FROM dated_person p WHERE p.person = "
             "u.person)";
    case operation::death_day:
      return "(SELECT p.death_day FROM dated_person p WHERE p.person = "
             "u.person)";
    case operation::birthday:
      return fmt::format(
          "(SELECT CASE WHEN month(p.birth_day) = 2 AND day(p.birth_day) = 29 "
          "AND day(last_day(make_date(year(p.birth_day) + {0}, 2, 1))) = 28 "
          "THEN make_date(year(p.birth_day) + {0}, 3, 1) ELSE CAST(p.birth_day "
          "+ INTERVAL ({0}) YEAR AS DATE) END FROM dated_person p WHERE "
          "p.person = u.person)",
          what.count);
    case operation::start_of_event:
      return field(what.parts[0], "start_day");
    case operation::end_of_event: {
      auto const end = WM_TRY(field(what.parts[0], "end_day"));
      return fmt::format("nullif({}, DATE '9999-12-31')", end);
    }
    case operation::shifted_day:
      return shifted(WM_TRY(day(what.parts[0])), what.count, what.time);
    case operation::last_day_registered:
    case operation::last_day_resident:
    case operation::last_day_alive:
      return last_day(what);
    default:
      break;
  }
  return of(what);
}

result<std::string> expression_sql::last_day(expression const& what) {
  auto const days = WM_TRY(window(what.windows[0]));
  if (what.does == operation::last_day_alive) {
    return fmt::format(
        "(SELECT nullif(least({1}, p.death_or_end), DATE '9999-12-31') FROM "
        "dated_person p WHERE p.person = u.person AND p.birth_day <= {1} AND "
        "p.death_or_end >= {0} AND {0} <= {1})",
        days.first, days.last);
  }
  return fmt::format(
      "(SELECT nullif(max(least({1}, s.last_day)), DATE '9999-12-31') FROM {2} "
      "s WHERE s.person = u.person AND s.first_day <= {1} AND s.last_day >= "
      "{0} "
      "AND {0} <= {1})",
      days.first, days.last,
      what.does == operation::last_day_registered ? "registered" : "resident");
}

result<std::string> expression_sql::field(expression const& event,
                                          std::string_view const column) {
  auto const source = WM_TRY(source_of(event));
  return fmt::format("(SELECT f.{} FROM {} f WHERE f.row = {})", column,
                     source.relation, WM_TRY(of(event)));
}

result<std::string> expression_sql::word(expression const& what) {
  if (what.does == operation::characteristic) {
    return fmt::format(
        "(SELECT max(k.word) FROM characteristic k WHERE k.person = u.person "
        "AND k.name = {})",
        sql_string(what.text));
  }
  if (what.does == operation::state_word) {
    return state(what);
  }
  static constexpr auto kColumns = std::array<std::string_view, 6>{
      "provider", "site", "place", "source", "episode", "code"};
  auto const row = what.whose == whose_word::last
                       ? WM_TRY(field(what.parts[0], "last_row"))
                       : WM_TRY(field(what.parts[0], "first_row"));
  if (std::ranges::find(kColumns, what.text) != kColumns.end()) {
    return fmt::format("(SELECT d.{} FROM dated_event d WHERE d.row = {})",
                       what.text, row);
  }
  auto const source = WM_TRY(source_of(what.parts[0]));
  return fmt::format(
      "(SELECT max(w.word) FROM event_word w WHERE w.row = {} AND w.name = {} "
      "AND w.concept IN {})",
      row, sql_string(what.text), concepts_in(source.concepts));
}

bool expression_sql::has_states(expression const& day) const {
  switch (day.does) {
    case operation::reference_day:
    case operation::start_of_event:
    case operation::end_of_event:
    case operation::birth_day:
    case operation::death_day:
      return true;
    case operation::last_day_registered:
    case operation::last_day_resident:
    case operation::last_day_alive:
      // R, death, or the end of an event.
      return day.windows[0].is == window::shape::period;
    case operation::named:
      return has_states(*of_.names[day.name].means);
    case operation::if_then_else:
      return has_states(day.parts[1]) && has_states(day.parts[2]);
    default:
      return false;
  }
}

result<std::string> expression_sql::state(expression const& what) {
  auto const on = WM_TRY(day(what.parts[0]));
  auto const among = [&](std::string_view const column,
                         std::string_view const from) {
    return fmt::format(
        "(SELECT first(s.{0} ORDER BY s.start_day DESC, s.provider, s.place, "
        "s.event_id) FROM {1} s WHERE s.person = u.person AND {2} BETWEEN "
        "s.first_day AND s.last_day)",
        column, from, on);
  };
  if (what.text == "practice") {
    return among("provider", "registration");
  }
  if (what.text == "place" || what.text == "ward" || what.text == "locality" ||
      what.text == "local_deprivation_fifth" ||
      what.text == "national_deprivation_fifth") {
    // A place that the package does not have is unknown.
    return fmt::format("(SELECT g.{} FROM place g WHERE g.place = {})",
                       what.text, among("place", "residence_of"));
  }
  if (!has_states(what.parts[0])) {
    return not_written(fmt::format("\"{}\" on any day", what.text));
  }
  return fmt::format(
      "(SELECT s.word FROM state s WHERE s.person = u.person AND s.day = {} "
      "AND s.name = {})",
      on, sql_string(what.text));
}

result<std::string> expression_sql::event(expression const& what) {
  if (what.does == operation::event_in) {
    for (auto each = standing_.rbegin(); each != standing_.rend(); ++each) {
      if (each->slot == what.slot) {
        return each->row;
      }
    }
    return "u.index_row";
  }
  auto const some = WM_TRY(events(what.events[0]));
  return fmt::format(
      "(SELECT {0}({1}.row, ({1}.start_day, {1}.minute, {1}.event_id, "
      "{1}.source)) FROM {2} {1} WHERE {1}.person = u.person AND {3})",
      what.does == operation::first_of ? "arg_min" : "arg_max", some.alias,
      some.relation, some.condition);
}

}  // namespace wm::metrics::sql
