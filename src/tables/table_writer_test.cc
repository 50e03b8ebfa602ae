#include "tables/table_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>
#include <thread>

#include "base/file.h"
#include "support/temp_dir.h"
#include "tables/query.h"

namespace wm::tables {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;
using test_support::temp_dir;
using rows = std::vector<std::vector<std::string>>;

auto const kColumns = std::vector<column>{
    {"area", column_type::text, "Name of the area; it's \"quoted\""},
    {"count", column_type::integer, ""},
    {"value", column_type::real, "per 1,000 person-years"},
    {"on", column_type::date, "Last day of the period"},
    {"sure", column_type::boolean, ""}};

constexpr auto kOn = std::chrono::sys_days{2024y / 3 / 31};

#define WM_ASSERT_OK(expression)                                 \
  do {                                                           \
    auto const outcome = (expression);                           \
    ASSERT_TRUE(outcome.has_value()) << outcome.error().message; \
  } while (false)

/// A writer with the table `figures` of kColumns in it.
database_writer writer_at(std::filesystem::path const& file) {
  auto writer = database_writer::create(file);
  if (!writer) {
    throw std::runtime_error{writer.error().message};
  }
  EXPECT_TRUE(writer->create_table("figures", kColumns));
  return *std::move(writer);
}

void append(table_appender& to, std::string_view const area,
            std::int64_t const count, double const value) {
  to.text(area);
  to.integer(count);
  to.real(value);
  to.date(kOn);
  to.boolean(true);
  to.end_row();
}

std::set<std::string> names_in(temp_dir const& dir) {
  auto names = std::set<std::string>{};
  for (auto const& entry : std::filesystem::directory_iterator{dir.path()}) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

TEST(table_writer, writes_one_table_three_times) {
  auto const dir = temp_dir{};
  auto writer = writer_at(dir / "out.duckdb");
  auto to = writer.append_to("figures");
  ASSERT_TRUE(to);
  append(*to, "Bow East", 12, 1714.8);
  append(*to, "Ynys M\xC3\xB4n, two\nlines \"quoted\"", -3, 5.0);
  append(*to, "", 0, 1e21);
  for (auto i = 0; i < 5; ++i) {
    to->null();
  }
  to->end_row();
  WM_ASSERT_OK(to->finish());
  WM_ASSERT_OK(writer.export_csv("figures", dir / "out.csv"));
  WM_ASSERT_OK(writer.export_parquet("figures", dir / "out.parquet"));
  WM_ASSERT_OK(writer.commit());

  EXPECT_EQ(names_in(dir),
            (std::set{"out.csv"s, "out.duckdb"s, "out.parquet"s}));
  EXPECT_EQ(read_file(dir / "out.csv").value(),
            "area,count,value,on,sure\n"
            "Bow East,12,1714.8,2024-03-31,true\n"
            "\"Ynys M\xC3\xB4n, two\nlines \"\"quoted\"\"\",-3,5,2024-03-31,"
            "true\n"
            "\"\",0,1e+21,2024-03-31,true\n"
            ",,,,\n");
  EXPECT_EQ(query_file(dir / "out.duckdb", "FROM figures").value(),
            (rows{{"Bow East", "12", "1714.8", "2024-03-31", "true"},
                  {"Ynys M\xC3\xB4n, two\nlines \"quoted\"", "-3", "5.0",
                   "2024-03-31", "true"},
                  {"", "0", "1e+21", "2024-03-31", "true"},
                  {"NULL", "NULL", "NULL", "NULL", "NULL"}}));
}

TEST(table_writer, describes_its_columns) {
  auto const dir = temp_dir{};
  auto writer = writer_at(dir / "out.duckdb");
  WM_ASSERT_OK(writer.commit());
  EXPECT_EQ(query_file(dir / "out.duckdb",
                       "SELECT column_name, data_type, comment "
                       "FROM duckdb_columns() WHERE NOT internal")
                .value(),
            (rows{{"area", "VARCHAR", "Name of the area; it's \"quoted\""},
                  {"count", "BIGINT", "NULL"},
                  {"value", "DOUBLE", "per 1,000 person-years"},
                  {"on", "DATE", "Last day of the period"},
                  {"sure", "BOOLEAN", "NULL"}}));
}

TEST(table_writer, writes_the_shortest_number_that_reads_back_the_same) {
  auto const dir = temp_dir{};
  auto writer = database_writer::create(dir / "out.duckdb").value();
  auto const only = std::vector<column>{{"x", column_type::real, ""}};
  ASSERT_TRUE(writer.create_table("t", only));
  auto to = writer.append_to("t").value();
  for (auto const x : {0.1, 0.1 + 0.2, 1.0 / 3, 100'000.0, 5e-324, -2.50,
                       1.7976931348623157e308, 1e15, 1e16, 0.0001, 1e-5}) {
    to.real(x);
    to.end_row();
  }
  WM_ASSERT_OK(to.finish());
  WM_ASSERT_OK(writer.export_csv("t", dir / "out.csv"));
  EXPECT_EQ(read_file(dir / "out.csv").value(),
            "x\n0.1\n0.30000000000000004\n0.3333333333333333\n100000\n5e-324\n"
            "-2.5\n1.7976931348623157e+308\n1000000000000000\n1e+16\n0.0001\n"
            "1e-05\n");
}

// More rows than one chunk (2,048) and one row group (122,880) hold.
TEST(table_writer, keeps_the_order_of_many_rows_and_the_bytes) {
  constexpr auto kRows = 200'001;
  auto const dir = temp_dir{};
  auto expected = "area,count,value,on,sure\n"s;
  for (auto i = 0; i < kRows; ++i) {
    expected += "a text of some length " + std::to_string(i % 17) + "," +
                std::to_string(i) + ",0.5,2024-03-31,true\n";
  }
  for (auto const threads : {1u, 2u, 5u}) {
    auto writer =
        database_writer::create(dir / "out.duckdb", {.threads = threads})
            .value();
    ASSERT_TRUE(writer.create_table("figures", kColumns));
    auto to = writer.append_to("figures").value();
    for (auto i = 0; i < kRows; ++i) {
      append(to, "a text of some length " + std::to_string(i % 17), i, 0.5);
    }
    WM_ASSERT_OK(to.finish());
    WM_ASSERT_OK(writer.export_csv("figures", dir / "out.csv"));
    WM_ASSERT_OK(writer.export_parquet("figures", dir / "out.parquet"));
    WM_ASSERT_OK(writer.commit());
    EXPECT_TRUE(read_file(dir / "out.csv").value() == expected);
    EXPECT_EQ(query_file(dir / "out.duckdb",
                         "SELECT count(*), bool_and(count = rowid) "
                         "FROM figures")
                  .value(),
              (rows{{"200001", "true"}}));
  }
}

TEST(table_writer, writes_a_table_without_rows) {
  auto const dir = temp_dir{};
  auto writer = writer_at(dir / "out.duckdb");
  WM_ASSERT_OK(writer.append_to("figures")->finish());
  WM_ASSERT_OK(writer.export_csv("figures", dir / "out.csv"));
  WM_ASSERT_OK(writer.export_parquet("figures", dir / "out.parquet"));
  WM_ASSERT_OK(writer.commit());
  EXPECT_EQ(read_file(dir / "out.csv").value(), "area,count,value,on,sure\n");
  EXPECT_EQ(query_file(dir / "out.duckdb", "FROM figures").value(), rows{});
}

TEST(table_writer, holds_several_tables_filled_side_by_side) {
  auto const dir = temp_dir{};
  auto writer = writer_at(dir / "out.duckdb");
  auto const only = std::vector<column>{{"id", column_type::text, ""}};
  ASSERT_TRUE(writer.create_table("select \"from\"", only));
  auto figures = writer.append_to("FIGURES").value();
  auto ids = writer.append_to("select \"from\"").value();
  append(figures, "Bow", 1, 2.0);
  ids.text("a");
  ids.end_row();
  append(figures, "Mile End", 3, 4.0);
  WM_ASSERT_OK(ids.finish());
  WM_ASSERT_OK(figures.finish());
  WM_ASSERT_OK(writer.export_csv("select \"from\"", dir / "it's.csv"));
  WM_ASSERT_OK(writer.export_parquet("select \"from\"", dir / "it's.parquet"));
  WM_ASSERT_OK(writer.commit());
  EXPECT_EQ(read_file(dir / "it's.csv").value(), "id\na\n");
  EXPECT_EQ(query_file(dir / "out.duckdb",
                       "SELECT count(*), (SELECT count(*) FROM "
                       "\"select \"\"from\"\"\") FROM figures")
                .value(),
            (rows{{"2", "1"}}));
}

struct mistake {
  std::string name;
  std::function<void(table_appender&)> make;
  std::string told;
};

TEST(table_writer, tells_the_first_mistake_at_the_end) {
  auto const mistakes = std::vector<mistake>{
      {"not a number", [](auto& to) { append(to, "Bow", 1, std::nan("")); },
       "the number nan in column value"},
      {"infinity",
       [](auto& to) {
         append(to, "Bow", 1, -std::numeric_limits<double>::infinity());
       },
       "the number -inf in column value"},
      {"wrong type", [](auto& to) { to.integer(1); },
       "a value of type integer for a column of type text in column area"},
      {"too few",
       [](auto& to) {
         to.text("Bow");
         to.end_row();
       },
       "1 values for 5 columns"},
      {"too many",
       [](auto& to) {
         for (auto i = 0; i < 6; ++i) {
           to.null();
         }
       },
       "more than 5 values"},
      {"latin-1", [](auto& to) { to.text("caf\xE9"); },
       "a text that is not UTF-8 or holds a zero byte in column area"},
      {"far date",
       [](auto& to) {
         to.text("Bow");
         to.null();
         to.null();
         to.date(std::chrono::sys_days{12000y / 1 / 1});
       },
       "a date outside the years 1 to 9999 in column on"}};
  auto const dir = temp_dir{};
  for (auto const& mistake : mistakes) {
    SCOPED_TRACE(mistake.name);
    auto writer = writer_at(dir / "out.duckdb");
    auto to = writer.append_to("figures").value();
    append(to, "Bow East", 1, 2.0);
    mistake.make(to);
    append(to, "later", 3, std::nan(""));
    auto const finished = to.finish();
    ASSERT_FALSE(finished.has_value());
    EXPECT_EQ(finished.error().code, error_code::invalid_input);
    EXPECT_EQ(finished.error().where, "figures");
    EXPECT_EQ(finished.error().message,
              "Row 2 was given " + mistake.told +
                  ": the program that writes the table must be mended.");
  }
  EXPECT_TRUE(names_in(dir).empty());
}

TEST(table_writer, tells_of_a_row_that_was_not_ended) {
  auto const dir = temp_dir{};
  auto writer = writer_at(dir / "out.duckdb");
  auto to = writer.append_to("figures").value();
  to.text("Bow East");
  EXPECT_EQ(to.finish().error().message,
            "Row 1 was given values without end_row(): the program that "
            "writes the table must be mended.");
}

TEST(table_writer, leaves_nothing_behind_without_commit) {
  auto const dir = temp_dir{};
  auto const old = dir.write("out.duckdb", "old");
  {
    auto writer = writer_at(old);
    auto to = writer.append_to("figures").value();
    for (auto i = 0; i < 150'000; ++i) {
      append(to, "Bow East", i, 2.0);
    }
  }
  {
    auto writer = writer_at(old);
    auto to = writer.append_to("figures").value();
    append(to, "Bow East", 1, 2.0);
    WM_ASSERT_OK(to.finish());
  }
  EXPECT_EQ(names_in(dir), (std::set{"out.duckdb"s}));
  EXPECT_EQ(read_file(old).value(), "old");
}

TEST(table_writer, replaces_a_database_and_its_log) {
  auto const dir = temp_dir{};
  auto const file = dir.write("out.duckdb", "old");
  dir.write("out.duckdb.wal", "log of a database that was not closed");
  auto writer = writer_at(file);
  WM_ASSERT_OK(writer.commit());
  EXPECT_EQ(names_in(dir), (std::set{"out.duckdb"s}));
  EXPECT_EQ(query_file(file, "FROM figures").value(), rows{});
}

TEST(table_writer, refuses_names_that_cannot_be_told_apart) {
  auto const dir = temp_dir{};
  auto writer = writer_at(dir / "out.duckdb");
  auto const refusal = [&](std::string_view const name,
                           std::vector<column> const& columns) {
    return writer.create_table(name, columns).error().message;
  };
  EXPECT_EQ(refusal("Figures", kColumns), "There is already a table Figures.");
  EXPECT_EQ(refusal("", kColumns), "A table needs a name.");
  EXPECT_EQ(refusal("t", {}), "A table needs at least one column.");
  EXPECT_EQ(refusal("t", {{"", column_type::text, ""}}),
            "Column 1 has no name.");
  EXPECT_EQ(refusal("t", {{"a", column_type::text, ""},
                          {"A", column_type::real, ""}}),
            "There are two columns A: give each its own name, letters' case "
            "aside.");
  EXPECT_EQ(refusal("t", {{"a\0b"s, column_type::text, ""}}),
            "A column's name is not UTF-8 or holds a zero byte.");
  EXPECT_EQ(writer.append_to("t").error().code, error_code::not_found);
  EXPECT_EQ(writer.export_csv("t", dir / "t.csv").error().message,
            "There is no table t.");
  WM_ASSERT_OK(writer.create_table("t", kColumns));
}

TEST(table_writer, says_where_it_cannot_write) {
  auto const dir = temp_dir{};
  auto const missing = dir / "none" / "out";
  EXPECT_EQ(database_writer::create(missing).error().code, error_code::io);
  auto writer = writer_at(dir / "out.duckdb");
  for (auto const& done : {writer.export_csv("figures", missing),
                           writer.export_parquet("figures", missing)}) {
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().where, missing.string());
  }
  EXPECT_EQ(database_writer::create(dir / "x", {.threads = 0}).error().code,
            error_code::invalid_input);
}

TEST(query_file, tells_its_refusals_apart) {
  auto const dir = temp_dir{};
  auto const file = dir / "out.duckdb";
  auto writer = writer_at(file);
  WM_ASSERT_OK(writer.commit());
  EXPECT_EQ(query_file(dir / "none", "SELECT 1").error().code,
            error_code::not_found);
  EXPECT_EQ(query_file(dir.write("bad", std::string(9000, 'x')), "SELECT 1")
                .error()
                .code,
            error_code::io);
  EXPECT_EQ(query_file(file, "FROM nowhere").error().code,
            error_code::invalid_input);
  EXPECT_EQ(query_file(file, "DELETE FROM figures").error().code,
            error_code::invalid_input);
  EXPECT_EQ(query_file(file, "COPY figures TO 'x.csv'").error().code,
            error_code::invalid_input);
  EXPECT_EQ(
      query_file(file, "SELECT 1.50::DECIMAL(9, 2), 'it''s', NULL").value(),
      (rows{{"1.50", "it's", "NULL"}}));
  EXPECT_EQ(query_file(file, "SELECT [1, 2] AS pair").error().message,
            "Column pair holds lists or records: cast it to VARCHAR.");
}

}  // namespace
}  // namespace wm::tables
