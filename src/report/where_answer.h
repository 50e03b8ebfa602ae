#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace wm::report {

/// Is life getting better on what residents said matters? How many statements
/// can be judged, and of their lead metrics how many improve, worsen, show no
/// clear change or cannot be tested.
std::string where_answer(tally const& of_statements,
                         std::vector<shown_statement> const& statements,
                         std::vector<shown_metric> const& metrics);

}  // namespace wm::report
