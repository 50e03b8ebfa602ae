#include "analysis/detail/dictionary.h"

namespace wm::analysis::detail {

std::uint32_t dictionary::number_of(std::string_view const word) {
  if (!words_.empty()) {
    auto const guess = next_[last_];
    if (words_[guess] == word) {
      last_ = guess;
      return guess;
    }
  }
  auto number = static_cast<std::uint32_t>(words_.size());
  if (auto const known = index_.find(word); known != index_.end()) {
    number = known->second;
  } else {
    words_.emplace_back(word);
    index_.emplace(words_.back(), number);
    next_.push_back(number);
  }
  next_[last_] = number;
  last_ = number;
  return number;
}

}  // namespace wm::analysis::detail
