#include "framework/diagnostic_code.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include <fmt/format.h>

#include "framework/codes/entries.h"

namespace wm::framework {

namespace {

std::string_view word(severity const how_bad) {
  return how_bad == severity::error ? "error" : "warning";
}

/// The lines of a text, each behind `margin`.
std::string indented(std::string_view const text,
                     std::string_view const margin) {
  auto out = std::string{};
  for (auto start = std::size_t{0}; start < text.size();) {
    auto const end = std::min(text.find('\n', start), text.size());
    out += fmt::format("{}{}\n", margin, text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

/// A text on lines of at most 78 columns.
std::string wrapped(std::string_view const text) {
  constexpr auto kWidest = std::size_t{78};
  auto out = std::string{};
  auto width = std::size_t{0};
  for (auto start = std::size_t{0}; start < text.size();) {
    auto const end = std::min(text.find(' ', start), text.size());
    auto const next = text.substr(start, end - start);
    if (width > 0 && width + 1 + next.size() > kWidest) {
      out += '\n';
      width = 0;
    } else if (width > 0) {
      out += ' ';
      ++width;
    }
    out += next;
    width += next.size();
    start = end + 1;
  }
  return out + '\n';
}

std::string_view digits_of(std::string_view written) {
  if (written.size() > 2 && (written[0] == 'W' || written[0] == 'w') &&
      (written[1] == 'M' || written[1] == 'm')) {
    written.remove_prefix(2);
  }
  return written;
}

}  // namespace

std::vector<code_group> const& code_groups() {
  static auto const groups = std::vector<code_group>{
      {"The package as a whole", codes::package_entries()},
      {"The bytes of a file", codes::bytes_entries()},
      {"YAML", codes::yaml_entries()},
      {"Keys and the shapes of their values", codes::key_entries()},
      {"Names and what refers to them", codes::name_entries()},
      {"The framework, its statements and workstreams",
       codes::statement_entries()},
      {"Metrics", codes::metric_entries()},
      {"Goals and comparisons", codes::goal_entries()},
      {"Languages", codes::language_entries()},
      {"Tables", codes::table_entries()},
      {"Areas", codes::area_entries()},
      {"Figures", codes::figure_entries()},
      {"Concepts and code lists", codes::concept_entries()},
      {"Mapping files of records", codes::mapping_entries()},
      {"The metric language", codes::definition_entries()},
      {"Places, and the states of persons", codes::place_entries()},
      {"How priorities are made", codes::priority_entries()},
      {"The programme: decisions, retirements, case studies, projects, papers",
       codes::programme_entries()},
      {"Disclosure", codes::disclosure_entries()},
      {"Contracts that pay for outcomes", codes::contract_entries()},
      {"Money: the files of finance/", codes::finance_entries()},
  };
  return groups;
}

code_entry const& entry_of(diagnostic_code const code) {
  auto const& groups = code_groups();
  // A group's first number is above all those of the groups before it.
  auto const after = std::ranges::upper_bound(
      groups, code, {},
      [](code_group const& group) { return group.entries.front().code; });
  auto const& entries = std::prev(after)->entries;
  return *std::ranges::lower_bound(entries, code, {}, &code_entry::code);
}

severity severity_of(diagnostic_code const code) {
  return entry_of(code).severity;
}

std::string to_string(diagnostic_code const code) {
  return fmt::format("WM{:04}", static_cast<int>(code));
}

bool looks_like_a_code(std::string_view const written) {
  auto const digits = digits_of(written);
  return !digits.empty() &&
         digits.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<diagnostic_code> find_code(std::string_view const written) {
  if (!looks_like_a_code(written)) {
    return std::nullopt;
  }
  auto const digits = digits_of(written);
  auto number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  for (auto const& group : code_groups()) {
    for (auto const& entry : group.entries) {
      if (static_cast<int>(entry.code) == number) {
        return entry.code;
      }
    }
  }
  return std::nullopt;
}

std::string explanation_of(diagnostic_code const code) {
  auto const& entry = entry_of(code);
  return fmt::format("{} ({}): {}\n\n{}\n{}\nWrong:\n{}\nRight:\n{}",
                     to_string(code), word(entry.severity), entry.title,
                     wrapped(entry.explanation), wrapped(entry.mend),
                     indented(entry.wrong, "    "),
                     indented(entry.right, "    "));
}

std::string all_explanations() {
  auto out = std::string{
      "# Diagnostics\n"
      "What `whatmatters check` can say, by its code. `whatmatters help "
      "WM0301` prints the same. A code keeps its meaning: numbers are never "
      "used again for something else.\n\n"
      "This page is written from the tables in `src/framework/codes`; do not "
      "edit it (`make golden-update` writes it anew).\n"};
  for (auto const& group : code_groups()) {
    out += fmt::format("\n## {}\n", group.subject);
    for (auto const& entry : group.entries) {
      out += fmt::format(
          "\n<a id=\"{0}\"></a>\n### {0} {1}\n{2}. {3} {4}\n\n"
          "Wrong:\n```text\n{5}\n```\nRight:\n```text\n{6}\n```\n",
          to_string(entry.code), entry.title,
          entry.severity == severity::error ? "Error" : "Warning",
          entry.explanation, entry.mend, entry.wrong, entry.right);
    }
  }
  return out;
}

}  // namespace wm::framework
