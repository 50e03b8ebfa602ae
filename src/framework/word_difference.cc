#include "framework/word_difference.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace wm::framework {

namespace {

constexpr auto kMostComparisons = std::size_t{1'000'000};

using words = std::vector<std::string_view>;

words words_of(std::string_view const text) {
  constexpr auto kSpace = std::string_view{" \t\r\n"};
  auto out = words{};
  auto begin = text.find_first_not_of(kSpace);
  while (begin != std::string_view::npos) {
    auto const end = std::min(text.find_first_of(kSpace, begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(kSpace, end);
  }
  return out;
}

/// Joins words of the same fate. Removed words that follow added ones go
/// before these, so that a replacement reads "old, new".
class runs {
 public:
  void add(word_fate const fate, std::string_view const word) {
    if (fate == word_fate::kept) {
      close();
      append(fate, word);
    } else {
      auto& open = fate == word_fate::removed ? removed_ : added_;
      open += (open.empty() ? "" : " ") + std::string{word};
    }
  }
  std::vector<word_run> finish() && {
    close();
    return std::move(done_);
  }

 private:
  void append(word_fate const fate, std::string_view const text) {
    if (done_.empty() || done_.back().fate != fate) {
      done_.push_back({fate, std::string{text}});
    } else {
      done_.back().words += " " + std::string{text};
    }
  }
  void close() {
    if (!removed_.empty()) {
      append(word_fate::removed, removed_);
    }
    if (!added_.empty()) {
      append(word_fate::added, added_);
    }
    removed_.clear();
    added_.clear();
  }

  std::vector<word_run> done_;
  std::string removed_;
  std::string added_;
};

/// The lengths of the longest common subsequences of all endings of the two
/// texts; the row after the last words is all 0.
class common_endings {
 public:
  common_endings(words const& before, words const& after)
      : width_{after.size() + 1}, length_((before.size() + 1) * width_) {
    for (auto i = before.size(); i-- > 0;) {
      for (auto j = after.size(); j-- > 0;) {
        length_[i * width_ + j] = before[i] == after[j]
                                      ? at(i + 1, j + 1) + 1
                                      : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  std::uint32_t at(std::size_t const i, std::size_t const j) const {
    return length_[i * width_ + j];
  }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> length_;
};

void add_changed(words const& before, words const& after, runs& to) {
  auto i = std::size_t{0};
  auto j = std::size_t{0};
  if (before.size() * after.size() <= kMostComparisons) {
    auto const common = common_endings{before, after};
    while (i < before.size() && j < after.size()) {
      if (before[i] == after[j]) {
        to.add(word_fate::kept, before[i]);
        ++i;
        ++j;
      } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
        to.add(word_fate::removed, before[i++]);
      } else {
        to.add(word_fate::added, after[j++]);
      }
    }
  }
  for (; i < before.size(); ++i) {
    to.add(word_fate::removed, before[i]);
  }
  for (; j < after.size(); ++j) {
    to.add(word_fate::added, after[j]);
  }
}

}  // namespace

std::vector<word_run> word_difference(std::string_view const before,
                                      std::string_view const after) {
  auto const old_words = words_of(before);
  auto const new_words = words_of(after);
  auto const same_start =
      std::ranges::mismatch(old_words, new_words).in1 - old_words.begin();
  auto const longest_end = static_cast<std::ptrdiff_t>(
                               std::min(old_words.size(), new_words.size())) -
                           same_start;
  auto same_end = std::ptrdiff_t{0};
  while (same_end < longest_end && *(old_words.end() - 1 - same_end) ==
                                       *(new_words.end() - 1 - same_end)) {
    ++same_end;
  }
  auto to = runs{};
  for (auto i = std::ptrdiff_t{0}; i < same_start; ++i) {
    to.add(word_fate::kept, old_words[static_cast<std::size_t>(i)]);
  }
  add_changed({old_words.begin() + same_start, old_words.end() - same_end},
              {new_words.begin() + same_start, new_words.end() - same_end}, to);
  for (auto i = same_end; i > 0; --i) {
    to.add(word_fate::kept, *(old_words.end() - i));
  }
  return std::move(to).finish();
}

}  // namespace wm::framework
