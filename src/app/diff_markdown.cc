#include "app/diff_markdown.h"

#include <string_view>

#include <fmt/format.h>

#include "app/diff_sentences.h"
#include "framework/word_difference.h"

namespace wm::app {

namespace {

using framework::change;
using framework::change_kind;
using framework::key_change;
using framework::word_fate;

/// So that text shows as it is written.
std::string escaped(std::string_view const text) {
  auto out = std::string{};
  for (auto const c : text) {
    if (std::string_view{"\\`*_{}[]<>|~#"}.contains(c)) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string values_in_markdown(key_change const& key) {
  if (key.before.empty()) {
    return fmt::format("new: **{}**", escaped(key.after));
  }
  if (key.after.empty()) {
    return fmt::format("no longer: ~~{}~~", escaped(key.before));
  }
  if (!is_prose(key)) {
    return fmt::format("~~{}~~ **{}**", escaped(key.before),
                       escaped(key.after));
  }
  auto out = std::string{};
  for (auto const& run : framework::word_difference(key.before, key.after)) {
    auto const mark = run.fate == word_fate::kept      ? ""
                      : run.fate == word_fate::removed ? "~~"
                                                       : "**";
    out += fmt::format("{}{}{}{}", out.empty() ? "" : " ", mark,
                       escaped(run.words), mark);
  }
  return out;
}

std::string change_in_markdown(change const& c) {
  auto out = fmt::format(
      "\n### {}`{}`", c.title.empty() ? std::string{} : escaped(c.title) + " ",
      c.id);
  out +=
      fmt::format("\n{}{}",
                  c.kind == change_kind::renamed
                      ? fmt::format("probably renamed from `{}`", c.former_id)
                      : std::string{word(c.kind)},
                  version_of(c).empty() ? "" : ", " + version_of(c));
  if (auto const meaning = meaning_of(c); !meaning.empty()) {
    out += ". " + meaning;
  }
  out += "\n";
  if (!c.keys.empty()) {
    out += "\n";
  }
  for (auto const& key : keys_told(c)) {
    out += fmt::format("- {}: {}  \n  *{}*\n", escaped(name_of(key)),
                       values_in_markdown(key), escaped(meaning_of(c, key)));
  }
  return out;
}

}  // namespace

std::string in_markdown(framework::difference const& all) {
  auto out = fmt::format("**{}**\n", summary_of(all));
  auto kind = std::string_view{};
  for (auto const& c : all.changes) {
    if (c.of != kind) {
      kind = c.of;
      auto title = c.of == "framework" ? c.of : noun_of(c.of, 2);
      title.front() = static_cast<char>(std::toupper(title.front()));
      out += fmt::format("\n## {}\n", title);
    }
    out += change_in_markdown(c);
  }
  if (!all.problems.empty()) {
    out += "\n## Versions to raise\n\n";
  }
  for (auto const& p : all.problems) {
    out += fmt::format("- `{}`: {}. {}\n", p.file, escaped(p.message),
                       escaped(p.remedy));
  }
  return out;
}

}  // namespace wm::app
