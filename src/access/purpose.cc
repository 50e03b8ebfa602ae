#include "access/purpose.h"

#include <sstream>
#include <utility>

namespace wm::access {

namespace {

constexpr auto kFewestWords = 3;
constexpr auto kLongest = std::size_t{500};  // [bytes]
constexpr auto kSpace = std::string_view{" \t\r\n"};

int words_in(std::string const& text) {
  auto words = std::istringstream{text};
  auto count = 0;
  for (auto word = std::string{}; words >> word;) {
    ++count;
  }
  return count;
}

}  // namespace

purpose::purpose(std::string text) : text_{std::move(text)} {}

result<purpose> purpose::of(std::string_view const text) {
  auto const first = text.find_first_not_of(kSpace);
  auto words = first == std::string_view::npos
                   ? std::string{}
                   : std::string{text.substr(
                         first, text.find_last_not_of(kSpace) - first + 1)};
  if (words_in(words) < kFewestWords) {
    return fail(error_code::denied, "--purpose",
                "A purpose has at least three words, so that it can be "
                "understood years from now: \"check the falls metric with "
                "its lead\".");
  }
  if (words.size() > kLongest) {
    return fail(error_code::denied, "--purpose",
                "A purpose has at most 500 letters: name a document for more.");
  }
  return purpose{std::move(words)};
}

}  // namespace wm::access
