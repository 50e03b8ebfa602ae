#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "framework/record_mapping.h"

namespace wm::record::detail {

/// Where the text of one field stands in a row of a file.
class text_source {
 public:
  text_source() = default;
  /// \error invalid_input  the file lacks a column
  static result<text_source> of(framework::mapped_field const& field,
                                std::span<std::string const> columns,
                                std::string const& where);
  /// The same text in every row.
  static text_source constant(std::string text);

  bool given() const { return given_; }
  /// Lives as long as the row and this.
  std::string_view in(std::span<std::string_view const> row) const {
    return single_ ? row[columns_.front()] : slowly_in(row);
  }
  /// What to call the field in a list of rejects: the column.
  std::string const& label() const { return label_; }

 private:
  std::string_view slowly_in(std::span<std::string_view const> row) const;

  bool given_{false};
  bool single_{false};  // one column, its text as it is
  std::vector<std::size_t> columns_;
  std::string constant_;
  std::vector<std::pair<std::string, std::string>> words_;  // sorted
  std::optional<std::string> otherwise_;
  std::string label_;
  mutable std::string joined_;
};

/// A field "value.systolic": what is behind the point.
struct named_source {
  std::string name;
  text_source text;
  text_source unit;  // of a value
};

/// How the rows of one file are read: for each field of the table the place
/// of its text.
class row_plan {
 public:
  /// \param columns  of the file
  /// \param where    how errors call it
  /// \error invalid_input  the file lacks a column that the mapping names
  static result<row_plan> of(framework::mapped_file const& file,
                             std::span<std::string const> columns,
                             std::string const& where);

  /// Whether the row is one of those to be read.
  bool chooses(std::span<std::string_view const> row) const;

  text_source const& operator[](std::string_view field) const;
  /// Fields that begin with "value." or "attribute." and so on, by name.
  std::vector<named_source> named(std::string_view beginning) const;

 private:
  struct choice {
    std::size_t column;
    bool among;  // or none of
    std::vector<std::string> words;
  };
  std::vector<std::pair<std::string, text_source>> fields_;
  std::vector<std::pair<std::string, std::string>> units_;  // of the mapping
  std::vector<choice> choices_;
};

/// The mapping of a file whose columns are called as our fields are.
///
/// \error invalid_input  a column is no field of the table, or a field that
///                       every row needs is missing
result<framework::mapped_file> native_mapping(
    framework::record_table table, std::span<std::string const> columns,
    std::string const& where);

}  // namespace wm::record::detail
