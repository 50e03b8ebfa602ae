#include "framework/detail/extent.h"

#include <algorithm>

namespace wm::framework::detail {

namespace {

/// The place after the bracket that closes the one at the start, or 0.
std::size_t end_of_brackets(std::string_view const line) {
  auto depth = 0;
  for (auto i = std::size_t{0}; i < line.size(); ++i) {
    auto const c = line[i];
    if (c == '"' || c == '\'') {
      auto const end = end_of_quote(line, i);
      if (!end) {
        return 0;
      }
      i = *end - 1;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      if (--depth == 0) {
        return i + 1;
      }
    }
  }
  return 0;
}

/// The place after a key or a text without quotes.
std::size_t end_of_word(std::string_view const line) {
  constexpr auto kEnds = std::string_view{",]}"};
  auto i = std::size_t{0};
  while (i < line.size() && !kEnds.contains(line[i]) &&
         !(line[i] == ':' && (i + 1 == line.size() || line[i + 1] == ' ')) &&
         !line.substr(i).starts_with(" #")) {
    ++i;
  }
  auto const last = line.substr(0, i).find_last_not_of(" \t\r");
  return last == std::string_view::npos ? 1 : last + 1;
}

}  // namespace

std::size_t extent(std::string_view const bytes, std::size_t const offset) {
  if (offset >= bytes.size()) {
    return 0;
  }
  auto const end = std::min(bytes.find('\n', offset), bytes.size());
  auto const line = bytes.substr(offset, end - offset);
  switch (bytes[offset]) {
    case '"':
    case '\'':
      return end_of_quote(line, 0).value_or(line.find_last_not_of(" \t\r") + 1);
    case '[':
    case '{':
      return std::max(end_of_brackets(line), std::size_t{1});
    case '&':
    case '*':
    case '!':
      return std::min(line.find_first_of(" ,]}\r"), line.size());
    case '-':
    case '?':
      return line.size() == 1 || line[1] == ' ' ? 1 : end_of_word(line);
    default:
      return end_of_word(line);
  }
}

std::optional<std::size_t> end_of_quote(std::string_view const bytes,
                                        std::size_t const offset) {
  auto const quote = bytes[offset];
  for (auto i = offset + 1; i < bytes.size() && bytes[i] != '\n'; ++i) {
    if (quote == '"' && bytes[i] == '\\') {
      ++i;
    } else if (bytes[i] == quote) {
      if (quote == '"' || i + 1 == bytes.size() || bytes[i + 1] != quote) {
        return i + 1;
      }
      ++i;
    }
  }
  return std::nullopt;
}

}  // namespace wm::framework::detail
