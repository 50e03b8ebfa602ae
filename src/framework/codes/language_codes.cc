#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = not_a_language,
     .severity = error,
     .title = "a word is not the code of a language",
     .explanation = "Pages say in which language a text is, so that screen "
                    "readers pronounce it right. They use the codes of BCP 47.",
     .mend = "Write the code: en for English, bn for Bengali, so for Somali.",
     .wrong = "languages: [English, bn]",
     .right = "languages: [en, bn]"},
    {.code = no_language,
     .severity = error,
     .title = "the list of languages is empty",
     .explanation = "The first language is the one the texts are written in.",
     .mend = "Write at least that one.",
     .wrong = "languages: []",
     .right = "languages: [en]"},
    {.code = undeclared_language,
     .severity = error,
     .title = "a text is in a language that the framework does not have",
     .explanation = "Reports are made in the framework's languages; nobody "
                    "would see this text.",
     .mend = "Correct the code, or add the language in framework.yaml, under "
             "\"languages\".",
     .wrong =
         "languages: [en, bn]\ntitle: {en: \"Adults who smoke\", so: wanted}",
     .right = "languages: [en, bn, so]\ntitle: {en: \"Adults who smoke\", so: "
              "wanted}"},
    {.code = original_missing,
     .severity = error,
     .title = "a text is missing in the framework's first language",
     .explanation = "The other languages are translations of it, and it is "
                    "shown where a translation is wanted.",
     .mend = "Write the text in the first language.",
     .wrong = "title: {en: wanted, bn: \"...\"}",
     .right = "title: {en: \"Adults who smoke\", bn: \"...\"}"},
    {.code = translation_without_text,
     .severity = error,
     .title = "a translation has no text",
     .explanation = "A status without a text says nothing.",
     .mend = "Write the text, or the word wanted.",
     .wrong = "title: {en: \"Adults who smoke\", bn: {status: draft}}",
     .right = "title: {en: \"Adults who smoke\", bn: wanted}"},
};

}  // namespace

std::span<code_entry const> language_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
