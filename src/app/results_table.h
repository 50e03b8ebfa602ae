#pragma once

#include <filesystem>
#include <vector>

#include "app/results_columns.h"
#include "base/result.h"
#include "disclosure/clear.h"
#include "framework/model.h"

namespace wm::app {

/// Writes cleared results, one row per metric, area, group and period, as
/// results.csv, results.parquet and results.duckdb (table `results`); and
/// beside it what to act on first (write_priorities()).
///
/// \returns the files written
/// \error io  a file cannot be written; none is left half-written
result<std::vector<std::filesystem::path>> write_results(
    framework::package const& package,
    disclosure::cleared_results const& results, results_origin const& origin,
    std::filesystem::path const& folder);

}  // namespace wm::app
