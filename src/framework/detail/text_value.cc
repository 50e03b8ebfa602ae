#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.h"
#include "framework/detail/values.h"

namespace wm::framework::detail {

namespace {

constexpr auto kWanted = std::string_view{"wanted"};

std::string words_of(std::string const& written) {
  return written.substr(0, written.find_last_not_of(" \t\r\n") + 1);
}

/// {text: "...", status: checked}
void read_with_status(reader& from, yaml_entry const& language,
                      translation& into) {
  for (auto const& [key, at, node] : language.value.entries) {
    if (key == "text" && from.is(node_kind::scalar, node, key)) {
      into.words = words_of(node.scalar);
    } else if (key == "status" && from.is(node_kind::scalar, node, key)) {
      if (node.scalar == "checked") {
        into.status = translation_status::checked;
      } else if (node.scalar != "draft") {
        from.report(diagnostic_code::not_one_of_the_words, node.at,
                    fmt::format("\"status\" cannot be \"{}\"", node.scalar),
                    "Allowed: draft, checked.");
      }
    } else if (key != "text" && key != "status") {
      from.report(diagnostic_code::unknown_key, at,
                  fmt::format("unknown key \"{}\"", key),
                  "A translation is a text, \"wanted\", or {text: \"...\", "
                  "status: draft} (or checked).");
    }
  }
  if (into.words.empty()) {
    from.report(diagnostic_code::translation_without_text, language.at,
                fmt::format("the translation \"{}\" has no text", language.key),
                "Write its text, or \"wanted\".");
  }
}

translation read_translation(reader& from, yaml_entry const& language) {
  auto done = translation{.language = language.key,
                          .words = {},
                          .status = translation_status::draft};
  auto const& node = language.value;
  if (node.kind == node_kind::map) {
    read_with_status(from, language, done);
  } else if (from.is(node_kind::scalar, node, language.key)) {
    done.words = words_of(node.scalar);
    if (done.words == kWanted) {
      done.words.clear();
      done.status = translation_status::wanted;
    } else if (done.words.empty()) {
      from.report(diagnostic_code::empty_text, node.at,
                  fmt::format("\"{}\" is an empty text", language.key),
                  "Write the text, or \"wanted\".");
    }
  }
  return done;
}

void refuse_undeclared(reader& from, yaml_entry const& entry) {
  auto const& languages = from.languages();
  if (languages.empty() ||
      std::ranges::find(languages, entry.key) != languages.end()) {
    return;
  }
  auto const known =
      std::vector<std::string_view>(languages.begin(), languages.end());
  from.report(
      diagnostic_code::undeclared_language, entry.at,
      fmt::format("\"{}\" is not a language of the framework", entry.key),
      fmt::format("{} More languages are added in framework.yaml, "
                  "under \"languages\".",
                  did_you_mean_or_allowed(entry.key, known)));
}

}  // namespace

void value<text>::read(reader& from, yaml_node const& node, key_info const& key,
                       text& into) {
  into.at = from.position(node.at);
  auto const& languages = from.languages();
  auto const first = languages.empty() ? std::string{} : languages.front();
  auto given = std::vector<translation>{};
  if (node.kind == node_kind::map) {
    for (auto const& entry : node.entries) {
      refuse_undeclared(from, entry);
      given.push_back(read_translation(from, entry));
    }
  } else {
    auto words = std::string{};
    value<std::string>::read(from, node, key, words);
    if (words.empty()) {
      return;
    }
    given.push_back({.language = first,
                     .words = std::move(words),
                     .status = translation_status::original});
  }
  if (languages.empty()) {
    into.translations = std::move(given);
    return;
  }
  for (auto const& language : languages) {
    auto const found =
        std::ranges::find(given, language, &translation::language);
    into.translations.push_back(
        found != given.end()
            ? std::move(*found)
            : translation{.language = language,
                          .words = {},
                          .status = translation_status::wanted});
  }
  auto& original = into.translations.front();
  if (original.status == translation_status::wanted) {
    from.report(diagnostic_code::original_missing, node.at,
                fmt::format("\"{}\" has no text in \"{}\", the framework's "
                            "first language",
                            key.name, first),
                "Write it; the other languages are translations of it.");
  }
  original.status = translation_status::original;
}

}  // namespace wm::framework::detail
