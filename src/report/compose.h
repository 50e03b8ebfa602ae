#pragma once

#include <string>
#include <vector>

#include "disclosure/clear.h"
#include "framework/model.h"
#include "report/document.h"

namespace wm::report {

/// Puts cleared results into words: what every metric and statement says,
/// where we stand, what is missing and why. The document owns all it holds.
///
/// \param package  the framework that the results were made for
document compose(framework::package const& package,
                 disclosure::cleared_results const& results, edition const& of);

/// The document in a few lines for a terminal: how much can be said, the
/// colours and what chance alone would give, the clearest differences.
std::vector<std::string> main_findings(document const& from);

}  // namespace wm::report
