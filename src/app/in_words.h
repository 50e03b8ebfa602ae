#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace wm::app {

/// A word of files as people read it: "cannot say" for "cannot_say".
inline std::string in_words(std::string_view const word) {
  auto out = std::string{word};
  std::ranges::replace(out, '_', ' ');
  return out;
}

}  // namespace wm::app
