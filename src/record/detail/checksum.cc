#include "record/detail/checksum.h"

#include <fmt/format.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace wm::record::detail {

std::uint64_t checksum(std::string_view const bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string to_hex(std::uint64_t const number) {
  return fmt::format("{:016x}", number);
}

}  // namespace wm::record::detail
