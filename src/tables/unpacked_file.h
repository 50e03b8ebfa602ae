#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace wm::tables {

/// The whole content of a file, unpacked when it is gzip (told by its first
/// bytes).
///
/// \param most  larger content is refused [bytes]
/// \error not_found      there is no such file
/// \error invalid_input  it is a folder, too large, or its gzip is damaged
/// \error io             it cannot be read
result<std::string> read_unpacked(std::filesystem::path const& file,
                                  std::size_t most);

}  // namespace wm::tables
