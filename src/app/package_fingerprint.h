#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "framework/model.h"

namespace wm::app {

/// Fingerprint of all files of a package, by name and content, so that a
/// result says which data and definitions it was made from. Other files of
/// published figures that a run reads count too.
///
/// \error io  a file cannot be read
result<std::string> package_fingerprint(
    framework::package const& package,
    std::vector<std::filesystem::path> const& figures);

/// Fingerprint of each metric's file, in the order of package.metrics.
///
/// \error io  a file cannot be read
result<std::vector<std::string>> definition_fingerprints(
    framework::package const& package);

}  // namespace wm::app
