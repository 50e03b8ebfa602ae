#include <gtest/gtest.h>

#include "support/temp_dir.h"
#include "tables/csv_reader.h"

namespace wm::tables {
namespace {

using namespace std::string_literals;
using test_support::temp_dir;

/// Why a file is refused as a whole.
error refusal_of(std::string_view const text) {
  auto const dir = temp_dir{};
  auto const file = dir.write("in.csv", text);
  auto const summary = read_csv(file, {}, [](csv_row const&) {});
  if (summary.has_value()) {
    ADD_FAILURE() << "was read, although it should not be";
    return {};
  }
  EXPECT_EQ(summary.error().where, file.string());
  if (auto const columns = csv_columns(file); !columns.has_value()) {
    EXPECT_EQ(columns.error().message, summary.error().message);
  }
  return summary.error();
}

TEST(read_csv, refuses_what_is_not_there_or_no_file) {
  auto const dir = temp_dir{};
  auto const nothing = [](csv_row const&) {};
  EXPECT_EQ(read_csv(dir / "none.csv", {}, nothing).error().code,
            error_code::not_found);
  EXPECT_EQ(csv_columns(dir / "none.csv").error().message,
            "There is no such file: check its name and folder.");
  EXPECT_EQ(read_csv(dir.path(), {}, nothing).error().message,
            "This is a folder: name a file in it.");
}

TEST(read_csv, refuses_a_file_without_a_usable_header) {
  EXPECT_EQ(refusal_of("").message,
            "The file is empty: its first line has to name the columns.");
  EXPECT_EQ(refusal_of("\xEF\xBB\xBF").message,
            "The file is empty: its first line has to name the columns.");
  EXPECT_EQ(refusal_of("a,b,a\n1,2,3\n").message,
            "The header names two columns \"a\": give each its own name.");
  EXPECT_EQ(refusal_of("a,,c\n1,2,3\n").message,
            "Column 2 has no name: name it in the header, or remove the "
            "column.");
  EXPECT_EQ(refusal_of("a,b,\n1,2,\n").message,
            "Column 3 has no name: name it in the header, or remove the "
            "column.");
  EXPECT_EQ(refusal_of("a,\"b\n1,2\n").message,
            "The header cannot be read. A double quote opens here and is not "
            "closed where the field ends: close it, or write a quote that "
            "belongs to the text as two quotes.");
  EXPECT_EQ(refusal_of("a,b\r1,2\r").message,
            "The header cannot be read. A carriage return stands here without "
            "a line feed: save the file with the line ends of Unix or Windows, "
            "or put the field into double quotes.");
}

TEST(read_csv, tells_other_formats_from_csv) {
  EXPECT_EQ(refusal_of("PK\x03\x04rest").message,
            "This is an Excel workbook or a zip archive: save the sheet as "
            "CSV (UTF-8), or unpack the archive.");
  EXPECT_EQ(refusal_of("\xFF\xFE"
                       "a\0,\0b\0"s)
                .message,
            "The file is UTF-16: save it as UTF-8.");
  EXPECT_EQ(refusal_of("n\xE4me,b\n").message,
            "The header cannot be read. The text is not UTF-8 (byte 0xE4), "
            "perhaps Latin-1: save the file as UTF-8 (in Excel \"CSV "
            "UTF-8\").");
}

TEST(csv_columns, resolves_quotes_and_line_breaks) {
  auto const dir = temp_dir{};
  auto const file = dir.write("in.csv",
                              "\xEF\xBB\xBF"
                              "a,\"b, c\",\"two\nlines\",\"\"\"q\"\"\"\n");
  EXPECT_EQ(csv_columns(file).value(),
            (std::vector{"a"s, "b, c"s, "two\nlines"s, "\"q\""s}));
}

// printf 'a,b\n1,2\n' | gzip -n
constexpr auto kPacked = std::string_view{
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x4b\xd4\x49\xe2\x32\xd4"
    "\x31\xe2\x02\x00\x7b\x07\x97\x0a\x08\x00\x00\x00",
    28};

TEST(read_csv, unpacks_gzip) {
  auto const dir = temp_dir{};
  for (auto const& file :
       {dir.write("in.csv.gz", kPacked), dir.write("misnamed.csv", kPacked),
        dir.write("plain.csv.gz", "a,b\n1,2\n")}) {
    auto got = std::string{};
    auto const summary = read_csv(file, {}, [&](csv_row const& row) {
      got.append(row.fields[0]).append("|").append(row.fields[1]);
    });
    ASSERT_TRUE(summary) << summary.error().message;
    EXPECT_EQ(got, "1|2");
  }
}

TEST(read_csv, refuses_a_damaged_or_cut_off_gzip_file) {
  constexpr auto kStart =
      "The compressed file is damaged or cut off: copy or download it again";
  EXPECT_TRUE(refusal_of(kPacked.substr(0, 20)).message.starts_with(kStart));
  auto damaged = std::string{kPacked};
  damaged[12] = '\x55';
  EXPECT_TRUE(refusal_of(damaged).message.starts_with(kStart));
}

}  // namespace
}  // namespace wm::tables
