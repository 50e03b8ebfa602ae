#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wm::record::detail {

/// XXH3, 64 bits: tells a flipped bit, no protection against forgery.
///
/// \source xxHash specification 0.2.0, Y. Collet
std::uint64_t checksum(std::string_view bytes);

/// 16 hexadecimal digits.
std::string to_hex(std::uint64_t number);

}  // namespace wm::record::detail
