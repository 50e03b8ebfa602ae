#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/detail/job.h"

namespace wm::analysis::detail {

/// The order in time of a table's rows, by a column of numbers (2024) or of
/// dates from the year down (2024-03-31, 2024/25, 2024-Q1); without such a
/// column the order of the file.
class time_order {
 public:
  /// \returns none when a cell is neither; its rows are then refused
  static std::optional<time_order> read(job& of, std::size_t column);

  /// Rows of a group, earliest first. Valid until the next call.
  ///
  /// \returns none when two rows have the same time: `twice` says which
  std::optional<std::span<std::uint32_t const>> rows(std::size_t group,
                                                     std::string& twice);

  /// The time of a row as a number: the column's where it holds numbers,
  /// otherwise the place within the group, from 1.
  double time(std::size_t row, std::size_t place) const;

  /// Whether a row comes before the time written as `label`.
  bool is_before(std::size_t row, std::string_view label) const;

  bool has_column() const { return column_ != nullptr; }

 private:
  explicit time_order(job const& of) : groups_{&of.in.groups} {}
  std::uint32_t rank(std::size_t row) const {
    return rank_of_word_[column_->words[row]];
  }

  row_groups const* groups_;
  input_column const* column_{nullptr};
  std::vector<double> number_of_word_;  // empty where dates
  std::vector<std::uint32_t> rank_of_word_;
  std::vector<std::uint32_t> sorted_;
};

}  // namespace wm::analysis::detail
