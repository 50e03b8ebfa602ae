#pragma once

#include <filesystem>
#include <vector>

#include "app/check.h"
#include "base/result.h"
#include "framework/model.h"

namespace wm::app {

struct opened_package {
  framework::package package;
  std::vector<framework::diagnostic> warnings;
};

/// Reads a package that has to be without errors.
///
/// \error invalid_input  it has errors: the first one, and how many there are
result<opened_package> open_package(std::filesystem::path const& folder);

}  // namespace wm::app
