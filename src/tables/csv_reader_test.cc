#include "tables/csv_reader.h"

#include <gtest/gtest.h>

#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::tables {
namespace {

using namespace std::string_literals;
using test_support::temp_dir;

/// What a file gives, in order, as an analyst would note it down:
///   1: a | b            a row and its fields
///   2! field: text      a row set aside, without its reason
struct outcome {
  std::string rows;
  csv_summary summary;
};

outcome read(std::filesystem::path const& file,
             short_rows const too_short = short_rows::refuse) {
  auto got = outcome{};
  auto summary =
      read_csv(file, {.rows_too_short = too_short}, [&](csv_row const& row) {
        got.rows += std::to_string(row.number) + ":";
        for (auto const field : row.fields) {
          got.rows += " " + std::string{field} + " |";
        }
        got.rows.back() = '\n';
      });
  if (!summary) {
    ADD_FAILURE() << summary.error().where << ": " << summary.error().message;
    return got;
  }
  got.summary = *std::move(summary);
  for (auto const& reject : got.summary.rejects) {
    got.rows += std::to_string(reject.row) + "! " + reject.field + ": " +
                reject.text + "\n";
  }
  return got;
}

outcome read_text(std::string_view const text,
                  short_rows const too_short = short_rows::refuse) {
  auto const dir = temp_dir{};
  return read(dir.write("it's a \"file\".csv", text), too_short);
}

std::string rows_of(std::string_view const text,
                    short_rows const too_short = short_rows::refuse) {
  return read_text(text, too_short).rows;
}

TEST(read_csv, gives_every_field_as_text) {
  EXPECT_EQ(rows_of("name,value,on\n"
                    "Bow,007,2024-03-31\n"
                    ",-1.50,\n"),
            "1: Bow | 007 | 2024-03-31 \n"
            "2:  | -1.50 |  \n");
}

TEST(read_csv, resolves_quotes) {
  EXPECT_EQ(rows_of("a,b\n"
                    "\"x, y\",\"say \"\"yes\"\"\"\n"
                    "\"\",\"\"\"\"\n"),
            "1: x, y | say \"yes\" \n"
            "2:  | \" \n");
}

TEST(read_csv, keeps_line_breaks_inside_quotes) {
  EXPECT_EQ(rows_of("a,b\n"
                    "\"two\nlines\",\"\r\n\"\n"
                    "next,row\n"),
            "1: two\nlines | \r\n \n"
            "2: next | row \n");
}

TEST(read_csv, keeps_line_breaks_inside_quotes_of_padded_rows) {
  EXPECT_EQ(rows_of("a,b,c\n"
                    "\"two\nlines\",x\n"
                    "\"three\n\nlines\"\n",
                    short_rows::pad),
            "1: two\nlines | x |  \n"
            "2: three\n\nlines |  |  \n");
}

TEST(read_csv, takes_line_ends_of_unix_and_windows_even_mixed) {
  EXPECT_EQ(rows_of("a,b\r\n1,2\n3,\"4\"\r\n5,6"),
            "1: 1 | 2 \n"
            "2: 3 | 4 \n"
            "3: 5 | 6 \n");
}

TEST(read_csv, passes_over_blank_lines_without_counting_them) {
  EXPECT_EQ(rows_of("a,b\n\n1,2\n\r\n3,4\n\n"),
            "1: 1 | 2 \n"
            "2: 3 | 4 \n");
}

TEST(read_csv, takes_a_blank_line_for_an_empty_field_in_a_single_column) {
  EXPECT_EQ(rows_of("a\n1\n\n3\n"),
            "1: 1 \n"
            "2:  \n"
            "3: 3 \n");
}

TEST(read_csv, of_a_header_alone_gives_no_rows) {
  for (auto const* const text : {"a,b", "a,b\n", "a,b\r\n\r\n"}) {
    auto const got = read_text(text);
    EXPECT_EQ(got.rows, "");
    EXPECT_EQ(got.summary.rows, 0u);
    EXPECT_EQ(got.summary.columns, (std::vector{"a"s, "b"s}));
  }
}

TEST(read_csv, strips_the_byte_order_mark) {
  auto const got = read_text("\xEF\xBB\xBF\"a\",b\n1,2\n");
  EXPECT_EQ(got.summary.columns, (std::vector{"a"s, "b"s}));
  EXPECT_EQ(got.rows, "1: 1 | 2 \n");
}

TEST(read_csv, sets_aside_rows_of_another_length_and_counts_on) {
  auto const got = read_text(
      "a,b,c\n"
      "1,2,3\n"
      "4,5\n"
      "6,7,8,9\n"
      "10,11,12\n");
  EXPECT_EQ(got.rows,
            "1: 1 | 2 | 3 \n"
            "4: 10 | 11 | 12 \n"
            "2! : 4,5\n"
            "3! : 6,7,8,9\n");
  EXPECT_EQ(got.summary.rows, 2u);
  EXPECT_EQ(got.summary.rejects.at(0).reason,
            "The row has 2 fields and the header names 3 columns: add what is "
            "missing, nothing between two commas for an empty field.");
  EXPECT_EQ(got.summary.rejects.at(1).reason,
            "The row has 4 fields and the header names 3 columns: put a field "
            "that contains a comma into double quotes, or remove what is too "
            "much.");
}

TEST(read_csv, pads_short_rows_only_when_told) {
  EXPECT_EQ(rows_of("a,b,c\n1,2\n3\n4,5,6,7\n", short_rows::pad),
            "1: 1 | 2 |  \n"
            "2: 3 |  |  \n"
            "3! : 4,5,6,7\n");
}

TEST(read_csv, numbers_records_and_not_lines) {
  EXPECT_EQ(rows_of("a,b\n\"1\n1\n1\",x\nshort\n\n\"3\n3\",y\n"),
            "1: 1\n1\n1 | x \n"
            "3: 3\n3 | y \n"
            "2! : short\n");
}

TEST(read_csv, sets_an_open_quote_aside_and_reads_on_with_the_next_line) {
  auto const got = read_text(
      "a,b,c\n"
      "1,2,3\n"
      "4,\"open,6\n"
      "7,8,9\n"
      "10,11,12\n");
  EXPECT_EQ(got.rows,
            "1: 1 | 2 | 3 \n"
            "3: 7 | 8 | 9 \n"
            "4: 10 | 11 | 12 \n"
            "2! b: 4,\"open,6\n");
  EXPECT_EQ(got.summary.rejects.at(0).reason,
            "A double quote opens here and is not closed where the field "
            "ends: close it, or write a quote that belongs to the text as two "
            "quotes.");
}

TEST(read_csv, finds_the_rows_between_an_open_quote_and_the_next) {
  EXPECT_EQ(rows_of("a,b,c\n"
                    "1,\"open,3\n"
                    "4,5,6\n"
                    "7,\"x\",9\n"),
            "2: 4 | 5 | 6 \n"
            "3: 7 | x | 9 \n"
            "1! b: 1,\"open,3\n");
}

TEST(read_csv, does_not_pad_what_may_be_the_inside_of_an_open_quote) {
  auto const got = read_text(
      "a,b,c\n"
      "1,\"open\n"
      "inside\n"
      "4,5,6\n"
      "still inside\" oops,3\n"
      "7,8\n",
      short_rows::pad);
  EXPECT_EQ(got.rows,
            "3: 4 | 5 | 6 \n"
            "5: 7 | 8 |  \n"
            "1! b: 1,\"open\n"
            "2! : inside\n"
            "4! a: still inside\" oops,3\n");
  EXPECT_EQ(got.summary.rejects.at(1).reason,
            "The row is too short and follows an open double quote, so that "
            "it may be part of a text: mend that quote first.");
}

TEST(read_csv, sets_stray_quotes_aside) {
  auto const got = read_text(
      "a,b\n"
      "\"x\"y,2\n"
      "5\" pipe,2\n"
      "z, \"spaced\"\n"
      "good,row\n");
  EXPECT_EQ(got.rows,
            "4: good | row \n"
            "1! a: \"x\"y,2\n"
            "2! a: 5\" pipe,2\n"
            "3! b: z, \"spaced\"\n");
  EXPECT_EQ(got.summary.rejects.at(0).reason,
            "More text follows a closing double quote: write a quote that "
            "belongs to the text as two quotes.");
  EXPECT_EQ(got.summary.rejects.at(1).reason,
            "A double quote stands inside a field that does not begin with "
            "one: put the whole field into double quotes and write the quote "
            "inside as two quotes.");
}

TEST(read_csv, sets_a_lone_carriage_return_aside) {
  EXPECT_EQ(rows_of("a,b\n1,2\r3,4\n\"5\r\",6\n"),
            "2: 5\r | 6 \n"
            "1! b: 1,2\r3,4\n");
}

TEST(read_csv, sets_latin_1_aside_row_by_row_readably) {
  auto const got = read_text("a,b\n1,caf\xE9\n2,M\xC3\xB4n\n3,na\xEFve,x\n");
  EXPECT_EQ(got.rows,
            "2: 2 | M\xC3\xB4n \n"
            "1! b: 1,caf\xC3\xA9\n"
            "3! b: 3,na\xC3\xAFve,x\n");
  EXPECT_EQ(got.summary.rejects.at(0).reason,
            "The text is not UTF-8 (byte 0xE9), perhaps Latin-1: save the "
            "file as UTF-8 (in Excel \"CSV UTF-8\").");
}

TEST(read_csv, sets_zero_bytes_aside) {
  auto const got = read_text("a,b\n1,x\0y\n2,3\n"s);
  EXPECT_EQ(got.rows,
            "2: 2 | 3 \n"
            "1! b: 1,x\xE2\x90\x80y\n");
  EXPECT_EQ(got.summary.rejects.at(0).reason,
            "A zero byte stands here, which is not text: save the file as "
            "UTF-8.");
}

TEST(read_csv, reads_long_fields_and_sets_endless_rows_aside) {
  constexpr auto kLimit = std::size_t{16} << 20;
  auto const long_text = std::string(3'000'000, 'x');
  auto const endless = std::string(kLimit + 1000, 'y');
  auto const got =
      read_text("a,b\n1," + long_text + "\n2," + endless + "\n3,4\n");
  EXPECT_EQ(got.summary.rows, 2u);
  ASSERT_EQ(got.summary.rejects.size(), 1u);
  EXPECT_EQ(got.summary.rejects[0].row, 2u);
  EXPECT_EQ(got.summary.rejects[0].text.size(), kLimit);
  EXPECT_EQ(got.summary.rejects[0].reason,
            "The row is longer than 16 MiB and only its beginning is kept "
            "here: check the line breaks of the file.");
  EXPECT_EQ(got.rows.substr(0, 10), "1: 1 | xxx");
  EXPECT_TRUE(got.rows.contains("\n3: 3 | 4 \n"));
}

// Rows that lie across every possible border of the buffer.
TEST(read_csv, does_not_depend_on_where_the_buffer_ends) {
  auto text = "a,b\n"s;
  auto expected = std::string{};
  for (auto i = 1; i <= 60'000; ++i) {
    auto const filler = std::string(static_cast<std::size_t>(i % 61), 'z');
    text += std::to_string(i) + ",\"" + filler + "\"\"\n\"\r\n";
    expected += std::to_string(i) + ": " + std::to_string(i) + " | " + filler +
                "\"\n \n";
  }
  EXPECT_TRUE(rows_of(text) == expected);
}

// Every line carries its number as <17>; whatever the faults around it, it
// must come out once, as a row or as a reject.
TEST(read_csv, loses_nothing_of_a_file_full_of_faults) {
  auto const faults = std::vector<std::string>{
      "1,<>\n",    "\"<>\n",  "x,\"\"<>\n", "\",<>\n", "a,b,<>\n",
      "\xFF,<>\n", "<>\",\n", "<>\n",       "\r<>,\n", "<>,\"\"\"\n"};
  constexpr auto kLines = 1500u;
  auto text = "a,b\n"s;
  for (auto i = 0u; i < kLines; ++i) {
    auto line = faults[i * i % 3001 % faults.size()];
    line.insert(line.find('>'), std::to_string(i));
    text += line;
  }
  for (auto const too_short : {short_rows::refuse, short_rows::pad}) {
    auto const got = read_text(text, too_short);
    auto const last = got.summary.rows + got.summary.rejects.size();
    EXPECT_EQ(got.summary.rejects.back().row, last);
    for (auto i = 0u; i < kLines; ++i) {
      auto const mark = "<" + std::to_string(i) + ">";
      auto const at = got.rows.find(mark);
      ASSERT_NE(at, std::string::npos) << mark;
      ASSERT_EQ(got.rows.find(mark, at + 1), std::string::npos) << mark;
    }
  }
}

// The genuine file has 26 columns in its header, 25 fields in its rows and a
// line break at the end of an indicator's name.
TEST(read_csv, reads_a_genuine_fingertips_download) {
  constexpr auto kFile =
      "data/published/fingertips/indicators-CountyUA.data.csv";
  WM_NEEDS_SHARED(kFile);
  auto const file = test_support::shared_file(kFile);
  auto names_with_line_break = 0;
  auto const summary = read_csv(
      file, {.rows_too_short = short_rows::pad}, [&](csv_row const& row) {
        EXPECT_EQ(row.fields.back(), "");
        names_with_line_break += row.fields[1].ends_with("\n") ? 1 : 0;
      });
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_EQ(summary->columns.size(), 26u);
  EXPECT_EQ(summary->columns[25], "Compared to goal");
  EXPECT_TRUE(summary->rejects.empty());
  // csv.reader of Python 3.11 counts the same.
  EXPECT_EQ(summary->rows, 852u);
  EXPECT_EQ(names_with_line_break, 852);
}

}  // namespace
}  // namespace wm::tables
