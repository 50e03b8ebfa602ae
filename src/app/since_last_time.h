#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::app {

/// Puts into a report document what moved since an earlier one, and why: new
/// figures (with whether they changed beyond chance), revised ones, metrics
/// defined anew, come or gone (Since of openapi.yaml). Of the home area's
/// newest figure of each metric. Both documents have passed disclosure, and
/// nothing else is looked at.
///
/// \param report   a report document as JSON
/// \param earlier  a folder that an earlier `run` wrote
/// \returns the document with that section
/// \error not_found      there is no report.json in `earlier`
/// \error invalid_input  it is no report, or one of another framework or of a
///                       later day
/// \error io             it cannot be read
result<std::string> with_since(std::string_view report,
                               std::filesystem::path const& earlier);

}  // namespace wm::app
