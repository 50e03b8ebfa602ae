#pragma once

#include <duckdb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace wm::tables::detail {

struct database_closer {
  void operator()(duckdb_database database) const { duckdb_close(&database); }
};
struct connection_closer {
  void operator()(duckdb_connection connection) const {
    duckdb_disconnect(&connection);
  }
};
struct chunk_closer {
  void operator()(duckdb_data_chunk chunk) const {
    duckdb_destroy_data_chunk(&chunk);
  }
};
using database_handle = std::unique_ptr<_duckdb_database, database_closer>;
using connection_handle =
    std::unique_ptr<_duckdb_connection, connection_closer>;
using chunk_handle = std::unique_ptr<_duckdb_data_chunk, chunk_closer>;

/// The outcome of a statement; valid whether it failed or not.
class statement_result {
 public:
  statement_result() = default;
  statement_result(statement_result&& other) noexcept
      : raw_{std::exchange(other.raw_, duckdb_result{})} {}
  statement_result& operator=(statement_result&&) = delete;
  ~statement_result() { duckdb_destroy_result(&raw_); }
  duckdb_result* get() { return &raw_; }

 private:
  duckdb_result raw_{};
};

enum class access { read, write };

struct engine_limits {
  unsigned threads;
  std::uint64_t memory_mebibytes;
};

/// One open DuckDB file. No extension is ever loaded or fetched.
class database {
 public:
  /// \error io  the file cannot be opened or is no DuckDB file
  static result<database> open(std::string const& file, access how,
                               engine_limits limits);

  /// \error io  DuckDB's reason, on one line
  result<connection_handle> connect() const;

  /// All connections must be closed before.
  void close() { handle_.reset(); }

 private:
  database(std::string file, database_handle handle);
  std::string file_;
  database_handle handle_;
};

/// Runs statements without interest in their rows.
///
/// \param where  what the error names, usually the file
/// \error io  DuckDB's reason, on one line
result<void> run(duckdb_connection connection, std::string const& sql,
                 std::string const& where);

/// The first line of what DuckDB says; null becomes "no reason given".
std::string_view first_line(char const* message);

std::string quoted_name(std::string_view name);  // say "x" -> "say ""x"""
std::string quoted_text(std::string_view text);  // it's    -> 'it''s'

}  // namespace wm::tables::detail
