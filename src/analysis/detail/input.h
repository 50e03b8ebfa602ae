#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/detail/dictionary.h"
#include "analysis/detail/labels.h"
#include "analysis/detail/problems.h"
#include "analysis/detail/settings.h"
#include "analysis/method.h"
#include "base/result.h"
#include "tables/csv_source.h"

namespace wm::analysis::detail {

/// A column that a method reads. Numbers of an empty cell are NaN, which only
/// `number` below may look at.
struct input_column {
  std::string name;   // in the file
  std::size_t at{0};  // position in the file
  bool present{false};
  std::vector<double> numbers;       // one per row, unless text
  std::vector<std::uint32_t> words;  // one per row if text: into `dictionary`
  dictionary known;
};

/// The rows of the file by group.
class row_groups {
 public:
  /// \param group_of_row  for each row its group, from 0
  row_groups(std::vector<std::uint32_t> group_of_row, std::size_t groups);

  std::size_t size() const { return starts_.size() - 1; }
  /// Rows of a group in the order of the file, counted from 0.
  std::span<std::uint32_t const> rows(std::size_t group) const {
    return std::span{rows_}.subspan(starts_[group],
                                    starts_[group + 1] - starts_[group]);
  }
  /// Whether each group's rows stand together, so that group g holds the rows
  /// from first(g) on.
  bool adjacent() const { return adjacent_; }

 private:
  std::vector<std::size_t> starts_;
  std::vector<std::uint32_t> rows_;
  bool adjacent_{true};
};

/// What a method reads of a file.
struct input {
  std::vector<input_column> columns;  // as method::columns
  std::vector<std::string> group_columns;
  std::vector<std::string> label_columns;  // of every row, for results by row
  labels group_labels;
  labels row_labels;
  row_groups groups;
  std::size_t rows;
  std::vector<std::uint32_t> incomplete_rows;  // a number is missing; rising
  std::vector<std::string> notes;              // for people
};

/// Reads a file. Cells that are not what they have to be, columns that are
/// not there and rows that cannot be read are put into `wrong`.
///
/// \returns the input; of use only when nothing is wrong
/// \error as tables::read_csv, and a header without a column that is needed
result<input> read_input(method const& of, settings const& chosen,
                         tables::csv_source const& source, problems& wrong);

}  // namespace wm::analysis::detail
