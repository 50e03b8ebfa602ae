#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace wm::app {

enum class diff_format { words, markdown, json };

/// Two versions of a package compared, ready to print.
struct diff_outcome {
  std::string text;  // ends with a line break
  /// Metrics whose version does not tell what happened to them [count].
  std::size_t version_problems{0};
};

/// Compares two versions of a package (docs/diff.md). Of published figures it
/// says only whether the files differ.
///
/// \param before  folder of the older package
/// \param after   folder of the newer package
/// \error invalid_input  one of them has errors: which, the first error, and
///                       how many there are
result<diff_outcome> diff(std::filesystem::path const& before,
                          std::filesystem::path const& after,
                          diff_format format);

}  // namespace wm::app
