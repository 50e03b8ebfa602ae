// What metrics are on a hundred invented patients, worked out three times: by
// the reference evaluator, by the generated SQL, and by SQL that was written by
// hand over the FHIR bundles (sql/), which knows nothing of this program.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "app/import_record.h"
#include "app/record_tables.h"
#include "base/calendar.h"
#include "framework/load.h"
#include "metrics/definitions.h"
#include "metrics/evaluate/cell_value.h"
#include "metrics/evaluate/measured.h"
#include "metrics/evaluate/reporting_periods.h"
#include "metrics/sql/sql.h"
#include "record/concept_index.h"
#include "record/state/state_rules.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "support/unpack.h"
#include "tables/query.h"
#include "tables/table_writer.h"

namespace wm::metrics {
namespace {

using framework::reference_period;
using framework::value_kind;
using test_support::read_text;
using test_support::shared_file;
using test_support::source_file;

constexpr auto kPatients =
    std::string_view{"data/synthea/fhir_r4_100_patients.tar.zst"};

record::day_number day(int const year, unsigned const month,
                       unsigned const on) {
  return record::as_number(
      std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                            static_cast<int>(on)});
}

/// The periods that sql/bundles.sql has.
std::vector<day_range> periods(reference_period const length) {
  switch (length) {
    case reference_period::quarter:
      return periods_within({day(2015, 1, 1), day(2019, 12, 31)}, length);
    case reference_period::financial_year:
      return periods_within({day(2009, 4, 1), day(2020, 3, 31)}, length);
    default:
      break;
  }
  return periods_within({day(2004, 1, 1), day(2019, 12, 31)}, length);
}

/// "2015-12-31 female: 3 of 8". Where nobody is counted there is no line.
using figures = std::vector<std::string>;

std::string figure(std::string const& r, std::string_view const who,
                   double const numerator, double const denominator) {
  return fmt::format("{} {}: {} of {}", r, who, numerator, denominator);
}

double numerator_of(tally const& of, definition const& by) {
  if (by.value == value_kind::median) {
    return *value_of(of, by, {})->value;
  }
  if (by.value != value_kind::mean) {
    return of.numerator.value();
  }
  auto sum = exact_total{};
  for (auto const& [number, times] : of.measures) {
    for (auto i = std::int64_t{0}; i < times; ++i) {
      EXPECT_TRUE(sum.add(number));
    }
  }
  return sum.value();
}

figures evaluated(records const& from, definition const& by) {
  auto out = figures{};
  auto const all = periods(by.reference);
  auto const measured = measure(from, by, all, record::kNoTime - 1, {});
  EXPECT_TRUE(measured) << measured.error().message;
  for (auto const& one : *measured) {
    for (auto const& cell : one.cells) {
      auto const denominator = by.value == value_kind::rate
                                   ? cell.tally.denominator_sum.value()
                                   : static_cast<double>(cell.tally.counted);
      if (denominator > 0) {
        out.push_back(figure(wm::to_string(record::as_date(one.days.last)),
                             cell.group.empty() ? "everyone" : cell.group,
                             numerator_of(cell.tally, by), denominator));
      }
    }
  }
  std::ranges::sort(out);
  return out;
}

figures figures_of(std::vector<std::vector<std::string>> const& rows) {
  auto out = figures{};
  for (auto const& row : rows) {
    out.push_back(figure(row[0], row[1], std::stod(row[2]), std::stod(row[3])));
  }
  std::ranges::sort(out);
  return out;
}

figures by_generated_sql(definition const& by,
                         framework::concepts const& concepts,
                         std::filesystem::path const& database) {
  auto const sql = sql_of(by, concepts, sql_rows::figures);
  EXPECT_TRUE(sql) << sql.error().message;
  auto const* const numerator = by.value == value_kind::rate ? "numerator_sum"
                                : by.value == value_kind::mean
                                    ? "round(mean * denominator, 3)"
                                : by.value == value_kind::median ? "median"
                                                                 : "numerator";
  auto const rows = tables::query_file(
      database,
      fmt::format(
          "SELECT reference_day, CASE WHEN breakdown = 'everyone' THEN "
          "'everyone' ELSE in_group END, {}, {} AS n FROM ({}) WHERE n "
          "> 0",
          numerator,
          by.value == value_kind::rate ? "denominator_sum" : "denominator",
          *sql));
  EXPECT_TRUE(rows) << rows.error().message;
  return figures_of(*rows);
}

std::string hand_written(std::string_view const name) {
  return read_text(
      source_file(fmt::format("tests/fhir_metrics/sql/{}.sql", name)));
}

/// The bundles as tables, by SQL written by hand.
result<void> write_bundles(std::filesystem::path const& bundles,
                           std::filesystem::path const& database) {
  auto writer = WM_TRY(tables::database_writer::create(
      database, {.threads = 2, .memory_mebibytes = 2048}));
  auto const columns =
      std::vector<tables::column>{{"json", tables::column_type::text, {}, {}}};
  WM_TRY(writer.create_table("bundle", columns));
  auto rows = WM_TRY(writer.append_to("bundle"));
  for (auto const& entry : std::filesystem::directory_iterator{bundles}) {
    rows.text(read_text(entry.path()));
    rows.end_row();
  }
  WM_TRY(rows.finish());
  WM_TRY(writer.execute(hand_written("bundles")));
  return writer.commit();
}

figures by_hand(std::string_view const id,
                std::filesystem::path const& database) {
  auto const rows = tables::query_file(
      database, fmt::format("SELECT r, who, CAST(numerator AS DOUBLE), "
                            "CAST(denominator AS DOUBLE) AS n FROM ({}) WHERE "
                            "n > 0",
                            hand_written(id)));
  EXPECT_TRUE(rows) << rows.error().message;
  return rows ? figures_of(*rows) : figures{};
}

TEST(fhir_metrics, agree_with_sql_written_by_hand_over_the_bundles) {
  WM_NEEDS_SHARED(kPatients);
  auto const dir = test_support::temp_dir{};
  auto const bundles = dir / "bundles";
  if (!test_support::unpack(shared_file(kPatients), bundles)) {
    GTEST_SKIP() << "needs zstd, to unpack the bundles: run scripts/setup test";
  }
  auto request = app::record_import_request{};
  request.package = source_file("tests/fhir_metrics/package");
  request.mapping = source_file("mappings/fhir-r4.yaml");
  request.store = dir / "store";
  request.source = "synthea";
  request.received_on = std::chrono::sys_days{std::chrono::year{2022} / 1 / 31};
  request.origin = record::origin::synthetic;
  request.rejects = dir / "rejects.csv";
  for (auto const& entry : std::filesystem::directory_iterator{bundles}) {
    request.files.push_back(entry.path());
  }
  auto const imported = app::import_record(request);
  ASSERT_TRUE(imported) << imported.error().message;

  auto const package = framework::load_package(request.package).package.value();
  auto const store = record::store::open(request.store);
  ASSERT_TRUE(store) << store.error().message;
  auto const index = record::concept_index{*store, package.concepts};
  auto const rules = record::state_rules{package};
  auto const from = records{*store, package.concepts, index, rules, nullptr};

  auto databases = std::map<reference_period, std::filesystem::path>{};
  for (auto const length :
       {reference_period::quarter, reference_period::calendar_year,
        reference_period::financial_year}) {
    auto const file =
        dir / fmt::format("records_{}.duckdb", static_cast<int>(length));
    auto tables =
        app::record_tables::create(file, package, periods(length), nullptr);
    ASSERT_TRUE(tables) << tables.error().message;
    for (auto i = std::uint32_t{0}; i < store->counts().persons; ++i) {
      tables->add(*record::life_course_of(*store, package.concepts, index, i,
                                          record::kNoTime - 1));
    }
    ASSERT_TRUE(tables->finish());
    databases[length] = file;
  }

  auto const metrics = definitions_of(package);
  EXPECT_EQ(metrics.all.size(), 11U);
  auto const written = write_bundles(bundles, dir / "bundles.duckdb");
  ASSERT_TRUE(written) << written.error().message;
  for (auto const& each : metrics.all) {
    auto const& id = each.of_metric->id.value;
    SCOPED_TRACE(id);
    auto const hand = by_hand(id, dir / "bundles.duckdb");
    EXPECT_GE(hand.size(), 10U);  // figures of several periods
    EXPECT_EQ(evaluated(from, each), hand);
    EXPECT_EQ(
        by_generated_sql(each, package.concepts, databases.at(each.reference)),
        hand);
  }
}

}  // namespace
}  // namespace wm::metrics
