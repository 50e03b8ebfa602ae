#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tables/csv_source.h"
#include "tables/detail/cut_row.h"
#include "tables/detail/row_window.h"

namespace wm::tables::detail {

/// The rows of a CSV file one after another, whether good or bad; what to do
/// with them is decided by read_csv.
class csv_rows {
 public:
  /// Opens the file and reads its header.
  ///
  /// \error not_found, invalid_input, io  as csv_columns
  static result<csv_rows> open(csv_source const& source);

  std::vector<std::string> const& columns() const { return columns_; }

  /// Cuts the next row and leaves it in the window. Blank lines are passed
  /// over where they cannot be rows, that is with two columns or more.
  ///
  /// \returns nullptr at the end of the file; a fault `unfinished` or
  ///          `open_quote` means the file or the widest window ends there
  /// \error invalid_input, io  as row_window::load
  result<row_cut*> next();

  /// Where the line ends on which `from` stands, behind its line feed; npos
  /// if it is longer than the widest window. May move text(). [bytes]
  result<std::size_t> end_of_line(std::size_t from);

  /// Passes over everything up to and with the next line feed.
  result<void> skip_line();

  row_window& window() { return window_; }

 private:
  explicit csv_rows(row_window window);
  result<void> read_header(std::string const& name);
  result<bool> cut_one();
  row_window window_;
  row_cut row_;
  std::vector<std::string> columns_;
};

}  // namespace wm::tables::detail
