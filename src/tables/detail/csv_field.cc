#include "tables/detail/csv_field.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace wm::tables::detail {
namespace {

constexpr auto kOnes = std::uint64_t{0x0101010101010101};
constexpr auto kHighBits = std::uint64_t{0x8080808080808080};

/// Not zero when one of the eight bytes is `wanted`, and only then.
constexpr std::uint64_t has_byte(std::uint64_t const word, char const wanted) {
  auto const zeroed = word ^ (kOnes * static_cast<unsigned char>(wanted));
  return (zeroed - kOnes) & ~zeroed & kHighBits;
}

bool is_special(char const character) {
  return character == ',' || character == '"' || character == '\n' ||
         character == '\r';
}

bool must_be_quoted(std::string_view const field) {
  auto at = std::size_t{0};
  for (; field.size() - at >= sizeof(std::uint64_t); at += 8) {
    auto word = std::uint64_t{};
    std::memcpy(&word, field.data() + at, sizeof word);
    if ((has_byte(word, ',') | has_byte(word, '"') | has_byte(word, '\n') |
         has_byte(word, '\r')) != 0) {
      return true;
    }
  }
  for (; at < field.size(); ++at) {
    if (is_special(field[at])) {
      return true;
    }
  }
  return false;
}

}  // namespace

void append_field(std::string& out, std::string_view const field) {
  if (!must_be_quoted(field)) {
    out += field;
    return;
  }
  out += '"';
  for (auto const character : field) {
    out.append(character == '"' ? 2 : 1, character);
  }
  out += '"';
}

}  // namespace wm::tables::detail
