#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/detail/layout.h"
#include "record/store_counts.h"

namespace wm::record::detail {

struct part_entry {
  std::uint64_t bytes{0};
  std::vector<std::uint64_t> blocks;  // their checksums
};

/// What a version of a store says of itself: written last, read first.
struct manifest {
  record::store_counts counts;
  std::array<part_entry, kParts> parts;
};

/// The file "manifest": one line a fact. The checksums of blocks stand in
/// "checksums", whose own checksum is in the manifest.
std::string manifest_text(manifest const& of);
std::string checksums_bytes(manifest const& of);

/// \param where  how errors call it
/// \error invalid_input  another format, cut off or changed
result<manifest> read_manifest(std::string_view text,
                               std::string_view checksums,
                               std::string const& where);

/// The name of a version's folder: "v-" and the checksum of its manifest.
std::string version_name(std::string_view manifest);

}  // namespace wm::record::detail
