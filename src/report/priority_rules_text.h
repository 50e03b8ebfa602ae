#pragma once

#include <array>
#include <string>
#include <vector>

#include "framework/priorities.h"
#include "report/shown_priorities.h"

namespace wm::report {

/// The scales of the components in words, with their weights.
///
/// \param in_use  by framework::priority_component
std::vector<shown_component_scale> component_scales(
    framework::priorities const& by,
    std::array<bool, framework::kPriorityComponents> const& in_use);

/// The classes with the rows of the decision table that lead to each, the most
/// urgent first, and last what cannot be said.
std::vector<shown_class> classes_in_words(framework::priorities const& by);

/// How ranks and intervals are made, for somebody who is no statistician.
std::string method_text(framework::priorities const& by);

}  // namespace wm::report
