#pragma once

#include <filesystem>
#include <vector>

#include "app/results_columns.h"
#include "base/result.h"
#include "disclosure/clear.h"
#include "framework/model.h"
#include "tables/table_writer.h"

namespace wm::app {

/// Writes what to act on first as table `priorities` of a database that is
/// being made, and gives it out as priorities.csv and priorities.parquet: one
/// row for each metric of all, and for each ranked metric of each workstream.
///
/// \param package  without rules for priorities nothing is written
/// \returns the files written
/// \error io  a file cannot be written
result<std::vector<std::filesystem::path>> write_priorities(
    tables::database_writer& to, framework::package const& package,
    disclosure::cleared_results const& results, results_origin const& origin,
    std::filesystem::path const& folder);

}  // namespace wm::app
