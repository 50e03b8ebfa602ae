#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wm::tables::detail {

/// Where a text stops being text: the first byte that is NUL or not part of
/// well-formed UTF-8 (RFC 3629), or npos if all is well. [bytes]
std::size_t first_bad_byte(std::string_view text);

/// The same text made fit to show: a byte that is not UTF-8 is taken for
/// Latin-1, NUL is shown as U+2400. Well-formed text comes back unchanged.
std::string readable(std::string_view text);

}  // namespace wm::tables::detail
