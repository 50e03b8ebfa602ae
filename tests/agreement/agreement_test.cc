// What a definition makes of each person is worked out twice: by the
// reference evaluator, and by DuckDB from the generated SQL. Both are written
// from docs/language.md alone; where they differ, one of them, or the page,
// is wrong.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "app/import_record.h"
#include "app/test_borough.h"
#include "generated_metric.h"
#include "generated_person.h"
#include "invented_persons.h"
#include "metrics/definitions.h"
#include "metrics/evaluate/invented_person.h"
#include "metrics/sql/sql.h"
#include "record/concept_index.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "tables/query.h"
#include "two_answers.h"
#include "understood_metric.h"

namespace wm::agreement {
namespace {

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
  drop_from(metric.by);
  drop_from(metric.of);
  drop_from(metric.leave_out);
  drop_from(metric.excused);
  drop_from(metric.denominator);
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
    ASSERT_TRUE(sql) << id << ": " << sql.error().message;
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

}  // namespace
}  // namespace wm::agreement
