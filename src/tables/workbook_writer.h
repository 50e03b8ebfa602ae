#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::tables {

/// What a workbook tells of itself ("Properties").
struct workbook_properties {
  std::string title;
  std::string made_by;            // the program and its version
  std::chrono::sys_days made_on;  // so that the same input gives the same bytes
};

/// How the texts of a column are set.
enum class sheet_text { one_line, wrapped };

struct sheet_column {
  std::string title;
  double width{12};  // [characters], > 0
  sheet_text text{sheet_text::one_line};
};

/// Fills one sheet of a workbook_writer row by row. The first mistake (a text
/// longer than a cell holds, more rows than a sheet holds, a number that is
/// not finite) is remembered and told by finish(); nothing after it is
/// written. Must not outlive its workbook_writer.
class sheet_writer {
 public:
  sheet_writer(sheet_writer&&) noexcept;
  sheet_writer& operator=(sheet_writer&&) noexcept;
  ~sheet_writer();

  /// A text stays a text, whatever it begins with: never a formula or a link.
  void text(std::string_view value);  // UTF-8, at most 32,767 characters
  /// A text that stands out: a title, the name of a part.
  void heading(std::string_view value);
  /// \param value     finite
  /// \param decimals  how many are shown, 0..6; the cell keeps all
  void number(double value, int decimals);
  /// A day before 1900-03-01, which the calendar of a workbook lacks, becomes
  /// a text: 1891-04-05.
  void date(std::chrono::sys_days value);
  void empty();
  void end_row();

  /// \error invalid_input  a mistake in a cell, named by sheet and row; the
  ///                       workbook is then not to be used
  result<void> finish();

 private:
  friend class workbook_writer;
  struct state;
  explicit sheet_writer(std::unique_ptr<state>);
  std::unique_ptr<state> state_;
};

/// Writes an Excel workbook (.xlsx). The file appears whole or not at all; the
/// same calls give the same bytes.
class workbook_writer {
 public:
  /// Starts a workbook under a temporary name beside `file`.
  ///
  /// \error invalid_input  the name belongs to a folder or a device
  /// \error io             the folder is missing or the library has no memory
  static result<workbook_writer> create(std::filesystem::path const& file,
                                        workbook_properties const& properties);

  workbook_writer(workbook_writer&&) noexcept;
  workbook_writer& operator=(workbook_writer&&) noexcept;
  /// Removes the temporary file unless commit() was called.
  ~workbook_writer();

  /// A sheet to read: rows of text without a header.
  ///
  /// \param name     1..31 characters, none of []:*?/\, not used before
  /// \param columns  widths and setting; titles are not shown; at least one
  /// \error invalid_input  the name cannot be that of a sheet
  result<sheet_writer> add_page(std::string_view name,
                                std::span<sheet_column const> columns);

  /// A sheet to sort and filter: its header stays in sight, is repeated on
  /// each printed page and has a filter in each column.
  ///
  /// \param name     as for add_page()
  /// \param columns  at least one
  /// \error invalid_input  the name cannot be that of a sheet
  result<sheet_writer> add_table(std::string_view name,
                                 std::span<sheet_column const> columns);

  /// Writes the file and gives it its name, replacing one already there.
  /// Nothing else may be called afterwards.
  ///
  /// \error io  the file cannot be written
  result<void> commit();

 private:
  struct state;
  explicit workbook_writer(std::unique_ptr<state>);
  std::unique_ptr<state> state_;
};

}  // namespace wm::tables
