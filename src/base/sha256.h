#pragma once

#include <string>
#include <string_view>

namespace wm {

/// SHA-256 of exact bytes, as 64 hexadecimal digits in small letters. Nobody
/// knows how to find two texts with the same one: for chains of hashes that
/// must show a change. To name contents, fingerprint() is shorter.
///
/// \source NIST 2015, FIPS 180-4, Secure Hash Standard, section 6.2.
std::string sha256(std::string_view bytes);

}  // namespace wm
