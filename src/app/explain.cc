#include "app/explain.h"

#include <fmt/format.h>

#include <vector>

#include "base/spelling.h"
#include "framework/diagnostic_code.h"

namespace wm::app {

bool looks_like_a_code(std::string_view const word) {
  return framework::looks_like_a_code(word);
}

result<std::string> explain(std::string_view const code) {
  if (auto const found = framework::find_code(code)) {
    return framework::explanation_of(*found);
  }
  auto written = std::vector<std::string>{};
  for (auto const& group : framework::code_groups()) {
    for (auto const& entry : group.entries) {
      written.push_back(to_string(entry.code));
    }
  }
  auto const known =
      std::vector<std::string_view>(written.begin(), written.end());
  auto const guess = did_you_mean(code, known);
  return fail(error_code::not_found, {},
              fmt::format("there is no code {}. {}{}`whatmatters help codes` "
                          "lists them.",
                          code, guess, guess.empty() ? "" : " "));
}

std::string list_of_codes() {
  auto out = std::string{};
  for (auto const& group : framework::code_groups()) {
    out += fmt::format("{}{}\n", out.empty() ? "" : "\n", group.subject);
    for (auto const& entry : group.entries) {
      out += fmt::format(
          "  {} {:<7}  {}\n", to_string(entry.code),
          entry.severity == framework::severity::error ? "error" : "warning",
          entry.title);
    }
  }
  return out;
}

}  // namespace wm::app
