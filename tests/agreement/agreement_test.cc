// What a definition makes of each person is worked out twice: by the
// reference evaluator, and by DuckDB from the generated SQL. Both are written
// from docs/language.md alone; where they differ, one of them, or the page,
// is wrong.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "app/import_record.h"
#include "app/record_tables.h"
#include "app/test_borough.h"
#include "base/calendar.h"
#include "framework/diagnostic_text.h"
#include "framework/load.h"
#include "framework/metric_file.h"
#include "generated_metric.h"
#include "generated_person.h"
#include "metrics/definitions.h"
#include "metrics/evaluate/invented_person.h"
#include "metrics/evaluate/outcome.h"
#include "metrics/sql/sql.h"
#include "record/concept_index.h"
#include "record/state/state_rules.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "tables/query.h"

namespace wm::agreement {
namespace {

using metrics::day_range;

framework::package const& package() {
  static auto const loaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  return loaded.package.value();
}

record::state_rules const& rules() {
  static auto const all = record::state_rules{package()};
  return all;
}

record::day_number day(int const year, unsigned const month,
                       unsigned const on) {
  return record::as_number(
      std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                            static_cast<int>(on)});
}

/// Quarters around a leap day and the end of a financial year.
std::vector<day_range> periods() {
  return {{day(2024, 1, 1), day(2024, 3, 31)},
          {day(2024, 4, 1), day(2024, 6, 30)}};
}

metrics::invented_person invented(generated_person const& from) {
  auto written = framework::metric_case{};
  written.person.born.value = from.born;
  written.person.died.value = from.died;
  written.person.sex.value = from.sex;
  written.person.ethnic_group.value = from.ethnic_group;
  written.person.registered.value = from.registered;
  for (auto const& event : from.events) {
    written.events.push_back({event, {}});
  }
  auto person = metrics::person_of(written, rules());
  EXPECT_TRUE(person) << person.error().message << "\n" << text_of(from);
  return std::move(person).value();
}

struct understood_metric {
  framework::metric metric;
  std::optional<metrics::definition> definition;
};

/// \returns why it cannot be understood; empty when it can
std::string understand(generated_metric const& from, understood_metric& into) {
  auto problems = std::vector<framework::diagnostic>{};
  auto const text = text_of(from);
  auto metric =
      framework::read_metric_file(text, "generated.yaml", {"en"}, problems);
  auto why = std::string{};
  for (auto const& each : problems) {
    why += to_string(each) + "\n";
  }
  if (!metric) {
    return why + text;
  }
  into.metric = *std::move(metric);
  auto understood =
      metrics::understand(into.metric, metrics::vocabulary_of(package()));
  for (auto const& each : understood.problems) {
    why += fmt::format("{}: {} ({})\n", each.line.value, each.message,
                       each.remedy);
  }
  into.definition = std::move(understood.definition);
  return why;
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

using rows = std::vector<std::string>;
using courses = std::vector<record::life_course const*>;

/// By the reference evaluator: day, person, where they left, and numbers.
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

/// The same by DuckDB.
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

std::vector<metrics::invented_person> all_invented(
    std::vector<generated_person> const& from) {
  auto out = std::vector<metrics::invented_person>{};
  for (auto const& each : from) {
    out.push_back(invented(each));
  }
  return out;
}

courses courses_of(std::vector<metrics::invented_person> const& persons) {
  auto out = courses{};
  for (auto const& person : persons) {
    out.push_back(&person.course);
  }
  return out;
}

/// Where both differ, or empty.
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

/// Whether a smaller case still differs.
bool still_differs(generated_metric const& metric,
                   std::vector<generated_person> const& persons) {
  auto const dir = test_support::temp_dir{};
  auto understood = understood_metric{};
  understand(metric, understood);
  if (!understood.definition) {
    return false;
  }
  auto const made = all_invented(persons);
  auto const invented_ones = courses_of(made);
  auto const database = database_of(invented_ones, dir / "records.duckdb");
  return database &&
         !difference(*understood.definition, invented_ones, *database).empty();
}

/// Takes away whatever the difference does not need.
void shrink(generated_metric& metric, std::vector<generated_person>& persons) {
  // The one person on whom they differ, then their events.
  for (auto const& person : persons) {
    auto const one = std::vector{person};
    if (still_differs(metric, one)) {
      persons = one;
      break;
    }
  }
  auto const drop_from = [&](auto& list) {
    for (auto i = std::size_t{0}; i < list.size();) {
      auto const kept = list[i];
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
      if (!still_differs(metric, persons)) {
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(i), kept);
        ++i;
      }
    }
  };
  for (auto& person : persons) {
    drop_from(person.events);
  }
  drop_from(metric.of);
  drop_from(metric.leave_out);
  drop_from(metric.excused);
  drop_from(metric.denominator);
}

int number_from(char const* const name, int const otherwise) {
  auto const* const text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

/// WM_AGREEMENT_METRICS asks for more, WM_AGREEMENT_SEED for others.
TEST(agreement, evaluator_and_sql_agree_on_generated_metrics_and_records) {
  constexpr auto kPersons = 40;
  constexpr auto kMetricsPerBorough = 50;
  auto const wanted = number_from("WM_AGREEMENT_METRICS", 120);
  auto const seed = number_from("WM_AGREEMENT_SEED", 20240331);
  auto choose = random_choice{static_cast<std::uint64_t>(seed)};
  auto metrics_done = 0;
  auto counted = std::size_t{0};
  while (metrics_done < wanted) {
    auto const dir = test_support::temp_dir{};
    auto persons = std::vector<generated_person>{};
    for (auto i = 0; i < kPersons; ++i) {
      persons.push_back(person_from(choose));
    }
    auto const made = all_invented(persons);
    auto const invented_ones = courses_of(made);
    auto const database = database_of(invented_ones, dir / "records.duckdb");
    ASSERT_TRUE(database) << database.error().message;
    for (auto i = 0; i < kMetricsPerBorough; ++i, ++metrics_done) {
      auto metric = metric_from(choose);
      auto understood = understood_metric{};
      auto const why = understand(metric, understood);
      ASSERT_TRUE(understood.definition) << why;
      auto const differs =
          difference(*understood.definition, invented_ones, *database);
      if (!differs.empty()) {
        shrink(metric, persons);
        auto text = std::string{};
        for (auto const& person : persons) {
          text += text_of(person);
        }
        FAIL() << differs << "\nmetric " << metrics_done << " of seed " << seed
               << ", as small as it still differs:\n"
               << text_of(metric) << "cases:\n  - case: differs\n"
               << text;
      }
      counted += evaluated(*understood.definition, invented_ones)->size();
    }
  }
  RecordProperty("outcomes", std::to_string(counted));
  EXPECT_GT(counted, 0U);
}

/// Metrics of the package that SQL is not written for; docs/language.md says
/// why.
constexpr auto kNotWritten =
    std::array<std::string_view, 2>{"diabetes_checks", "last_90_days_at_home"};

TEST(agreement, evaluator_and_sql_agree_on_the_package_in_the_borough) {
  auto const dir = test_support::temp_dir{};
  auto const imported = app::import_record(
      app::borough_into(test_support::source_file("."), dir.path()));
  ASSERT_TRUE(imported) << imported.error().message;
  auto const store = record::store::open(dir / "store");
  ASSERT_TRUE(store) << store.error().message;
  auto const index = record::concept_index{*store, package().concepts};
  auto lives = std::vector<record::life_course>{};
  for (auto i = std::uint32_t{0}; i < store->counts().persons; ++i) {
    lives.push_back(record::life_course_of(*store, package().concepts, index, i,
                                           record::kNoTime - 1)
                        .value());
  }
  auto persons = courses{};
  for (auto const& life : lives) {
    persons.push_back(&life);
  }
  auto const database = database_of(persons, dir / "records.duckdb");
  ASSERT_TRUE(database) << database.error().message;
  auto const all = metrics::definitions_of(package());
  EXPECT_GE(all.all.size(), 35U);
  for (auto const& each : all.all) {
    auto const& id = each.of_metric->id.value;
    auto const sql =
        metrics::sql_of(each, package().concepts, metrics::sql_rows::figures);
    EXPECT_EQ(sql.has_value(),
              std::ranges::find(kNotWritten, id) == kNotWritten.end())
        << id;
    if (sql) {
      auto const differs = difference(each, persons, *database);
      EXPECT_TRUE(differs.empty())
          << id << " on " << std::ranges::count(differs, '\n')
          << " rows, among them\n"
          << differs.substr(0, 400) << "...\n"
          << differs.substr(differs.size() -
                            std::min<std::size_t>(differs.size(), 400));
      EXPECT_TRUE(tables::query_file(*database, *sql)) << id;
    }
  }
}

}  // namespace
}  // namespace wm::agreement
