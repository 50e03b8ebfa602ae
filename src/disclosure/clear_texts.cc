#include "disclosure/clear_texts.h"

#include <algorithm>
#include <optional>
#include <regex>
#include <string_view>

namespace wm::disclosure {

namespace {

struct pattern {
  std::regex found;
  std::string_view why;
};

/// What single persons are recognised by.
std::vector<pattern> const& patterns() {
  static auto const all = std::vector<pattern>{
      {std::regex{"@"}, "It holds an e-mail address or a name on the web."},
      {std::regex{"[0-9]([ ./-]?[0-9]){5,}"},
       "It holds a number of six digits or more: of a patient, a telephone or "
       "a day of birth."},
      {std::regex{"\\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\\b"},
       "It holds a whole postcode."},
      {std::regex{"\\b(Mr|Mrs|Ms|Miss|Dr|Doctor|Nurse|Sister|Professor|Prof)"
                  "\\.? [A-Z]"},
       "It holds a title with a name."},
  };
  return all;
}

std::optional<std::string> reason_against(figures::quoted_text const& text) {
  if (text.consent != figures::consent::to_publish) {
    return "Who said it has not agreed that it be published.";
  }
  if (text.decided_by.empty() || !text.decided_on) {
    return "Nobody has decided yet that it may be published: name who did, "
           "and when.";
  }
  for (auto const& [found, why] : patterns()) {
    if (std::regex_search(text.words, found)) {
      return std::string{why};
    }
  }
  return std::nullopt;
}

}  // namespace

cleared_texts clear(std::vector<figures::quoted_text> const& texts,
                    readership const& to) {
  auto passed = std::vector<figures::quoted_text>{};
  auto refused = std::vector<refused_text>{};
  for (auto const& text : texts) {
    if (auto const why = reason_against(text)) {
      refused.push_back({text.id, *why});
    } else {
      passed.push_back(text);
    }
  }
  return {std::move(passed), std::move(refused), to};
}

}  // namespace wm::disclosure
