#include "metrics/language/token.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace wm::metrics::language {

namespace {

bool is_digit(char const c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char const c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_blank(char const c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The letter, digit or sign at `at`, of one or more bytes (UTF-8).
std::size_t length_of_letter(std::string_view const line,
                             std::size_t const at) {
  auto length = std::size_t{1};
  while (at + length < line.size() &&
         (static_cast<unsigned char>(line[at + length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

std::string remedy_for(std::string_view const sign) {
  if (sign == "≤") {
    return "Write <=.";
  }
  if (sign == "≥") {
    return "Write >=.";
  }
  if (sign == "≠") {
    return "Write !=.";
  }
  if (sign == "“" || sign == "”" || sign == "'" || sign == "‘" || sign == "’") {
    return "Write straight double quotes.";
  }
  if (sign == "*") {
    return "Multiplication is written: times 2.5.";
  }
  if (sign == "/") {
    return "There is no division: shares are made by `value`.";
  }
  return "docs/language.md says what may be written.";
}

/// Cuts one token after the other.
class cutter {
 public:
  explicit cutter(std::string_view const line) : line_{line} {}

  understood<token> next() {
    while (at_ < line_.size() && is_blank(line_[at_])) {
      ++at_;
    }
    if (at_ == line_.size()) {
      return token{.kind = token_kind::end, .text = {}, .from = at_};
    }
    auto const c = line_[at_];
    if (is_letter(c) || c == '%') {
      return cut(token_kind::word, end_of_word());
    }
    if (is_digit(c)) {
      return number_or_date();
    }
    if (c == '"') {
      return quoted();
    }
    return symbol();
  }

 private:
  token cut(token_kind const kind, std::size_t const end) {
    auto const from = at_;
    at_ = end;
    return {.kind = kind,
            .text = line_.substr(from, end - from),
            .from = from,
            .length = end - from};
  }

  char peek(std::size_t const at) const {
    return at < line_.size() ? line_[at] : '\0';
  }

  std::size_t end_of_word() const {
    auto end = at_ + 1;
    if (line_[at_] == '%') {
      return end;
    }
    while (
        is_letter(peek(end)) || is_digit(peek(end)) ||
        ((peek(end) == '.' || peek(end) == '/') && is_letter(peek(end + 1)))) {
      ++end;
    }
    return end;
  }

  token number_or_date() {
    auto end = at_;
    while (is_digit(peek(end))) {
      ++end;
    }
    auto const dash = [&](std::size_t const place) {
      return peek(at_ + place) == '-';
    };
    auto const two = [&](std::size_t const place) {
      return is_digit(peek(at_ + place)) && is_digit(peek(at_ + place + 1));
    };
    if (end == at_ + 4 && dash(4) && two(5) && dash(7) && two(8)) {
      return cut(token_kind::date, at_ + 10);
    }
    if (peek(end) == '.' && is_digit(peek(end + 1))) {
      ++end;
      while (is_digit(peek(end))) {
        ++end;
      }
    }
    return cut(token_kind::number, end);
  }

  understood<token> quoted() {
    auto const close = line_.find('"', at_ + 1);
    if (close == std::string_view::npos) {
      return std::unexpected{fault{.from = at_,
                                   .length = line_.size() - at_,
                                   .message = "a quote is not closed",
                                   .remedy = "Add the second \"."}};
    }
    auto out = cut(token_kind::text, close + 1);
    out.text = out.text.substr(1, out.text.size() - 2);
    return out;
  }

  understood<token> symbol() {
    auto const c = line_[at_];
    if ((c == '<' || c == '>' || c == '!') && peek(at_ + 1) == '=') {
      return cut(token_kind::symbol, at_ + 2);
    }
    if (std::string_view{"()[],+-<=>"}.find(c) != std::string_view::npos) {
      return cut(token_kind::symbol, at_ + 1);
    }
    auto const length = length_of_letter(line_, at_);
    auto const sign = line_.substr(at_, length);
    return std::unexpected{
        fault{.from = at_,
              .length = length,
              .message = fmt::format("\"{}\" is no sign of the language", sign),
              .remedy = remedy_for(sign)}};
  }

  std::string_view line_;
  std::size_t at_{0};
};

}  // namespace

understood<std::vector<token>> tokens_of(std::string_view const line) {
  auto cut = cutter{line};
  auto out = std::vector<token>{};
  do {
    out.push_back(WM_UNDERSTAND(cut.next()));
  } while (out.back().kind != token_kind::end);
  return out;
}

}  // namespace wm::metrics::language
