#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/result.h"
#include "tables/detail/database.h"
#include "tables/table_writer.h"

namespace wm::tables::detail {

/// Writes a table to a new file as database_writer::export_csv promises. By
/// our own hand and not by DuckDB's COPY, which takes several times as long and
/// writes 5 as 5.0.
///
/// \param to       does not exist yet
/// \param where    the file that errors name
/// \param threads  > 0, to format with
/// \error io  the file cannot be written, or DuckDB's reason
result<void> write_csv(duckdb_connection connection, std::string const& table,
                       std::span<column const> columns,
                       std::filesystem::path const& to,
                       std::string const& where, unsigned threads);

}  // namespace wm::tables::detail
