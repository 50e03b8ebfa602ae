#include "app/diff_sentences.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace wm::app {

namespace {

using framework::change;
using framework::change_kind;
using framework::effect;
using framework::key_change;
using framework::value_form;

/// What figures from persons' records are made by.
bool is_about_records(std::string_view const kind) {
  return kind == "concept" || kind == "code list" || kind == "characteristic";
}

std::size_t count(framework::difference const& all, std::string const& of,
                  change_kind const kind) {
  return static_cast<std::size_t>(std::ranges::count_if(
      all.changes,
      [&](change const& c) { return c.of == of && c.kind == kind; }));
}

std::size_t count(framework::difference const& all, std::string const& of) {
  return static_cast<std::size_t>(
      std::ranges::count(all.changes, of, &change::of));
}

std::string parts_of(framework::difference const& all, std::string const& of) {
  auto parts = std::vector<std::string>{};
  for (auto const kind : {change_kind::changed, change_kind::renamed,
                          change_kind::added, change_kind::removed}) {
    auto const number = count(all, of, kind);
    if (number == 0) {
      continue;
    }
    parts.push_back(fmt::format("{} {} {}{}", number, noun_of(of, number),
                                kind == change_kind::renamed ? "probably " : "",
                                word(kind)));
  }
  auto const not_comparable =
      std::ranges::count_if(all.changes, [&](change const& c) {
        return c.of == of && c.effect == effect::not_comparable;
      });
  if (not_comparable > 0 && (of == "metric" || is_about_records(of))) {
    parts.front() +=
        count(all, of) == 1
            ? ", not comparable with before"
            : fmt::format(", {} of them not comparable with before",
                          not_comparable);
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

/// "the goal went from 80 % to 85 %", where both are short enough to say.
std::string move_of(key_change const& key) {
  constexpr auto kShort = std::size_t{40};
  if (key.before.empty() || key.after.empty() ||
      key.before.size() + key.after.size() > kShort || is_prose(key)) {
    return {};
  }
  return fmt::format(": the {} went from {} to {}", key.label, key.before,
                     key.after);
}

/// Whether version_of has said all there is to say of the key.
bool is_told_above(change const& of, key_change const& key) {
  return of.of == "metric" && key.key == "version" &&
         key.effect == effect::none;
}

}  // namespace

bool is_prose(key_change const& key) {
  return key.form == value_form::translated_text ||
         (key.form == value_form::text && key.before.contains(' ') &&
          key.after.contains(' ') && key.key != "goal.value" &&
          !key.key.ends_with(".plausible") && !key.key.starts_with("series."));
}

std::string noun_of(std::string const& kind, std::size_t const count) {
  if (count == 1) {
    return kind;
  }
  return kind.ends_with('y') ? kind.substr(0, kind.size() - 1) + "ies"
                             : kind + "s";
}

std::string summary_of(framework::difference const& all) {
  if (all.changes.empty()) {
    return "No difference.";
  }
  auto kinds = std::vector<std::string>{"metric", "statement"};
  for (auto const& c : all.changes) {
    if (std::ranges::find(kinds, c.of) == kinds.end()) {
      kinds.push_back(c.of);
    }
  }
  auto parts = std::vector<std::string>{};
  for (auto const& kind : kinds) {
    if (kind == "framework") {
      auto const& framework =
          *std::ranges::find(all.changes, kind, &change::of);
      parts.push_back(
          fmt::format("the framework's own description changed{}",
                      framework.effect == effect::not_comparable
                          ? ", and no figure can be compared with before"
                          : ""));
    } else if (auto part = parts_of(all, kind); !part.empty()) {
      parts.push_back(std::move(part));
    }
  }
  auto out = fmt::format("{}.", fmt::join(parts, "; "));
  out.front() = static_cast<char>(std::toupper(out.front()));
  if (auto const wrong = all.problems.size(); wrong > 0) {
    out +=
        fmt::format(" {} version{} not raised as {} must be.", wrong,
                    wrong == 1 ? " was" : "s were", wrong == 1 ? "it" : "they");
  }
  return out;
}

std::string name_of(key_change const& key) {
  auto out = key.label;
  if (!key.language.empty()) {
    out += " in " + key.language;
  }
  return key.label == key.key ? out : fmt::format("{} ({})", out, key.key);
}

std::vector<key_change> keys_told(change const& of) {
  auto out = std::vector<key_change>{};
  for (auto const& key : of.keys) {
    if (is_told_above(of, key)) {
      continue;
    }
    auto const joins =
        !out.empty() && key.form != value_form::text &&
        key.form != value_form::translated_text && out.back().key == key.key &&
        out.back().label == key.label && out.back().effect == key.effect &&
        out.back().before.empty() == key.before.empty() &&
        out.back().after.empty() == key.after.empty() &&
        key.before.empty() != key.after.empty();
    if (joins) {
      auto& last = out.back();
      auto& words = key.before.empty() ? last.after : last.before;
      words += "; " + (key.before.empty() ? key.after : key.before);
    } else {
      out.push_back(key);
    }
  }
  return out;
}

std::string version_of(change const& of) {
  if (of.version_after.empty()) {
    return {};
  }
  return of.version_before == of.version_after
             ? fmt::format("version {}", of.version_after)
             : fmt::format("version {} -> {}", of.version_before,
                           of.version_after);
}

std::string meaning_of(change const& of, key_change const& key) {
  switch (key.effect) {
    case effect::none:
      return "Does not touch the figures.";
    case effect::wording:
      return "Can be compared: only the wording changed.";
    case effect::shown:
      return "Can be compared: the same figures, shown with other decimals.";
    case effect::no_figures:
      if (is_about_records(of.of)) {
        return key.before.empty()
                   ? "New: no figure from records used it before."
                   : "Figures from records that used it can no longer be made.";
      }
      return "Nothing to compare: there are no figures before, or none after.";
    case effect::standing:
      return fmt::format("Can be compared; {} may change{}.",
                         of.of == "statement" ? "the answer" : "the colour",
                         move_of(key));
    case effect::meaning:
      if (of.of == "code list") {
        return "Can be compared only if the codes mean the same as before.";
      }
      return of.version_before == of.version_after
                 ? "Can be compared only if the new words mean the same."
                 : "Can be compared: the version says that the new words mean "
                   "the same.";
    case effect::not_comparable:
      return key.key == "version"
                 ? "The first number rose: figures before and after cannot be "
                   "compared."
             : of.of == "code list"
                 ? "Other events count: figures from records that use the "
                   "list cannot be compared with before."
             : of.of == "concept"
                 ? "Figures from records that use it cannot be compared with "
                   "before."
             : of.of == "characteristic"
                 ? "Figures from records by it cannot be compared with before."
                 : "Figures before and after cannot be compared.";
  }
  return {};
}

std::string meaning_of(change const& of) {
  if (is_about_records(of.of)) {
    switch (of.kind) {
      case change_kind::added:
        return "New: no figure from records used it before.";
      case change_kind::removed:
        return "Figures from records that used it can no longer be made.";
      case change_kind::renamed:
        return "The same under another id: the id alone does not touch the "
               "figures.";
      case change_kind::changed:
        return {};
    }
  }
  if (of.of != "metric") {
    return {};
  }
  switch (of.kind) {
    case change_kind::added:
      return "New: there is nothing before to compare with.";
    case change_kind::removed:
      return "Its figures are no longer shown.";
    case change_kind::renamed:
      return "The same under another id: the id alone does not touch the "
             "figures.";
    case change_kind::changed:
      return {};
  }
  return {};
}

}  // namespace wm::app
