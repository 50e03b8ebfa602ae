#include "tables/workbook_writer.h"

#include <gtest/gtest.h>

#include <limits>

#include "base/file.h"
#include "support/temp_dir.h"

namespace wm::tables {
namespace {

constexpr auto kDay = std::chrono::sys_days{std::chrono::year{2026} / 3 / 31};
workbook_properties const kProperties{"Outcomes", "whatmatters", kDay};
sheet_column const kColumns[] = {{.title = "Name"}, {.title = "Value"}};

/// A workbook of one table that `fill` writes; what finish() says.
template <typename Fill>
result<void> write(std::filesystem::path const& file, Fill const& fill) {
  auto writer = WM_TRY(workbook_writer::create(file, kProperties));
  auto sheet = WM_TRY(writer.add_table("Figures", kColumns));
  fill(sheet);
  WM_TRY(sheet.finish());
  return writer.commit();
}

void one_row(sheet_writer& sheet) {
  sheet.text("=1+1");
  sheet.number(0.5, 1);
  sheet.end_row();
}

TEST(workbook_writer, gives_the_same_bytes_for_the_same_calls) {
  auto const dir = test_support::temp_dir{};
  ASSERT_TRUE(write(dir / "a.xlsx", one_row));
  ASSERT_TRUE(write(dir / "b.xlsx", one_row));
  auto const a = read_file(dir / "a.xlsx");
  auto const b = read_file(dir / "b.xlsx");
  ASSERT_TRUE(a);
  ASSERT_TRUE(b);
  EXPECT_EQ(a->substr(0, 2), "PK");  // a zip archive
  EXPECT_TRUE(*a == *b);
}

TEST(workbook_writer, names_the_row_of_a_mistake_and_leaves_no_file) {
  auto const dir = test_support::temp_dir{};
  auto const no_number = write(dir / "a.xlsx", [](sheet_writer& sheet) {
    one_row(sheet);
    sheet.text("nobody");
    sheet.number(std::numeric_limits<double>::quiet_NaN(), 1);
  });
  ASSERT_FALSE(no_number);
  EXPECT_EQ(no_number.error().where, "sheet Figures");
  EXPECT_EQ(no_number.error().message, "row 3: a number that is not finite");
  auto const too_long = write(dir / "a.xlsx", [](sheet_writer& sheet) {
    sheet.text(std::string(32'768, 'x'));
  });
  ASSERT_FALSE(too_long);
  EXPECT_NE(too_long.error().message.find("row 2"), std::string::npos);
  auto const too_many = write(dir / "a.xlsx", [](sheet_writer& sheet) {
    sheet.text("a");
    sheet.text("b");
    sheet.text("c");
  });
  ASSERT_FALSE(too_many);
  EXPECT_EQ(too_many.error().message, "row 2: more cells than columns");
  EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(workbook_writer, writes_days_that_its_calendar_lacks_as_texts) {
  auto const dir = test_support::temp_dir{};
  EXPECT_TRUE(write(dir / "a.xlsx", [](sheet_writer& sheet) {
    sheet.date(std::chrono::sys_days{std::chrono::year{1899} / 1 / 1});
  }));
}

TEST(workbook_writer, refuses_names_that_no_sheet_can_have) {
  auto const dir = test_support::temp_dir{};
  auto writer = workbook_writer::create(dir / "a.xlsx", kProperties);
  ASSERT_TRUE(writer);
  for (auto const* const name : {"", "a/b", "[1]", "'quoted'"}) {
    EXPECT_FALSE(writer->add_table(name, kColumns)) << name;
  }
  EXPECT_TRUE(writer->add_table("Latest", kColumns));
  EXPECT_FALSE(writer->add_page("latest", kColumns));
}

TEST(workbook_writer, says_when_the_folder_is_missing) {
  EXPECT_FALSE(workbook_writer::create("/nowhere/a.xlsx", kProperties));
}

}  // namespace
}  // namespace wm::tables
