#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "framework/diagnostic.h"

namespace wm::framework::detail {

/// The files of a package, before any of them is read; names are relative to
/// the folder, in alphabetical order.
struct package_folder {
  std::filesystem::path path;
  std::vector<std::string> files;    // at the top
  std::vector<std::string> metrics;  // metrics/*.yaml
  std::vector<std::string> nested;   // nested/*.yaml
  std::vector<std::string> programme;
  std::vector<std::string> contracts;  // contracts/*.yaml
  std::vector<std::string> finance;    // finance/*.csv
};

/// Looks which files there are. What no part of a package is called gets a
/// warning: it may be a slip in a name.
///
/// \returns nothing when there is no such folder
std::optional<package_folder> look_into(std::filesystem::path const& folder,
                                        std::vector<diagnostic>& problems);

/// The bytes of a file of the package, or nothing and the reason among the
/// problems.
std::optional<std::string> read_bytes(package_folder const& folder,
                                      std::string const& file,
                                      std::vector<diagnostic>& problems);

}  // namespace wm::framework::detail
