#include "metrics/engine/word_table.h"

namespace wm::metrics::engine {

word_number word_table::number(std::string_view const word) {
  auto const found = numbers_.find(word);
  if (found != numbers_.end()) {
    return found->second;
  }
  auto const next = static_cast<word_number>(texts_.size());
  auto const& kept = texts_.emplace_back(word);
  numbers_.emplace(kept, next);
  return next;
}

}  // namespace wm::metrics::engine
