#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wm::tables {

/// Builds a small CSV text in memory (RFC 4180, but lines end in a bare line
/// feed): the header always, a field in quotes only where it must be.
/// For results of many rows see table_writer.h.
class csv_writer {
 public:
  /// \param header  column names, at least one
  explicit csv_writer(std::vector<std::string> const& header);

  /// \param fields  size = size of the header; another size is a broken
  ///                invariant and stops the program
  void row(std::span<std::string_view const> fields);

  /// The text so far; the writer is empty afterwards.
  std::string take();

 private:
  std::size_t columns_;
  std::string text_;
};

}  // namespace wm::tables
