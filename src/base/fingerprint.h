#pragma once

#include <string>
#include <string_view>

namespace wm {

/// A short name for exact contents: the first 16 hexadecimal digits of
/// BLAKE2b. Two different files of a package have different ones for all
/// practical purposes; it is no protection against forgery.
std::string fingerprint(std::string_view bytes);

}  // namespace wm
