#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tables/csv_source.h"

namespace wm::tables {

/// What to do with a row that has fewer fields than the header.
enum class short_rows {
  refuse,  // set the row aside as a reject
  pad,     // the missing fields at its end are empty
};

struct csv_options {
  short_rows rows_too_short{short_rows::refuse};
};

/// One row of a file. The texts live only as long as the call that gets them.
struct csv_row {
  std::uint64_t number;  // 1 = first row after the header, rejects included
  std::span<std::string_view const> fields;  // size = number of columns
  std::uint64_t line;     // on which the row starts; the file's first is 1
  std::string_view text;  // the row with its line end; holds all its fields
};

/// What is wrong with a row as such.
enum class csv_fault {
  too_long,
  open_quote,
  text_after_quote,
  quote_in_plain_field,
  lone_return,
  not_utf8,
  zero_byte,
  field_count,
};

/// A row that was set aside, and why.
struct csv_reject {
  std::uint64_t row;   // numbered as in csv_row
  std::string field;   // column name, empty for the row as a whole
  std::string reason;  // one sentence: what is wrong and how to mend it
  std::string text;    // the row as written; bytes not UTF-8 read as Latin-1
  csv_fault fault;
  std::uint64_t line;    // of the faulty place; the file's first is 1
  std::uint64_t column;  // of it, from 1 [bytes]
};

struct csv_summary {
  std::vector<std::string> columns;
  std::uint64_t rows{0};            // rows delivered, without the rejects
  std::vector<csv_reject> rejects;  // by row
};

/// The column names of a CSV file, in order: quotes resolved, byte order mark
/// removed, a line break inside quotes kept.
///
/// \param file  UTF-8, plain or gzip (told by its first bytes)
/// \error not_found      there is no such file
/// \error invalid_input  a folder, an empty file, another format, an
///                       unreadable header, a column without a name or two
///                       of the same name
/// \error io             the file cannot be read
result<std::vector<std::string>> csv_columns(std::filesystem::path const& file);

/// Reads a comma-separated file (RFC 4180, lines end in LF or CR LF) row by
/// row, in file order. Every field arrives as text; an empty field is an
/// empty text. Blank lines are no rows unless there is only one column.
///
/// A row is set aside and the rest read on when it has too many or too few
/// fields, is not UTF-8, holds a zero byte, a stray quote or carriage return,
/// or is longer than 16 MiB. Each row is either given to `each` or listed in
/// the summary's rejects. A quote that is left open spoils only its own line;
/// behind it, up to the next quote, short rows are not padded but set aside.
///
/// \param file  as csv_columns
/// \param each  called once per good row
/// \error not_found      there is no such file
/// \error invalid_input  as csv_columns, or the gzip file is damaged or cut
///                       off; `each` has then seen the rows before that
/// \error io             the file cannot be read to its end
result<csv_summary> read_csv(std::filesystem::path const& file,
                             csv_options const& options,
                             std::function<void(csv_row const&)> const& each);

/// The same from any source, for whom the columns decide what to do with the
/// rows: a stream can be read only once.
///
/// \param source  file, standard input or text
/// \param header  called once with the columns, before the first row; its
///                error ends the reading
/// \param each    called once per good row
/// \error as read_csv from a file, and what `header` answers
result<csv_summary> read_csv(
    csv_source const& source, csv_options const& options,
    std::function<result<void>(std::span<std::string const>)> const& header,
    std::function<void(csv_row const&)> const& each);

}  // namespace wm::tables
