#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "framework/diagnostic.h"
#include "framework/diagnostic_text.h"

namespace wm::app {

/// What `whatmatters check` found.
struct check_outcome {
  std::vector<framework::diagnostic> problems;          // by file and place
  std::vector<framework::diagnostic> mapping_problems;  // by place
  std::size_t errors{0};
  std::size_t warnings{0};
  // What the package holds, when it can be read [count].
  std::size_t statements{0};
  std::size_t metrics{0};
  std::size_t wanted{0};   // metrics nobody supplies yet
  std::size_t figures{0};  // published figures in use
  std::size_t cases{0};    // of metrics on records, run
  /// A file whose first line does not name its schema for editors, the first
  /// one; empty when all do.
  std::string without_schema;
};

/// Reads a package and its published figures and reports every problem.
///
/// \param folder   the package; a missing one is a problem like any other
/// \param mapping  a mapping file of records to check too; may be empty
check_outcome check(std::filesystem::path const& folder,
                    std::filesystem::path const& mapping = {});

}  // namespace wm::app
