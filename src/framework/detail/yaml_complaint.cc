#include "framework/detail/yaml_complaint.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "framework/detail/extent.h"
#include "framework/detail/source_bytes.h"

namespace wm::framework::detail {

namespace {

struct plain_words {
  std::string_view theirs;  // how the library's message starts
  diagnostic_code code;
  std::string_view message;
  std::string_view remedy;
};

constexpr plain_words kPlainWords[] = {
    {"illegal map value", diagnostic_code::stray_colon,
     "a colon stands where none can stand",
     "Put a text with \": \" in it in quotes; indent keys alike."},
    {"end of map not found", diagnostic_code::wrong_indentation,
     "this does not fit the lines before it",
     "Indent it like the keys it belongs to, each key on its own line."},
    {"end of map flow not found", diagnostic_code::broken_braces,
     "the map in { } is not written right",
     "Close it with }, put a comma between its keys, and a text with a "
     "comma or colon in quotes."},
    {"end of sequence flow not found", diagnostic_code::broken_brackets,
     "the list in [ ] is not written right",
     "Close it with ], and put a comma between its items."},
    {"illegal flow end", diagnostic_code::stray_closing_bracket,
     "a bracket is closed that was not opened",
     "Delete it, or put the text in quotes."},
    {"illegal block entry", diagnostic_code::stray_item,
     "an item (\"- \") stands where none can stand",
     "Put each item on its own line, or put the text in quotes."},
    {"illegal map key", diagnostic_code::stray_key,
     "a key stands where none can stand",
     "Put each key on its own line, indented alike."},
    {"unknown token", diagnostic_code::character_needs_quotes,
     "this character cannot stand here in a text without quotes",
     "Put the text in quotes."},
    {"unknown escape character", diagnostic_code::unknown_escape,
     "this character cannot follow \\",
     "Write \\\\ for one \\, or use single quotes."},
    {"unexpected character in block scalar",
     diagnostic_code::text_beside_block_sign,
     "text stands on the line of > or |",
     "Start the text on the next line, indented."},
    {"the referenced anchor is not defined", diagnostic_code::alias,
     "an alias (*) is not allowed",
     "Write the value out, or put a text that starts with * in quotes."},
    {"illegal tab", diagnostic_code::tab_indentation,
     "a tab is used for indentation", "Use spaces."},
};

/// The first quote after `from` that opens a text and is not closed on its
/// line.
std::optional<std::size_t> open_quote(std::string_view const bytes,
                                      std::size_t const from) {
  constexpr auto kBefore = std::string_view{" \t\n[{,:-"};
  for (auto i = from; i < bytes.size(); ++i) {
    if (bytes[i] != '"' && bytes[i] != '\'') {
      continue;
    }
    if (i > 0 && !kBefore.contains(bytes[i - 1])) {
      continue;
    }
    auto const end = end_of_quote(bytes, i);
    if (!end) {
      return i;
    }
    i = *end - 1;
  }
  return std::nullopt;
}

/// Whether `offset` is behind a closing quote, on the same line, of a text
/// that starts at `from`.
bool follows_quoted_text(std::string_view const bytes, std::size_t const from,
                         std::size_t const offset) {
  if (from >= bytes.size() || (bytes[from] != '"' && bytes[from] != '\'')) {
    return false;
  }
  auto const end = end_of_quote(bytes, from);
  return end && *end <= offset &&
         !bytes.substr(*end, offset - *end).contains('\n');
}

}  // namespace

diagnostic in_plain_words(std::string_view const complaint,
                          std::size_t const offset,
                          std::string_view const bytes, std::string const& file,
                          std::size_t const read_up_to) {
  // What is missing at the end is missing behind the last word.
  auto const end = bytes.find_last_not_of(" \t\r\n") + 1;
  auto const position = [&](std::size_t const noticed) {
    auto const at = std::min(noticed, end);
    auto const [line, column, unknown] = place_of(bytes, at);
    return source_position{file, line, column,
                           static_cast<int>(extent(bytes, at))};
  };
  if (complaint.starts_with("illegal EOF in scalar")) {
    return {diagnostic_code::open_quote,
            position(open_quote(bytes, read_up_to).value_or(offset)),
            "the quoted text does not end on its line",
            "Close the quote; write long text after \">-\"."};
  }
  if (follows_quoted_text(bytes, read_up_to, offset)) {
    return {diagnostic_code::text_after_quote, position(offset),
            "something follows the closing quote",
            "Write '' for one ' inside single quotes and \\\" for one \" "
            "inside double quotes."};
  }
  for (auto const& words : kPlainWords) {
    if (complaint.starts_with(words.theirs)) {
      auto at = position(offset);
      if (words.code == diagnostic_code::unknown_escape) {
        at.length = 1;
      }
      return {words.code, std::move(at), std::string{words.message},
              std::string{words.remedy}};
    }
  }
  return {diagnostic_code::not_yaml, position(offset),
          fmt::format("this is not YAML: {}", complaint),
          "See what is unlike the lines around it; a text in quotes is always "
          "safe."};
}

}  // namespace wm::framework::detail
