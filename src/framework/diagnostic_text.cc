#include "framework/diagnostic_text.h"

#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "framework/excerpt.h"
#include "framework/source_lines.h"

namespace wm::framework {

namespace {

// Select graphic rendition, ECMA-48, 8.3.117.
constexpr auto kBold = std::string_view{"\x1B[1m"};
constexpr auto kRed = std::string_view{"\x1B[1;31m"};
constexpr auto kYellow = std::string_view{"\x1B[1;33m"};
constexpr auto kGreen = std::string_view{"\x1B[1;32m"};
constexpr auto kBlue = std::string_view{"\x1B[34m"};
constexpr auto kCyan = std::string_view{"\x1B[1;36m"};
constexpr auto kPlain = std::string_view{"\x1B[0m"};

class renderer {
 public:
  renderer(std::filesystem::path const& folder, text_style const& style)
      : lines_{folder}, style_{style} {}

  std::string render(diagnostic const& problem) {
    auto const wrong = is_error(problem);
    auto out = fmt::format("{}: {}: {}\n", in(kBold, place(problem.at)),
                           in(wrong ? kRed : kYellow,
                              fmt::format("{}[{}]", wrong ? "error" : "warning",
                                          to_string(problem.code))),
                           in(kBold, printable(problem.message)));
    out += lines_at(problem.at, kGreen);
    for (auto const& [at, label] : problem.related) {
      out += fmt::format("{}: {}: {}\n", in(kBold, place(at)),
                         in(kCyan, "note"), label);
      out += lines_at(at, kCyan);
    }
    if (!problem.remedy.empty()) {
      out += fmt::format("  {}: {}\n", in(kCyan, "help"),
                         printable(problem.remedy));
    }
    return out;
  }

 private:
  std::string in(std::string_view const colour, std::string_view const text) {
    return style_.colours == colours::none
               ? std::string{text}
               : fmt::format("{}{}{}", colour, text, kPlain);
  }

  std::string place(source_position at) const {
    auto const whole =
        at.file.empty() ? style_.before_names : style_.before_names / at.file;
    at.file = whole.empty() ? "." : printable(whole.generic_string());
    return wm::to_string(at);
  }

  std::string lines_at(source_position const& at,
                       std::string_view const colour) {
    auto const line = lines_.line(at.file, at.line);
    if (!line) {
      return {};
    }
    auto const [text, marks] = excerpt_of(*line, at.column, at.length);
    return fmt::format(
        "{}{}{}\n{}{}\n", in(kBlue, fmt::format("{:>5} |", at.line)),
        text.empty() ? "" : " ", text, in(kBlue, fmt::format("{:>5} | ", "")),
        in(colour, marks));
  }

  source_lines lines_;
  text_style const& style_;
};

/// Which problems are shown: errors first, as many as may be.
std::vector<bool> chosen(std::vector<diagnostic> const& problems,
                         most_shown const& most) {
  auto shown = std::vector<bool>(problems.size(), false);
  auto in_file = std::map<std::string_view, std::size_t>{};
  auto in_all = std::size_t{0};
  for (auto const errors : {true, false}) {
    for (auto i = std::size_t{0}; i < problems.size(); ++i) {
      auto& here = in_file[problems[i].at.file];
      if (is_error(problems[i]) == errors && in_all < most.in_all &&
          here < most.in_a_file) {
        shown[i] = true;
        ++in_all;
        ++here;
      }
    }
  }
  return shown;
}

/// "4,213"
std::string grouped(std::size_t const number) {
  auto const digits = fmt::format("{}", number);
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      out += ',';
    }
    out += digits[i];
  }
  return out;
}

}  // namespace

std::string text_of(std::vector<diagnostic> const& problems,
                    std::filesystem::path const& folder,
                    text_style const& style) {
  auto render = renderer{folder, style};
  auto const shown = chosen(problems, style.most);
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < problems.size(); ++i) {
    if (shown[i]) {
      out += render.render(problems[i]) + "\n";
    }
  }
  auto const hidden =
      static_cast<std::size_t>(std::ranges::count(shown, false));
  if (hidden > 0) {
    out += fmt::format("and {} more; --all shows them\n\n", grouped(hidden));
  }
  return out;
}

}  // namespace wm::framework
