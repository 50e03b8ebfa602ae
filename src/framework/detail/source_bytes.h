#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "framework/diagnostic.h"

namespace wm::framework::detail {

/// The largest file that is read [bytes].
constexpr auto kLargestFile = std::size_t{4} * 1024 * 1024;

/// A place within a file; lines and columns count from 1, columns in bytes.
struct place {
  int line{1};
  int column{1};
  int length{0};  // of what stands there, on its line; 0: not known [bytes]
};

/// Where the byte at `offset` stands.
///
/// \param offset  <= bytes.size(), which is the place after the last byte
place place_of(std::string_view bytes, std::size_t offset);

/// What keeps bytes from being read as a text file at all: too many of them,
/// UTF-16, a byte that is not UTF-8, a control character. A library may stop
/// at such a byte in silence, so this comes before any parser.
///
/// \param file  the name for the position
/// \returns the first problem, or nothing when the bytes are clean
std::optional<diagnostic> unreadable(std::string_view bytes,
                                     std::string const& file);

/// What to say of a file with so many bytes, more than are read.
diagnostic too_large(std::size_t bytes, std::string const& file);

/// Whether the bytes start with the mark that some editors put before UTF-8.
bool starts_with_byte_order_mark(std::string_view bytes);

}  // namespace wm::framework::detail
