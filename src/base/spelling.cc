#include "base/spelling.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace wm {

namespace {

constexpr auto kLongestWord = std::size_t{60};

/// Fewest single-letter edits and swaps of neighbours from `a` to `b`.
std::size_t edit_distance(std::string_view const a, std::string_view const b) {
  auto before_last = std::vector<std::size_t>(b.size() + 1);
  auto last = before_last;
  auto row = before_last;
  for (auto j = std::size_t{0}; j <= b.size(); ++j) {
    last[j] = j;
  }
  for (auto i = std::size_t{1}; i <= a.size(); ++i) {
    row[0] = i;
    for (auto j = std::size_t{1}; j <= b.size(); ++j) {
      auto const same = a[i - 1] == b[j - 1];
      row[j] = std::min(
          {last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view const written,
                         std::span<std::string_view const> const known) {
  if (written.size() > kLongestWord) {
    return {};
  }
  auto best = std::string_view{};
  auto fewest = std::clamp(written.size() / 3, std::size_t{1}, std::size_t{3});
  for (auto const word : known) {
    auto const longer = std::max(word.size(), written.size());
    if (longer - std::min(word.size(), written.size()) > fewest) {
      continue;
    }
    auto const edits = edit_distance(written, word);
    if (edits < fewest || (edits == fewest && best.empty())) {
      fewest = edits;
      best = word;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view const written,
                         std::span<std::string_view const> const known) {
  auto const word = nearest(written, known);
  return word.empty() ? std::string{}
                      : fmt::format("Did you mean \"{}\"?", word);
}

std::string did_you_mean_or_allowed(
    std::string_view const written,
    std::span<std::string_view const> const known) {
  auto guess = did_you_mean(written, known);
  return guess.empty() ? fmt::format("Allowed: {}.", fmt::join(known, ", "))
                       : guess;
}

}  // namespace wm
