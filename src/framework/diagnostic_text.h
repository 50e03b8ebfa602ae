#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "framework/diagnostic.h"

namespace wm::framework {

enum class colours { none, ansi };

/// How many problems are shown; errors come before warnings when not all are.
struct most_shown {
  std::size_t in_a_file{20};
  std::size_t in_all{100};
};

struct text_style {
  framework::colours colours{framework::colours::none};
  framework::most_shown most{};
  /// Stands before each file's name, so that a terminal finds the file.
  std::filesystem::path before_names{};
};

/// Problems as people read them: place, kind, code, message; the line with
/// marks under what is meant; other places it has to do with; the remedy.
/// Ends with a line that says how many are not shown, if any.
///
/// \param problems  in the order in which they are to be shown
/// \param folder    the package that they are about, for its lines
std::string text_of(std::vector<diagnostic> const& problems,
                    std::filesystem::path const& folder,
                    text_style const& style);

}  // namespace wm::framework
