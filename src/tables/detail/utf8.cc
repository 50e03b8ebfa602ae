#include "tables/detail/utf8.h"

#include <cstdint>
#include <cstring>

namespace wm::tables::detail {
namespace {

using byte = unsigned char;

/// Length of the well-formed sequence at the start of a text that is not
/// empty, 0 if there is none or it is NUL. RFC 3629, section 4.
std::size_t sequence_length(std::string_view const text) {
  auto const at = [&](std::size_t const i) {
    return i < text.size() ? static_cast<byte>(text[i]) : byte{0};
  };
  auto const within = [&](std::size_t const i, byte const low,
                          byte const high) {
    return at(i) >= low && at(i) <= high;
  };
  auto const tail = [&](std::size_t const i) { return within(i, 0x80, 0xBF); };
  auto const first = at(0);
  if (first < 0x80) {
    return first == 0 ? 0 : 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return tail(1) ? 2 : 0;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    auto const low = first == 0xE0 ? byte{0xA0} : byte{0x80};   // overlong
    auto const high = first == 0xED ? byte{0x9F} : byte{0xBF};  // surrogates
    return within(1, low, high) && tail(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    auto const low = first == 0xF0 ? byte{0x90} : byte{0x80};   // overlong
    auto const high = first == 0xF4 ? byte{0x8F} : byte{0xBF};  // > U+10FFFF
    return within(1, low, high) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

/// True when all eight bytes are ASCII and none is NUL.
bool plain_word(char const* const at) {
  auto word = std::uint64_t{};
  std::memcpy(&word, at, sizeof word);
  constexpr auto kHighBits = std::uint64_t{0x8080808080808080};
  constexpr auto kOnes = std::uint64_t{0x0101010101010101};
  return ((word | (word - kOnes)) & kHighBits) == 0;
}

}  // namespace

std::size_t first_bad_byte(std::string_view const text) {
  auto at = std::size_t{0};
  while (at < text.size()) {
    if (text.size() - at >= 8 && plain_word(text.data() + at)) {
      at += 8;
      continue;
    }
    auto const length = sequence_length(text.substr(at));
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::string_view::npos;
}

std::string readable(std::string_view text) {
  auto shown = std::string{};
  while (true) {
    auto const at = first_bad_byte(text);
    shown += text.substr(0, at);
    if (at == std::string_view::npos) {
      return shown;
    }
    auto const value = static_cast<byte>(text[at]);
    if (value == 0) {
      shown += "\xE2\x90\x80";
    } else {
      shown += static_cast<char>(0xC0 | (value >> 6));
      shown += static_cast<char>(0x80 | (value & 0x3F));
    }
    text.remove_prefix(at + 1);
  }
}

}  // namespace wm::tables::detail
