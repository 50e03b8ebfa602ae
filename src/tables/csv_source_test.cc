#include "tables/csv_source.h"

#include <gtest/gtest.h>

#include "tables/csv_reader.h"

namespace wm::tables {
namespace {

struct seen {
  std::string columns;
  std::string rows;
};

result<seen> read(csv_source const& source) {
  auto out = seen{};
  auto const summary = read_csv(
      source, {},
      [&](std::span<std::string const> const columns) -> result<void> {
        for (auto const& column : columns) {
          if (column == "secret") {
            return fail(error_code::denied, column, "Not this one.");
          }
          out.columns += column + " ";
        }
        return {};
      },
      [&](csv_row const& row) {
        for (auto const field : row.fields) {
          out.rows += std::string{field} + " ";
        }
      });
  if (!summary) {
    return std::unexpected{summary.error()};
  }
  return out;
}

TEST(csv_source, is_a_text_in_memory_too) {
  auto const got = read(csv_text{"figures", "a,b\n1,\"x,\"\"y\"\"\"\n3,4"});
  ASSERT_TRUE(got);
  EXPECT_EQ(got->columns, "a b ");
  EXPECT_EQ(got->rows, "1 x,\"y\" 3 4 ");
}

TEST(csv_source, is_read_to_the_end_when_longer_than_a_window) {
  auto text = std::string{"a,b\n"};
  constexpr auto kRows = std::size_t{200'000};  // 20 MB
  auto row_text = std::string(98, '7');
  row_text.append(",1\n");
  for (auto row = std::size_t{0}; row < kRows; ++row) {
    text += row_text;
  }
  auto const summary = read_csv(
      csv_text{"long", std::move(text)}, {},
      [](auto) { return result<void>{}; }, [](auto const&) {});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->rows, kRows);
}

TEST(csv_source, ends_where_the_header_is_refused) {
  auto const got = read(csv_text{"figures", "a,secret\n1,2\n"});
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().message, "Not this one.");
}

TEST(csv_source, has_a_name_for_errors) {
  EXPECT_EQ(name_of(std::filesystem::path{"a/b.csv"}), "a/b.csv");
  EXPECT_EQ(name_of(standard_input{}), "standard input");
  auto const got = read(csv_text{"figures", ""});
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().where, "figures");
}

}  // namespace
}  // namespace wm::tables
