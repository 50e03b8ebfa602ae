#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wm::metrics::engine {

/// A word by its number; 0 is the empty one, which is no word.
using word_number = std::uint32_t;
inline constexpr auto kNoWord = word_number{0};
/// In place of a word: it has not been looked up yet.
inline constexpr auto kNotLookedUp = std::numeric_limits<word_number>::max();

/// Numbers for words, so that they are compared as numbers.
class word_table {
 public:
  word_table() { number(""); }
  word_table(word_table const&) = delete;
  word_table& operator=(word_table const&) = delete;
  ~word_table() = default;

  /// The number of a word, the same each time.
  word_number number(std::string_view word);
  std::string const& text(word_number const of) const { return texts_[of]; }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, word_number> numbers_;
};

}  // namespace wm::metrics::engine
