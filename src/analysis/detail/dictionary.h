#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wm::analysis::detail {

/// Numbers for words that come again and again, such as age bands. Words of a
/// table mostly follow each other in the same order, so the word that came
/// next the last time is tried first.
class dictionary {
 public:
  /// The word's number; a new word gets the next one, from 0.
  std::uint32_t number_of(std::string_view word);

  std::size_t size() const { return words_.size(); }
  std::string const& operator[](std::size_t const at) const {
    return words_[at];
  }

 private:
  std::deque<std::string> words_;  // never moved: the index points at them
  std::unordered_map<std::string_view, std::uint32_t> index_;
  std::vector<std::uint32_t> next_;  // by number: what followed the last time
  std::uint32_t last_{0};
};

}  // namespace wm::analysis::detail
