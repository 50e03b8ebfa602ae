#include "tables/parquet_reader.h"

#include <gtest/gtest.h>

#include "support/temp_dir.h"
#include "support/test_files.h"
#include "tables/table_writer.h"

namespace wm::tables {
namespace {

using rows = std::vector<std::vector<std::string>>;

/// A Parquet file with a text, a number and a date in each of `count` rows.
std::filesystem::path example(test_support::temp_dir const& dir,
                              int const count) {
  auto database = *database_writer::create(dir / "example.duckdb");
  auto const columns = std::vector<column>{
      {.name = "who", .type = column_type::text, .description = {}},
      {.name = "how much", .type = column_type::real, .description = {}},
      {.name = "when", .type = column_type::date, .description = {}}};
  EXPECT_TRUE(database.create_table("rows", columns));
  auto into = *database.append_to("rows");
  for (auto i = 0; i < count; ++i) {
    into.text("person " + std::to_string(i));
    if (i % 2 == 0) {
      into.real(i + 0.5);
    } else {
      into.null();
    }
    into.date(std::chrono::sys_days{} + std::chrono::days{i});
    into.end_row();
  }
  EXPECT_TRUE(into.finish());
  EXPECT_TRUE(database.export_parquet("rows", dir / "example.parquet"));
  return dir / "example.parquet";
}

rows read(std::filesystem::path const& file,
          std::vector<std::string> const& columns) {
  auto out = rows{};
  auto const count =
      read_parquet(file, columns, {}, [&](auto const number, auto const row) {
        EXPECT_EQ(number, out.size() + 1);
        out.emplace_back(row.begin(), row.end());
      });
  EXPECT_TRUE(count) << count.error().message;
  EXPECT_EQ(count.value_or(0), out.size());
  return out;
}

TEST(parquet_reader, gives_every_value_as_text) {
  auto const dir = test_support::temp_dir{};
  auto const file = example(dir, 3);
  EXPECT_EQ(*parquet_columns(file),
            (std::vector<std::string>{"who", "how much", "when"}));
  EXPECT_EQ(read(file, {"when", "how much", "who"}),
            (rows{{"1970-01-01", "0.5", "person 0"},
                  {"1970-01-02", "", "person 1"},
                  {"1970-01-03", "2.5", "person 2"}}));
}

TEST(parquet_reader, keeps_the_order_of_many_rows) {
  auto const dir = test_support::temp_dir{};
  auto const all = read(example(dir, 10'000), {"who"});
  ASSERT_EQ(all.size(), 10'000U);
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    ASSERT_EQ(all[i].front(), "person " + std::to_string(i));
  }
}

TEST(parquet_reader, says_what_is_wrong_with_a_file) {
  auto const dir = test_support::temp_dir{};
  auto const ignore = [](auto, auto) {};
  auto const file = example(dir, 3);
  auto const wanted = std::vector<std::string>{"who"};
  auto const code_of = [&](std::filesystem::path const& one,
                           std::vector<std::string> const& columns) {
    return read_parquet(one, columns, {}, ignore).error().code;
  };
  EXPECT_EQ(code_of(dir / "absent.parquet", wanted), error_code::not_found);
  EXPECT_EQ(code_of(dir.write("text.parquet", "who\nme\n"), wanted),
            error_code::invalid_input);
  auto const whole = test_support::read_text(file);
  EXPECT_EQ(code_of(dir.write("cut.parquet", whole.substr(0, whole.size() / 2)),
                    wanted),
            error_code::invalid_input);
  EXPECT_EQ(code_of(file, {"whom"}), error_code::invalid_input);
}

}  // namespace
}  // namespace wm::tables
