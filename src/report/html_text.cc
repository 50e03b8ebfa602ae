#include "report/html_text.h"

namespace wm::report {

std::string html_text(std::string_view const text) {
  auto out = std::string{};
  out.reserve(text.size());
  for (auto const c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace wm::report
