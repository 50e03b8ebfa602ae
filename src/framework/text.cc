#include "framework/text.h"

namespace wm::framework {

std::string_view text::in(std::string_view const language) const {
  for (auto const& t : translations) {
    if (t.language == language && !t.words.empty()) {
      return t.words;
    }
  }
  return original();
}

std::string_view text::original() const {
  return translations.empty() ? std::string_view{}
                              : std::string_view{translations.front().words};
}

}  // namespace wm::framework
