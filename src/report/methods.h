#pragma once

#include <vector>

#include "report/document.h"

namespace wm::report {

/// The methods that a document's figures, comparisons, trends and charts name,
/// in plain words with their sources, and those every report rests on.
std::vector<method> methods_of(document const& from);

}  // namespace wm::report
