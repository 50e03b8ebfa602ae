#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/result.h"
#include "framework/concept.h"
#include "metrics/definition.h"

namespace wm::metrics {

/// States that SQL does not derive itself: it reads them of the table `state`,
/// on reference days.
inline constexpr auto kLookedUpStates = std::array<std::string_view, 5>{
    "age_band_5", "care_home", "carer", "ethnic_group_5", "life_stage"};

/// What the statement ends with.
enum class sql_rows {
  outcomes,  // one row for each person or event and period
  figures,   // one row for each period and group
};

/// A definition as one DuckDB statement, which an analyst can read: a line of
/// the definition is a column, in the order in which they are applied. It
/// reads the tables that `whatmatters record export` writes
/// (docs/language.md, SQL) and is written without a look at the evaluator,
/// as a second witness of what a metric means.
///
/// \param known  the concepts that the definition was understood with
/// \error undefined  the definition uses something that SQL is not written
///                   for; the message names it
result<std::string> sql_of(definition const& of,
                           framework::concepts const& known, sql_rows rows);

/// The views that the statement reads, over the exported tables: which day
/// counts, what lasts how long, who is registered and lives where.
std::string sql_views();

}  // namespace wm::metrics
