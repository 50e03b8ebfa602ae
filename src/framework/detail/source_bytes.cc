#include "framework/detail/source_bytes.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::framework::detail {

namespace {

unsigned char byte_at(std::string_view const bytes, std::size_t const i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

/// The length of the UTF-8 character that starts at `i`, or 0 when there is
/// none (Unicode 15, table 3-7: no overlong forms, no surrogates).
std::size_t utf8_length(std::string_view const bytes, std::size_t const i) {
  auto const first = byte_at(bytes, i);
  auto const follows = [&](std::size_t const n, unsigned const low = 0x80,
                           unsigned const high = 0xBF) {
    auto const b = byte_at(bytes, i + n);
    return b >= low && b <= high;
  };
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return follows(1) ? 2 : 0;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    auto const low = first == 0xE0 ? 0xA0U : 0x80U;
    auto const high = first == 0xED ? 0x9FU : 0xBFU;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    auto const low = first == 0xF0 ? 0x90U : 0x80U;
    auto const high = first == 0xF4 ? 0x8FU : 0xBFU;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

bool looks_like_utf16(std::string_view const bytes) {
  auto const a = byte_at(bytes, 0);
  auto const b = byte_at(bytes, 1);
  return bytes.size() >= 2 && ((a == 0xFF && b == 0xFE) ||
                               (a == 0xFE && b == 0xFF) || a == 0 || b == 0);
}

bool is_control(std::string_view const bytes, std::size_t const i) {
  auto const b = byte_at(bytes, i);
  if (b == '\r') {
    return byte_at(bytes, i + 1) != '\n';
  }
  return (b < 0x20 && b != '\t' && b != '\n') || b == 0x7F;
}

/// What to say of a byte that cannot stand in a text.
///
/// \param length  of the character; 0: it is none
diagnostic unreadable_byte(std::string_view const bytes, std::size_t const i,
                           std::size_t const length, std::string const& file) {
  auto const [line, column, unknown] = place_of(bytes, i);
  auto const at = source_position{file, line, column, 1};
  auto const byte = byte_at(bytes, i);
  if (length == 0) {
    return {diagnostic_code::not_utf8, at,
            fmt::format("byte 0x{:02X} is not UTF-8", byte),
            "Save the file as UTF-8; it may be in an older encoding such as "
            "Windows-1252."};
  }
  if (byte == 0) {
    return {diagnostic_code::zero_byte, at, "a zero byte, which is not text",
            "Delete it; what follows it would be lost for many programs."};
  }
  if (byte == '\r') {
    return {diagnostic_code::lone_carriage_return, at,
            "a carriage return without a line feed",
            "Save the file with the line ends of Unix or Windows."};
  }
  return {diagnostic_code::control_character, at,
          fmt::format("control character 0x{:02X}", byte),
          "Delete it; it cannot be seen in most editors."};
}

}  // namespace

place place_of(std::string_view const bytes, std::size_t const offset) {
  auto const before = bytes.substr(0, offset);
  auto const lines = std::ranges::count(before, '\n');
  auto const start = before.rfind('\n');
  auto const column =
      start == std::string_view::npos ? offset : offset - start - 1;
  return {.line = static_cast<int>(lines) + 1,
          .column = static_cast<int>(column) + 1};
}

std::optional<diagnostic> unreadable(std::string_view const bytes,
                                     std::string const& file) {
  if (bytes.size() > kLargestFile) {
    return too_large(bytes.size(), file);
  }
  if (looks_like_utf16(bytes)) {
    return diagnostic{diagnostic_code::utf16,
                      {file},
                      "the file is UTF-16, or not a text file at all",
                      "Save it as UTF-8."};
  }
  for (auto i = std::size_t{0}; i < bytes.size();) {
    if (bytes[i] >= ' ' && bytes[i] <= '~') {
      ++i;
      continue;
    }
    auto const length = utf8_length(bytes, i);
    if (length == 0 || is_control(bytes, i)) {
      return unreadable_byte(bytes, i, length, file);
    }
    i += length;
  }
  return std::nullopt;
}

diagnostic too_large(std::size_t const bytes, std::string const& file) {
  return {diagnostic_code::file_too_large,
          {file},
          fmt::format("the file has {} bytes, more than the {} that are read",
                      bytes, kLargestFile),
          "No file of a package needs to be that large."};
}

bool starts_with_byte_order_mark(std::string_view const bytes) {
  return bytes.starts_with("\xEF\xBB\xBF");
}

}  // namespace wm::framework::detail
