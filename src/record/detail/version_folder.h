#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace wm::record::detail {

/// DIR/CURRENT names the folder of the version that counts.
inline constexpr auto kCurrent = "CURRENT";
/// Held by the one import that may write.
inline constexpr auto kLock = "LOCK";

/// The name in CURRENT.
///
/// \error not_found      there is no store
/// \error invalid_input  CURRENT does not hold a version's name
/// \error io             it cannot be read
result<std::string> current_version(std::filesystem::path const& store);

}  // namespace wm::record::detail
