#include "programme/text_likeness.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>

namespace wm::programme {

namespace {

/// Sorted: words that do not tell one indicator from another.
constexpr std::string_view kUsual[] = {
    "a",       "about",      "after",  "all",     "also",       "an",
    "and",     "any",        "are",    "as",      "at",         "be",
    "been",    "before",     "by",     "did",     "do",         "does",
    "during",  "each",       "every",  "for",     "from",       "had",
    "has",     "have",       "how",    "hundred", "in",         "into",
    "is",      "it",         "its",    "least",   "many",       "more",
    "most",    "much",       "no",     "not",     "number",     "of",
    "on",      "or",         "out",    "over",    "people",     "per",
    "percent", "percentage", "person", "persons", "proportion", "rate",
    "records", "s",          "share",  "than",    "that",       "the",
    "their",   "them",       "there",  "these",   "they",       "this",
    "those",   "to",         "under",  "was",     "were",       "when",
    "where",   "which",      "who",    "whose",   "with",       "within",
    "you",     "your"};

constexpr std::string_view kEndings[] = {"ations", "ation", "ings", "ing",
                                         "ies",    "ied",   "ers",  "ed",
                                         "es",     "ly",    "s"};

/// Words of which a title has one or the other, never both for one thing.
constexpr std::array<std::string_view, 2> kWhose[] = {
    {"women", "men"},        {"girls", "boys"}, {"female", "male"},
    {"carers", "using"},     {"carers", "use"}, {"breast", "bowel"},
    {"absolute", "relative"}};

constexpr std::string_view kCounting[] = {
    "first", "second", "third",  "fourth", "fifth",  "both",
    "once",  "twice",  "single", "double", "booster"};

std::vector<std::string> words_of(std::string_view const text) {
  auto out = std::vector<std::string>{};
  auto word = std::string{};
  for (auto const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      word += byte < 0x80 ? static_cast<char>(std::tolower(byte)) : c;
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) {
    out.push_back(std::move(word));
  }
  return out;
}

/// Three letters are left at least, so that "uses" and "use" meet, but "as"
/// does not become nothing.
std::string without_ending(std::string word) {
  constexpr auto kLeft = std::size_t{3};
  for (auto const ending : kEndings) {
    if (word.ends_with(ending) && word.size() >= ending.size() + kLeft) {
      word.resize(word.size() - ending.size());
      break;
    }
  }
  return word;
}

bool is_number(std::string_view const word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool counts(std::string_view const word) {
  return is_number(word) ||
         std::ranges::find(kCounting, word) != std::end(kCounting);
}

}  // namespace

std::vector<std::string> telling_words(std::string_view const text) {
  auto out = std::vector<std::string>{};
  for (auto& word : words_of(text)) {
    if (!std::ranges::binary_search(kUsual, std::string_view{word})) {
      out.push_back(without_ending(std::move(word)));
    }
  }
  return out;
}

text_likeness::text_likeness(std::vector<described> const& texts) {
  constexpr auto kTitleCounts = 2.0;
  auto texts_with = std::map<std::string, double>{};
  for (auto const& text : texts) {
    auto& words = weights_.emplace_back();
    for (auto& word : telling_words(text.title)) {
      words[std::move(word)] += kTitleCounts;
    }
    for (auto& word : telling_words(text.more)) {
      words[std::move(word)] += 1;
    }
    for (auto const& [word, times] : words) {
      texts_with[word] += 1;
    }
  }
  auto const all = static_cast<double>(texts.size()) + 1;
  for (auto& words : weights_) {
    auto square = 0.0;
    for (auto& [word, weight] : words) {
      weight = (1 + std::log(weight)) * std::log(all / texts_with.at(word));
      square += weight * weight;
    }
    for (auto& [word, weight] : words) {
      weight /= square > 0 ? std::sqrt(square) : 1;
    }
  }
}

double text_likeness::between(std::size_t const a, std::size_t const b) const {
  auto sum = 0.0;
  auto const& others = weights_[b];
  for (auto const& [word, weight] : weights_[a]) {
    auto const found = others.find(word);
    sum += found == others.end() ? 0 : weight * found->second;
  }
  return std::min(sum, 1.0);
}

bool told_apart(std::string_view const title, std::string_view const other) {
  auto const own = words_of(title);
  auto const theirs = words_of(other);
  auto const has = [](std::vector<std::string> const& words,
                      std::string_view const word) {
    return std::ranges::find(words, word) != words.end();
  };
  for (auto const& [one, another] : kWhose) {
    if ((has(own, one) && has(theirs, another) && !has(own, another)) ||
        (has(own, another) && has(theirs, one) && !has(theirs, another))) {
      return true;
    }
  }
  // Both count something, and something else: 25 to 49 or 50 to 64.
  auto numbers = std::set<std::string_view>{};
  auto other_numbers = std::set<std::string_view>{};
  for (auto const& word : own) {
    if (counts(word)) {
      numbers.insert(word);
    }
  }
  for (auto const& word : theirs) {
    if (counts(word)) {
      other_numbers.insert(word);
    }
  }
  return !std::ranges::includes(numbers, other_numbers) &&
         !std::ranges::includes(other_numbers, numbers);
}

}  // namespace wm::programme
