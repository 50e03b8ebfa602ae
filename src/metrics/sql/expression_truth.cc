// Conditions of a definition as SQL.

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "metrics/sql/expression_sql.h"
#include "metrics/sql/sql_text.h"

namespace wm::metrics::sql {

namespace {

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

}  // namespace

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
      return throughout(what);
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
    case operation::is_of_concept:
      return fmt::format(
          "EXISTS (SELECT 1 FROM event_concept c WHERE c.row = {} AND "
          "c.concept IN {})",
          WM_TRY(of(what.parts[0])), concepts_in(what.concepts));
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

result<std::string> expression_sql::throughout(expression const& what) {
  auto const shape = what.windows[0].is;
  auto const open = shape == window::shape::after ||
                    shape == window::shape::up_to ||
                    shape == window::shape::before;
  auto const days = WM_TRY(window(what.windows[0]));
  // A window without a first or last day is never filled. In another, no day
  // begins a stretch of more days than may be missing.
  auto const filled =
      open ? std::string{"false"}
           : fmt::format(
                 "NOT EXISTS (SELECT 1 FROM (SELECT "
                 "CAST(unnest(generate_series({0}, {1} - {2}, INTERVAL 1 DAY)) "
                 "AS DATE) AS day) c WHERE NOT EXISTS (SELECT 1 FROM {3} s "
                 "WHERE s.person = u.person AND s.first_day <= c.day + {2} AND "
                 "s.last_day >= c.day))",
                 days.first, days.last, what.count,
                 what.does == operation::registered_throughout ? "registered"
                                                               : "resident");
  return fmt::format(
      "(CASE WHEN {0} > {1} THEN true WHEN {0} <= {1} THEN {2} END)",
      days.first, days.last, filled);
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
    words.push_back(sql_string(each));
  }
  return fmt::format("({} {}IN ({}))", left, what.without ? "NOT " : "",
                     fmt::join(words, ", "));
}

}  // namespace wm::metrics::sql
