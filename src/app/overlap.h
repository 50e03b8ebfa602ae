#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace wm::app {

enum class overlap_format { words, csv, json };

/// What a package asks for more than once, and what nobody needs, ready to
/// print (docs/programme.md).
///
/// \param package  its folder
/// \returns text that ends with a line break
/// \error invalid_input  the package has errors: the first, and how many
result<std::string> overlap(std::filesystem::path const& package,
                            overlap_format format);

}  // namespace wm::app
