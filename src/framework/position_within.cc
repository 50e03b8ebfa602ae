#include "framework/position_within.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace wm::framework {

namespace {

/// Where one character of a text is written.
struct written_byte {
  int line{0};
  std::size_t column{0};  // from 0
  // More than 1 where it is escaped, 0 where it is the line's end [bytes].
  std::size_t width{1};
};

std::size_t indentation(std::string_view const line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// A text on one line, without quotes.
std::optional<std::vector<written_byte>> walk_plain(std::string_view const text,
                                                    std::string_view const line,
                                                    written_byte first) {
  if (line.substr(first.column, text.size()) != text) {
    return std::nullopt;
  }
  auto out = std::vector<written_byte>{};
  for (auto i = std::size_t{0}; i <= text.size(); ++i) {
    out.push_back({first.line, first.column + i});
  }
  return out;
}

/// A text in quotes, with the escapes that stand for one byte.
std::optional<std::vector<written_byte>> walk_quoted(
    std::string_view const text, std::string_view const line,
    written_byte first) {
  auto const quote = line[first.column];
  auto const escape = quote == '"' ? '\\' : '\'';
  auto column = first.column + 1;
  auto out = std::vector<written_byte>{};
  for (auto const c : text) {
    auto const escaped = column + 1 < line.size() && line[column] == escape &&
                         (quote == '"' || line[column + 1] == quote);
    auto const at = column + (escaped ? 1 : 0);
    auto const plain = at < line.size() && line[at] == c;
    // After a backslash other letters stand for other signs.
    auto const sign = escaped && ((line[at] == 'n' && c == '\n') ||
                                  (line[at] == 't' && c == '\t'));
    if (!plain && !sign) {
      return std::nullopt;
    }
    out.push_back({first.line, column, at + 1 - column});
    column = at + 1;
  }
  out.push_back({first.line, column});
  return out;
}

/// A text on the lines after `>-` or `|`. A line's end is a blank or a new
/// line of the text, or nothing where a blank line follows.
std::optional<std::vector<written_byte>> walk_block(std::string_view const text,
                                                    written_byte const first,
                                                    std::string const& file,
                                                    source_lines& lines) {
  auto number = first.line;
  auto line = std::string_view{};
  auto column = std::size_t{0};
  auto indent = std::optional<std::size_t>{};
  auto const go_on = [&] {
    auto const next = lines.line(file, ++number);
    line = next.value_or(std::string_view{});
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    auto const is_empty = line.find_first_not_of(' ') == std::string_view::npos;
    if (!indent && !is_empty) {
      indent = indentation(line);
    }
    column = std::min(indentation(line), indent.value_or(line.size()));
    return next.has_value();
  };
  auto out = std::vector<written_byte>{};
  if (!go_on()) {
    return std::nullopt;
  }
  for (auto const c : text) {
    while (column == line.size() && c != ' ' && c != '\n') {
      if (!go_on()) {
        return std::nullopt;
      }
    }
    auto const width = column < line.size() ? std::size_t{1} : 0;
    out.push_back({number, column, width});
    if (column < line.size() && line[column] == c) {
      ++column;
    } else if (column < line.size() || !go_on()) {
      return std::nullopt;
    }
  }
  out.push_back({number, column});
  return out;
}

std::optional<std::vector<written_byte>> walk(located<std::string> const& text,
                                              source_lines& lines) {
  auto const& at = text.at;
  auto const line = lines.line(at.file, at.line);
  auto const first =
      written_byte{at.line, static_cast<std::size_t>(at.column) - 1};
  if (!line || at.column < 1 || first.column >= line->size()) {
    return std::nullopt;
  }
  switch ((*line)[first.column]) {
    case '"':
    case '\'':
      return walk_quoted(text.value, *line, first);
    case '>':
    case '|':
      return walk_block(text.value, first, at.file, lines);
    default:
      return walk_plain(text.value, *line, first);
  }
}

}  // namespace

source_position position_within(located<std::string> const& text,
                                std::size_t const offset,
                                std::size_t const length, source_lines& lines) {
  auto const written = walk(text, lines);
  if (!written || offset >= written->size()) {
    return text.at;
  }
  auto const& first = (*written)[offset];
  auto out = source_position{.file = text.at.file,
                             .line = first.line,
                             .column = static_cast<int>(first.column) + 1,
                             .length = 0};
  auto const end = std::min(offset + length, text.value.size());
  for (auto i = offset; i < end && (*written)[i].line == first.line; ++i) {
    auto const& byte = (*written)[i];
    out.length = static_cast<int>(byte.column + byte.width - first.column);
  }
  return out;
}

}  // namespace wm::framework
