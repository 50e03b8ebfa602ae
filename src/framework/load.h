#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "framework/diagnostic.h"
#include "framework/model.h"

namespace wm::framework {

/// What reading a package gave: all problems found, ordered by place, and
/// the model when none of them is an error.
struct load_outcome {
  std::optional<framework::package> package;
  std::vector<diagnostic> problems;
};

/// Reads and checks a whole package folder (docs/package-format.md). All
/// problems of all files are found in one pass; nothing is thrown, nothing
/// is written. File names in positions are relative to the folder.
///
/// \param folder  the package; a missing folder is itself a problem
/// \returns the problems, and the model when there is no error among them
load_outcome load_package(std::filesystem::path const& folder);

}  // namespace wm::framework
