#include "support/schema_keys.h"

#include <string_view>
#include <utility>

#include "support/test_files.h"

namespace wm::test_support {

namespace {

/// "{a: 1, b: 2}" or "[a, b]" of one line of openapi.yaml, as words.
std::vector<std::string> words(std::string_view const text) {
  auto out = std::vector<std::string>{};
  auto word = std::string{};
  for (auto const c : text) {
    auto const part =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (part) {
      word += c;
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> required(std::vector<std::string> const& inside) {
  auto const text = read_text(source_file("openapi.yaml"));
  auto at = text.find("\n    " + inside.front() + ":\n");
  for (auto i = std::size_t{1}; i < inside.size(); ++i) {
    at = text.find(" " + inside[i] + ":\n", at);
  }
  at = text.find("required: [", at);
  EXPECT_NE(at, std::string::npos) << inside.back();
  auto const list = text.find('[', at);
  return words(
      std::string_view{text}.substr(list, text.find(']', list) - list + 1));
}

}  // namespace wm::test_support
