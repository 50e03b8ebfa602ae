#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/day_range.h"
#include "record/life_course.h"

namespace wm::agreement {

using courses = std::vector<record::life_course const*>;

/// What a definition makes of each person (or event) in each period: the day,
/// the person, where they left, and what was counted of them; sorted.
using rows = std::vector<std::string>;

/// Quarters around a leap day and the end of a financial year.
std::vector<metrics::day_range> periods();

/// By the reference evaluator.
result<rows> evaluated(metrics::definition const& by, courses const& persons);

/// Writes the tables that the SQL reads.
///
/// \returns the file
result<std::filesystem::path> database_of(courses const& persons,
                                          std::filesystem::path const& file);

/// Where evaluator and SQL differ, or empty.
std::string difference(metrics::definition const& by, courses const& persons,
                       std::filesystem::path const& database);

}  // namespace wm::agreement
