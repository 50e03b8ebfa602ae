#include "tables/detail/utf8.h"

#include <cstdint>
#include <cstring>

namespace wm::tables::detail {
namespace {

using byte = unsigned char;

/// Which first bytes begin a sequence, what may follow at once, and how long
/// the sequence is; its later bytes are 80..BF. RFC 3629, section 4.
struct form {
  byte first_low, first_high;
  byte second_low, second_high;
  std::size_t length;
};
constexpr form kForms[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},  // below: overlong
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},  // above: surrogates
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},  // below: overlong
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},  // above: beyond U+10FFFF
};

bool has_form(std::string_view const text, form const& form) {
  auto const within = [&](std::size_t const at, byte const low,
                          byte const high) {
    auto const value = static_cast<byte>(text[at]);
    return low <= value && value <= high;
  };
  if (text.size() < form.length ||
      !within(0, form.first_low, form.first_high) ||
      !within(1, form.second_low, form.second_high)) {
    return false;
  }
  for (auto at = std::size_t{2}; at < form.length; ++at) {
    if (!within(at, 0x80, 0xBF)) {
      return false;
    }
  }
  return true;
}

/// Length of the well-formed sequence at the start of a text that is not
/// empty, 0 if there is none or it is NUL.
std::size_t sequence_length(std::string_view const text) {
  if (static_cast<byte>(text[0]) < 0x80) {
    return text[0] == '\0' ? 0 : 1;
  }
  for (auto const& form : kForms) {
    if (has_form(text, form)) {
      return form.length;
    }
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
