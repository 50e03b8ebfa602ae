#pragma once

#include <vector>

#include "framework/diagnostic.h"
#include "framework/source_lines.h"
#include "metrics/definition.h"
#include "record/state/state_rules.h"

namespace wm::metrics {

/// Runs the cases of a metric: what the definition makes of their persons
/// against what they expect.
///
/// \param by     understood; its metric has a record definition
/// \param rules  of the package that it was understood with
/// \param lines  of the package
/// \returns what is not as expected (case_fails) or cannot be read
///          (case_not_readable), in the order of the cases
std::vector<framework::diagnostic> problems_of_cases(
    definition const& by, record::state_rules const& rules,
    framework::source_lines& lines);

}  // namespace wm::metrics
