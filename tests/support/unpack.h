#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace wm::test_support {

/// Unpacks a .tar.zst into a new folder.
///
/// \returns whether it worked: it needs tar and zstd (scripts/setup test)
inline bool unpack(std::filesystem::path const& archive,
                   std::filesystem::path const& into) {
  std::filesystem::create_directories(into);
  auto const command = "tar --zstd -xf '" + archive.string() + "' -C '" +
                       into.string() + "' 2>/dev/null";
  return std::system(command.c_str()) == 0;
}

}  // namespace wm::test_support
