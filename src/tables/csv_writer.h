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

  /// Fields one after the other, then end_row(); quicker than row() where
  /// fields are numbers. A field too many or too few stops the program.
  void text(std::string_view value);
  /// \param value  finite; written as the shortest text that reads back the
  ///               same, without an exponent from 1e-7 up to 1e17
  void number(double value);
  void empty();
  void end_row();

  /// The text so far; the writer is empty afterwards.
  std::string take();

 private:
  void begin_field();

  std::size_t columns_;
  std::size_t fields_{0};      // of the row begun
  std::size_t row_starts_{0};  // in the text [bytes]
  std::string text_;
};

}  // namespace wm::tables
