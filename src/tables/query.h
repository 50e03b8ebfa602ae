#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wm::tables {

/// Asks a DuckDB file one question, for tests and tools. The file is opened
/// read-only; no network and no extension is used.
///
/// \returns rows of values as text, NULL as "NULL"
/// \error not_found      there is no such file
/// \error invalid_input  the SQL is wrong
/// \error io             the file cannot be opened
result<std::vector<std::vector<std::string>>> query_file(
    std::filesystem::path const& database, std::string_view sql);

/// The same for a Parquet file, whose rows are the table `rows`.
///
/// \error as query_file
result<std::vector<std::vector<std::string>>> query_parquet(
    std::filesystem::path const& parquet, std::string_view sql);

}  // namespace wm::tables
