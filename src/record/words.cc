#include "record/words.h"

#include <charconv>

#include <fmt/format.h>

#include "record/detail/layout.h"

namespace wm::record {

namespace {

/// The text before the next sign, which is taken from the front with it.
std::string_view take(std::string_view& rest, char const sign) {
  auto const end = rest.find(sign);
  auto const out = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return out;
}

}  // namespace

code_text read_code(std::string_view text) {
  auto const system = take(text, detail::kBetweenParts);
  return {.system = system, .code = text};
}

std::string to_text(code_text const& code) {
  return fmt::format("{}{}{}", code.system, detail::kBetweenParts, code.code);
}

attribute_list read_attributes(std::string_view text) {
  auto out = attribute_list{};
  while (!text.empty()) {
    auto value = take(text, detail::kBetweenParts);
    auto const name = take(value, '=');
    out.emplace_back(name, value);
  }
  return out;
}

value_kind read_value_kind(std::string_view text) {
  auto out = value_kind{.name = take(text, detail::kBetweenParts),
                        .unit = take(text, detail::kBetweenParts)};
  std::from_chars(text.data(), text.data() + text.size(), out.places);
  return out;
}

std::string to_text(value_kind const& kind) {
  return fmt::format("{}{}{}{}{}", kind.name, detail::kBetweenParts, kind.unit,
                     detail::kBetweenParts, kind.places);
}

}  // namespace wm::record
