#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "metrics/sql/sql.h"

namespace wm::app {

/// The definition of a metric as one DuckDB statement.
///
/// \error not_found, invalid_input  as find_definition
/// \error undefined  the definition uses something that is not written as SQL
result<std::string> metric_sql(std::filesystem::path const& package,
                               std::string const& metric,
                               metrics::sql_rows rows);

}  // namespace wm::app
