#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wm::tables {

/// category: one of a list of words that is known beforehand, stored as its
/// number (a DuckDB ENUM; a text in CSV and Parquet). Far quicker than text
/// where the same words come again and again.
enum class column_type { text, integer, real, date, boolean, category };

struct column {
  std::string name;
  column_type type;
  std::string description;  // becomes the column's COMMENT; empty for none
  std::vector<std::string> categories{};  // all different, at least one
};

/// What writing may use of the machine.
struct writer_limits {
  unsigned threads{2};                  // > 0
  std::uint64_t memory_mebibytes{512};  // > 0 [MiB]
};

/// Appends rows to one table of a database_writer. Give one value per column
/// in the order of the columns, then end_row(). The first mistake (wrong
/// type, wrong number of values, a number that is not finite) is remembered
/// and told by finish(); nothing after it is written. Must not outlive its
/// database_writer.
class table_appender {
 public:
  table_appender(table_appender&&) noexcept;
  table_appender& operator=(table_appender&&) noexcept;
  ~table_appender();

  void text(std::string_view value);  // UTF-8
  void integer(std::int64_t value);
  void real(double value);  // finite
  void date(std::chrono::sys_days value);
  void boolean(bool value);
  void category(std::uint32_t number);  // position in column::categories
  void null();
  void end_row();

  /// \error invalid_input  a mistake in a value or row, named by row and
  ///                       column; the table is then not to be used
  /// \error io             the database refused the rows
  result<void> finish();

 private:
  friend class database_writer;
  struct state;
  explicit table_appender(std::unique_ptr<state>);
  std::unique_ptr<state> state_;
};

/// Writes results once and gives them out three times: as a DuckDB file, as
/// CSV and as Parquet. All files appear whole or not at all. Exports may run
/// on several threads at once; everything else is one after the other.
class database_writer {
 public:
  using appender = table_appender;

  /// Starts a DuckDB file under a temporary name beside `file`.
  ///
  /// \error invalid_input  a limit is zero
  /// \error io             the folder is missing or cannot be written
  static result<database_writer> create(std::filesystem::path const& file,
                                        writer_limits limits = {});

  database_writer(database_writer&&) noexcept;
  database_writer& operator=(database_writer&&) noexcept;
  /// Removes the temporary file unless commit() was called.
  ~database_writer();

  /// \param name     not empty, not yet used
  /// \param columns  at least one, names not empty and all different
  ///                 (letters' case does not tell them apart)
  /// \error invalid_input  a name is empty, repeated or already in use
  result<void> create_table(std::string_view name,
                            std::span<column const> columns);

  /// \error not_found  there is no such table
  result<appender> append_to(std::string_view table);

  /// Runs SQL of the program's own over the tables, such as views.
  ///
  /// \error io  DuckDB's reason
  result<void> execute(std::string_view sql);

  /// Writes the table as CSV: header always, rows in the order of appending,
  /// dates as 2024-03-31, numbers as the shortest text that reads back the
  /// same, null as an empty field and an empty text as "". The same rows give
  /// the same bytes.
  ///
  /// \error not_found  there is no such table
  /// \error io         the file cannot be written
  result<void> export_csv(std::string_view table,
                          std::filesystem::path const& file);

  /// Writes the table as Parquet (zstd), rows in the order of appending.
  ///
  /// \error not_found  there is no such table
  /// \error io         the file cannot be written
  result<void> export_parquet(std::string_view table,
                              std::filesystem::path const& file);

  /// Closes the database and gives it its final name, replacing a file
  /// already there. Nothing else may be called afterwards.
  ///
  /// \error io  the file cannot be completed or renamed
  result<void> commit();

 private:
  struct state;
  explicit database_writer(std::unique_ptr<state>);
  std::unique_ptr<state> state_;
};

}  // namespace wm::tables
