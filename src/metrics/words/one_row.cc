#include "metrics/words/one_row.h"

namespace wm::metrics {

std::string on_one_row(std::string_view const text) {
  auto out = std::string{};
  for (auto const c : text) {
    auto const blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

}  // namespace wm::metrics
