#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace wm::app {

struct problem {
  bool is_error{true};
  std::string file;
  int line{0};    // 0: the file as a whole
  int column{0};  // 0: no column
  std::string message;
  std::string remedy;
};

/// What `whatmatters check` found.
struct check_outcome {
  std::vector<problem> problems;
  std::size_t errors{0};
  std::size_t warnings{0};
  // What the package holds, when it can be read [count].
  std::size_t statements{0};
  std::size_t metrics{0};
  std::size_t wanted{0};   // metrics nobody supplies yet
  std::size_t figures{0};  // published figures in use
};

/// Reads a package and its published figures and reports every problem.
///
/// \param folder  the package; a missing one is a problem like any other
check_outcome check(std::filesystem::path const& folder);

/// "file:line:column: error: message", the remedy on a second line.
std::string to_string(problem const& p);

}  // namespace wm::app
