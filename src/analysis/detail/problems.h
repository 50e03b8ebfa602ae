#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wm::analysis::detail {

/// What is wrong with a file: the first lines in full, the rest counted.
class problems {
 public:
  /// \param file  how lines call it
  explicit problems(std::string file) : file_{std::move(file)} {}

  void in_file(std::string_view message);
  /// \param row  1 = first row after the header
  void in_row(std::size_t row, std::string_view message);
  void in_cell(std::size_t row, std::string_view column, std::string_view value,
               std::string_view message);
  void in_group(std::string_view group, std::string_view message);

  std::size_t count() const { return count_; }
  /// The lines, the last of them the number of those left out, if any.
  std::vector<std::string> lines() const;

 private:
  /// Whether one more is to be written down; counts it.
  bool take();
  std::string file_;
  std::size_t count_{0};
  std::vector<std::string> lines_;
};

}  // namespace wm::analysis::detail
