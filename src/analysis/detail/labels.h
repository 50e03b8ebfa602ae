#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wm::analysis::detail {

/// Rows of texts, one behind the other in one block of memory.
class labels {
 public:
  explicit labels(std::size_t const columns) : columns_{columns} {}

  /// \param at  positions of the label's fields in `fields`
  void add(std::span<std::string_view const> fields,
           std::span<std::size_t const> at);

  std::size_t size() const { return rows_; }
  std::string_view text(std::size_t row, std::size_t column) const;

  /// Whether a row has the same texts as these fields.
  bool equals(std::size_t row, std::span<std::string_view const> fields,
              std::span<std::size_t const> at) const;

  /// A row for people: "Bow, 2020".
  std::string shown(std::size_t row) const;

 private:
  std::size_t columns_;
  std::size_t rows_{0};
  std::string bytes_;
  std::vector<std::size_t> ends_;  // of every text
};

}  // namespace wm::analysis::detail
