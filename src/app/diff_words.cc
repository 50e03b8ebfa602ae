#include "app/diff_words.h"

#include <fmt/format.h>

#include "app/diff_sentences.h"
#include "framework/word_difference.h"

namespace wm::app {

namespace {

using framework::change;
using framework::change_kind;
using framework::key_change;
using framework::word_fate;

std::string run_in_words(framework::word_run const& run) {
  switch (run.fate) {
    case word_fate::kept:
      return run.words;
    case word_fate::removed:
      return "[-" + run.words + "-]";
    case word_fate::added:
      return "{+" + run.words + "+}";
  }
  return {};
}

std::string values_in_words(key_change const& key) {
  if (key.before.empty()) {
    return "new: " + key.after;
  }
  if (key.after.empty()) {
    return "no longer: " + key.before;
  }
  if (!is_prose(key)) {
    return key.before + " -> " + key.after;
  }
  auto out = std::string{};
  for (auto const& run : framework::word_difference(key.before, key.after)) {
    out += (out.empty() ? "" : " ") + run_in_words(run);
  }
  return out;
}

std::string head_in_words(change const& c) {
  auto out = std::string{c.kind == change_kind::renamed ? "probably renamed"
                                                        : word(c.kind)};
  out += fmt::format(": {} ", c.of);
  if (c.kind == change_kind::renamed) {
    out += c.former_id + " -> ";
  }
  out += c.id;
  if (!c.title.empty()) {
    out += fmt::format(", \"{}\"", c.title);
  }
  if (auto const version = version_of(c); !version.empty()) {
    out += ", " + version;
  }
  return out + "\n";
}

}  // namespace

std::string in_words(framework::difference const& all) {
  auto out = summary_of(all) + "\n";
  for (auto const& c : all.changes) {
    out += "\n" + head_in_words(c);
    if (auto const meaning = meaning_of(c); !meaning.empty()) {
      out += "  " + meaning + "\n";
    }
    for (auto const& key : keys_told(c)) {
      out += fmt::format("  {}: {}\n    {}\n", name_of(key),
                         values_in_words(key), meaning_of(c, key));
    }
  }
  for (auto const& p : all.problems) {
    out += fmt::format("\n{}: error: {}\n  {}\n", p.file, p.message, p.remedy);
  }
  return out;
}

}  // namespace wm::app
