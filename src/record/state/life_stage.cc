#include "record/state/life_stage.h"

#include <algorithm>

#include "record/state/age.h"
#include "record/state/stays.h"

namespace wm::record {

namespace {

bool is_there(life_course const& of, day_number const day) {
  auto const there = living_on(of, day);
  return there == living::alive || there == living::unknown;
}

}  // namespace

bool pregnant_on(life_course const& of, state_rules const& rules,
                 day_number const day) {
  return rules.pregnancy() && is_there(of, day) &&
         std::ranges::any_of(of.events, [&](life_event const& one) {
           auto const [first, last] = days_of(one);
           return std::ranges::binary_search(one.concepts,
                                             *rules.pregnancy()) &&
                  first <= day && day <= last &&
                  day - first < kLongestPregnancy;
         });
}

std::string_view life_stage_on(life_course const& of, state_rules const& rules,
                               day_number const day) {
  if (!is_there(of, day)) {
    return {};
  }
  auto const when_pregnant = rules.stage_when_pregnant();
  if (!when_pregnant.empty() && pregnant_on(of, rules, day)) {
    return when_pregnant;
  }
  auto const age = age_in_years(of, day);
  return age ? rules.stage_of_age(*age) : std::string_view{};
}

}  // namespace wm::record
