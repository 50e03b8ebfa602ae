#include "record/state/person_state.h"

#include "record/state/life_stage.h"
#include "record/state/relatives.h"
#include "record/state/stays.h"

namespace wm::record {

namespace {

yes_or_no told(bool const is_so) {
  return is_so ? yes_or_no::yes : yes_or_no::no;
}

}  // namespace

residence_state residence_at(std::string_view const place,
                             state_rules const& rules) {
  auto out = residence_state{};
  out.place = place;
  if (auto const known = rules.find(place)) {
    out.ward = known->place->ward.value;
    out.locality = known->place->locality.value;
    out.national_decile = known->national_decile;
    out.national_fifth = known->national_fifth;
    out.local_fifth = known->local_fifth;
  }
  return out;
}

residence_state residence_on(life_course const& of, state_rules const& rules,
                             day_number const day) {
  auto const* const stay = stay_on(of, rules.residence(), day);
  return stay == nullptr ? residence_state{} : residence_at(stay->place, rules);
}

person_state state_on(life_course const& of, state_rules const& rules,
                      relatives const* const all, day_number const day) {
  auto out = person_state{};
  out.living = living_on(of, day);
  out.age_in_years = age_in_years(of, day);
  out.age_in_months = age_in_months(of, day);
  out.birth_known_to = of.birth.precision;
  out.sex = of.sex;
  out.ethnic_group = of.ethnic_group;
  out.broad_ethnic_group = rules.broad_ethnic_group(of.ethnic_group);
  if (out.living == living::dead || out.living == living::unborn) {
    return out;
  }
  out.pregnant = told(pregnant_on(of, rules, day));
  out.life_stage = life_stage_on(of, rules, day);
  if (auto const* const stay = stay_on(of, rules.registration(), day)) {
    out.practice = stay->provider;
  }
  out.residence = residence_on(of, rules, day);
  out.lives_in_care_home = told(stay_on(of, rules.care_home(), day) != nullptr);
  out.has_carer = told(!carers_on(of, day).empty());
  if (all != nullptr) {
    out.is_carer = told(!cared_for_on(of, *all, day).empty());
  }
  return out;
}

}  // namespace wm::record
