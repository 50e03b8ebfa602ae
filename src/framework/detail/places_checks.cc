#include "framework/detail/places_checks.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.h"

namespace wm::framework::detail {

namespace {

void check_ward(package const& whole, small_area const& one, gathered& into) {
  auto const* const ward = find_area(whole, one.ward.value);
  if (ward != nullptr && ward->type != area_type::ward_2014 &&
      ward->type != area_type::ward_2002) {
    into.problems.push_back(
        {diagnostic_code::wrong_type_of_area,
         one.ward.at,
         fmt::format("\"{}\" ({}) is not a ward", ward->code.value, ward->name),
         "Give the code of a ward, or correct its type in areas.csv.",
         {{ward->code.at, "this area"}}});
  }
}

void check_words(concepts const& of, gathered& into) {
  auto const* const known = find_characteristic(of, "ethnic_group");
  if (!of.state || known == nullptr) {
    return;
  }
  auto words = std::vector<std::string_view>{};
  for (auto const& word : known->words) {
    words.push_back(word.value);
  }
  for (auto const& group : of.state->ethnic_groups) {
    for (auto const& [word, at] : group.words) {
      if (std::ranges::find(words, word) == words.end()) {
        into.problems.push_back(
            {diagnostic_code::no_such_ethnic_group,
             at,
             fmt::format("\"{}\" is no word of ethnic_group", word),
             did_you_mean_or_allowed(word, words),
             {}});
      }
    }
  }
}

}  // namespace

void check_places(package const& whole, gathered& into) {
  for (auto const& one : whole.places) {
    check_ward(whole, one, into);
  }
  check_words(whole.concepts, into);
}

}  // namespace wm::framework::detail
