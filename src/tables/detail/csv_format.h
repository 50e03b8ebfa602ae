#pragma once

#include <span>
#include <string>
#include <vector>

#include "tables/detail/database.h"
#include "tables/table_writer.h"

namespace wm::tables::detail {

/// The categories of each column as they stand in a CSV file, quoted where
/// they need it; none for columns of another type.
using csv_categories = std::vector<std::vector<std::string>>;
csv_categories categories_in_csv(std::span<column const> columns);

/// Appends the rows of a chunk as CSV, as database_writer::export_csv
/// promises.
///
/// \param columns     those of the chunk
/// \param categories  theirs, from categories_in_csv
void append_rows(std::string& out, duckdb_data_chunk chunk,
                 std::span<column const> columns,
                 csv_categories const& categories);

}  // namespace wm::tables::detail
