#pragma once

#include <span>
#include <string>

#include "tables/detail/database.h"
#include "tables/table_writer.h"

namespace wm::tables::detail {

/// Appends the rows of a chunk as CSV, as database_writer::export_csv
/// promises.
///
/// \param columns  those of the chunk
void append_rows(std::string& out, duckdb_data_chunk chunk,
                 std::span<column const> columns);

}  // namespace wm::tables::detail
