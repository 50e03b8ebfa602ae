#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wm::framework {

enum class word_fate { kept, removed, added };

/// Words in a row with the same fate, joined by single spaces.
struct word_run {
  word_fate fate{word_fate::kept};
  std::string words;
};

/// How one text becomes another, word by word. Where words are replaced, the
/// removed ones come first. As few words as possible are removed and added;
/// where that would take more than a million comparisons of words, all between
/// the common start and the common end is replaced.
///
/// \returns runs, no two neighbours with the same fate; none for empty texts
/// \source Wagner, Fischer 1974, "The string-to-string correction problem",
///         Journal of the ACM 21:168-173, on words, without replacement
std::vector<word_run> word_difference(std::string_view before,
                                      std::string_view after);

}  // namespace wm::framework
