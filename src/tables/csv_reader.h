#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

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
};

/// A row that was set aside, as it stood in the file, and why.
struct csv_reject {
  std::uint64_t row;   // numbered as in csv_row
  std::string field;   // column name, empty when the row as a whole is wrong
  std::string reason;  // one sentence: what is wrong and how to mend it
  std::string text;    // the row as written
};

struct csv_summary {
  std::vector<std::string> columns;
  std::uint64_t rows{0};            // rows delivered, without the rejects
  std::vector<csv_reject> rejects;  // by row
};

/// The column names of a CSV file, in order: quotes resolved, byte order mark
/// removed, a line break inside quotes kept.
///
/// \param file  plain or gzip-compressed (name ends in .gz), UTF-8
/// \error not_found      there is no such file
/// \error invalid_input  a folder, an empty file, an unreadable header, a
///                       column without a name or two of the same name
/// \error io             the file cannot be read
result<std::vector<std::string>> csv_columns(std::filesystem::path const& file);

/// Reads a comma-separated file (RFC 4180) row by row, in file order. Every
/// field arrives as text; an empty field is an empty text. A row that is
/// structurally wrong is set aside and the rest is read on; each row of the
/// file is either given to `each` or listed in the summary's rejects.
///
/// \param file  plain or gzip-compressed (name ends in .gz), UTF-8
/// \param each  called once per good row
/// \error not_found      there is no such file
/// \error invalid_input  as csv_columns
/// \error io             the file cannot be read to its end
result<csv_summary> read_csv(std::filesystem::path const& file,
                             csv_options const& options,
                             std::function<void(csv_row const&)> const& each);

}  // namespace wm::tables
