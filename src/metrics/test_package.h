#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "framework/load.h"
#include "framework/model.h"

namespace wm::metrics {

/// A package that several tests use; it is read once.
inline framework::package const& package_in(
    std::filesystem::path const& folder) {
  static auto read = std::map<std::filesystem::path, framework::package>{};
  auto const known = read.find(folder);
  return known != read.end()
             ? known->second
             : read.emplace(folder,
                            framework::load_package(folder).package.value())
                   .first->second;
}

/// The names of the metric files of a folder, without .yaml, sorted.
inline std::vector<std::string> names_of_metrics(
    std::filesystem::path const& folder) {
  auto out = std::vector<std::string>{};
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".yaml") {
      out.push_back(entry.path().stem().string());
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace wm::metrics
