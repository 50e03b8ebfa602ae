#include "two_answers.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/record_tables.h"
#include "base/calendar.h"
#include "metrics/evaluate/outcome.h"
#include "metrics/sql/sql.h"
#include "tables/query.h"
#include "understood_metric.h"

namespace wm::agreement {

namespace {

using metrics::day_range;

record::day_number day(int const year, unsigned const month,
                       unsigned const on) {
  return record::as_number(
      std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                            static_cast<int>(on)});
}

std::string where_left(metrics::outcome const& of) {
  using metrics::part_left;
  switch (of.left) {
    case part_left::of:
      return fmt::format("of {}", of.line + 1);
    case part_left::leave_out:
      return fmt::format("leave_out {}", of.line + 1);
    case part_left::denominator:
      return fmt::format("denominator {}", of.line + 1);
    case part_left::baseline:
      return "baseline";
    case part_left::excused:
      return fmt::format("excused {}", of.line + 1);
    case part_left::died:
      return "died";
    case part_left::moved_away:
      return "moved_away";
    case part_left::cannot_tell:
      return "cannot_tell";
    case part_left::counted:
      break;
  }
  return "counted";
}

std::string number_text(std::optional<decimal> const& of, int const places) {
  if (!of) {
    return "NULL";
  }
  auto digits = of->digits;
  for (auto place = of->places; place < places; ++place) {
    digits *= 10;
  }
  return std::to_string(digits);
}

int places_of(std::optional<metrics::line> const& line) {
  return line ? line->means.places : 0;
}

/// As `evaluated`, by DuckDB.
result<rows> by_sql(metrics::definition const& by,
                    std::filesystem::path const& database) {
  auto const sql = WM_TRY(
      metrics::sql_of(by, package().concepts, metrics::sql_rows::outcomes));
  auto const stayed = std::string{"left_at IN ('counted', 'cannot_tell')"};
  auto const shown = [&](bool const there, std::string_view const column) {
    return there ? fmt::format(
                       "CASE WHEN {} THEN coalesce(CAST({} AS "
                       "VARCHAR), 'NULL') ELSE '-' END",
                       stayed, column)
                 : std::string{"'-'"};
  };
  auto const condition =
      metrics::kind_of(by) == metrics::numerator_kind::condition;
  auto names = std::vector<std::string>{};
  for (auto const& name : by.group_by) {
    names.push_back("group_" + name);
  }
  auto const groups = (names.empty() ? std::string{"''"}
                                     : fmt::format("concat_ws(' ', {})",
                                                   fmt::join(names, ", "))) +
                      (by.attribute ? " || attributed_to" : "");
  auto const found = WM_TRY(tables::query_file(
      database,
      fmt::format(
          "SELECT reference_day, person, left_at, {}, {}, {}, {}, {} FROM "
          "({})",
          shown(condition, "numerator"),
          shown(by.numerator_number.has_value(), "numerator_number"),
          shown(by.denominator_number.has_value(), "denominator_number"),
          shown(by.measure.has_value(), "measure"), groups, sql)));
  auto out = rows{};
  for (auto const& row : found) {
    out.push_back(fmt::format("{}", fmt::join(row, " ")));
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

std::vector<day_range> periods() {
  return {{day(2024, 1, 1), day(2024, 3, 31)},
          {day(2024, 4, 1), day(2024, 6, 30)}};
}

result<rows> evaluated(metrics::definition const& by, courses const& persons) {
  auto out = rows{};
  auto const condition =
      metrics::kind_of(by) == metrics::numerator_kind::condition;
  for (auto const& period : periods()) {
    for (auto i = std::size_t{0}; i < persons.size(); ++i) {
      auto const subject =
          metrics::subject{*persons[i], package().concepts, rules()};
      for (auto const& each :
           WM_TRY(metrics::outcomes_of(subject, by, period))) {
        auto const stayed = each.left == metrics::part_left::counted ||
                            each.left == metrics::part_left::cannot_tell;
        out.push_back(fmt::format(
            "{} {} {} {} {} {} {} {}",
            wm::to_string(record::as_date(period.last)), i, where_left(each),
            !stayed || !condition                       ? "-"
            : each.numerator == metrics::truth::unknown ? "NULL"
            : each.numerator == metrics::truth::yes     ? "true"
                                                        : "false",
            stayed && by.numerator_number
                ? number_text(each.numerator_number,
                              places_of(by.numerator_number))
                : "-",
            stayed && by.denominator_number
                ? number_text(each.denominator_number,
                              places_of(by.denominator_number))
                : "-",
            stayed && by.measure
                ? number_text(each.measure, places_of(by.measure))
                : "-",
            fmt::format("{}{}", fmt::join(each.groups, " "), each.attribute)));
      }
    }
  }
  std::ranges::sort(out);
  return out;
}

result<std::filesystem::path> database_of(courses const& persons,
                                          std::filesystem::path const& file) {
  auto tables =
      WM_TRY(app::record_tables::create(file, package(), periods(), nullptr));
  for (auto const& person : persons) {
    tables.add(*person);
  }
  WM_TRY(tables.finish());
  return file;
}

std::string difference(metrics::definition const& by, courses const& persons,
                       std::filesystem::path const& database) {
  auto const first = evaluated(by, persons);
  auto const second = by_sql(by, database);
  if (!first || !second) {
    return fmt::format("evaluator: {}\nSQL: {}\n",
                       first ? "" : first.error().message,
                       second ? "" : second.error().message);
  }
  auto only = rows{};
  std::ranges::set_difference(*first, *second, std::back_inserter(only));
  auto out = std::string{};
  for (auto const& row : only) {
    out += "  evaluator: " + row + "\n";
  }
  only.clear();
  std::ranges::set_difference(*second, *first, std::back_inserter(only));
  for (auto const& row : only) {
    out += "  SQL:       " + row + "\n";
  }
  return out;
}

}  // namespace wm::agreement
