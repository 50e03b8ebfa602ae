#include <gtest/gtest.h>

#include <fmt/format.h>

#include "base/file.h"
#include "support/temp_dir.h"
#include "tables/query.h"
#include "tables/table_writer.h"

namespace wm::tables {
namespace {

using rows = std::vector<std::vector<std::string>>;

column words(std::vector<std::string> categories) {
  return {"word", column_type::category, "", std::move(categories)};
}

/// Writes one row per number and gives back the three forms of it.
void write(test_support::temp_dir const& folder, column const& of,
           std::vector<std::uint32_t> const& numbers) {
  auto writer = database_writer::create(folder / "t.duckdb").value();
  ASSERT_TRUE(writer.create_table("t", std::vector{of}).has_value());
  auto to = writer.append_to("t").value();
  for (auto const number : numbers) {
    to.category(number);
    to.end_row();
  }
  to.null();
  to.end_row();
  ASSERT_TRUE(to.finish().has_value());
  ASSERT_TRUE(writer.export_csv("t", folder / "t.csv").has_value());
  ASSERT_TRUE(writer.export_parquet("t", folder / "t.parquet").has_value());
  ASSERT_TRUE(writer.commit().has_value());
}

TEST(category_column, is_text_in_every_format) {
  auto const folder = test_support::temp_dir{};
  write(folder, words({"worse", "a, \"b\"", "it's"}), {2, 0, 1});
  EXPECT_EQ(read_file(folder / "t.csv"),
            "word\nit's\nworse\n\"a, \"\"b\"\"\"\n\n");
  auto const expected = rows{{"it's"}, {"worse"}, {"a, \"b\""}, {"NULL"}};
  EXPECT_EQ(query_file(folder / "t.duckdb", "SELECT word FROM t"), expected);
  auto const parquet =
      query_parquet(folder / "t.parquet", "SELECT word FROM rows");
  ASSERT_TRUE(parquet.has_value()) << parquet.error().message;
  EXPECT_EQ(*parquet, expected);
}

TEST(category_column, holds_more_words_than_a_byte_counts) {
  for (auto const size : {255U, 256U, 65535U, 65536U}) {
    auto all = std::vector<std::string>{};
    for (auto i = 0U; i < size; ++i) {
      all.push_back(fmt::format("w{}", i));
    }
    auto const folder = test_support::temp_dir{};
    write(folder, words(all), {0, size - 1});
    EXPECT_EQ(read_file(folder / "t.csv"),
              fmt::format("word\nw0\nw{}\n\n", size - 1));
    EXPECT_EQ(query_file(folder / "t.duckdb", "SELECT word FROM t").value()[1],
              rows::value_type{fmt::format("w{}", size - 1)});
  }
}

TEST(category_column, refuses_a_number_without_a_word) {
  auto const folder = test_support::temp_dir{};
  auto writer = database_writer::create(folder / "t.duckdb").value();
  ASSERT_TRUE(writer.create_table("t", std::vector{words({"a"})}).has_value());
  auto to = writer.append_to("t").value();
  to.category(1);
  to.end_row();
  auto const refused = to.finish();
  ASSERT_FALSE(refused.has_value());
  EXPECT_NE(refused.error().message.find("category number 1"),
            std::string::npos)
      << refused.error().message;
}

TEST(category_column, refuses_no_words_and_repeated_ones) {
  auto const folder = test_support::temp_dir{};
  auto writer = database_writer::create(folder / "t.duckdb").value();
  EXPECT_FALSE(writer.create_table("t", std::vector{words({})}).has_value());
  EXPECT_FALSE(
      writer.create_table("t", std::vector{words({"a", "a"})}).has_value());
}

}  // namespace
}  // namespace wm::tables
