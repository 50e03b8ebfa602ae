#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "record/sorted_store.h"

namespace wm::synth::detail {

/// What happened. Each is a concept of the package or a code of its lists.
enum class code : std::uint8_t {
  registration,
  residence,
  care_home_stay,
  hospital_stay,
  emergency_attendance,
  hospital_appointment,
  gp_appointment,
  community_contact,
  social_care_contact,
  care_package,
  hypertension,
  diabetes,
  asthma,
  copd,
  coronary_heart_disease,
  atrial_fibrillation,
  heart_failure,
  stroke,
  chronic_kidney_disease,
  depression,
  severe_mental_illness,
  dementia,
  epilepsy,
  learning_disability,
  cancer,
  obesity,
  pregnancy,
  blood_pressure,
  body_mass_index,
  hba1c,
  smokes,
  used_to_smoke,
  never_smoked,
  flu_vaccination,
  mmr_vaccination,
  six_in_one_vaccination,
  nhs_health_check,
  learning_disability_check,
  child_review,
  smoking_support,
  care_plan,
  care_plan_review,
  declined,
  handover,
  shared_decision,
  palliative_care,
  reablement,
  talking_therapy,
  phq9,
  gad7,
  oxford_hip,
  hip_replacement,
  invitation,
  dignity,
  shops,
  reason_copd,
  reason_asthma,
  reason_diabetes,
  reason_epilepsy,
  reason_heart_failure,
  reason_fall,
  reason_hip_fracture,
  reason_self_harm,
  reason_heart_attack,
  reason_stroke,
  count_,
};

/// All that an event says besides its code.
enum class said : std::uint8_t {
  nothing,
  attended,
  did_not_attend,
  cancelled,
  admitted,
  discharged,
  left,
  stay_emergency_home,
  stay_emergency_care_home,
  stay_emergency_died,
  stay_elective_home,
  stay_elective_died,
  stay_day_case_home,
  stay_maternity_home,
  residential,
  nursing,
  live_birth,
  stillbirth,
  ended,
  step_offered,
  step_completed,
  step_accepted,
  step_declined,
  review_new_birth,
  review_six_weeks,
  review_one_year,
  review_two_years,
  made_with_me,
  not_made_with_me,
  goals_met,
  goals_partly_met,
  goals_not_met,
  handover_agreed,
  handover_not_agreed,
  chose_surgery,
  chose_exercise,
  chose_waiting,
  therapy_completed,
  therapy_dropped_out,
  therapy_referred_on,
  before,
  after,
  asked_dignity,
  asked_shops,
  asked_hip,
  strongly_agree,
  agree,
  neither,
  disagree,
  strongly_disagree,
  prefer_not_to_say,
  shops_yes,
  shops_with_difficulty,
  shops_no,
  shops_prefer_not_to_say,
  home_care,
  day_care,
  direct_payment,
  flu_vaccination,
  blood_pressure,
  count_,
};

/// What is measured, in which unit.
enum class value : std::uint8_t {
  systolic,
  diastolic,
  body_mass_index,
  hba1c,
  score,
  wait,
  months,
  cost,
  hours,
  count_,
};

/// Who sends the records.
enum class source : std::uint8_t {
  general_practice,
  hospital,
  community,
  mental_health,
  council,
  survey,
  count_,
};

/// Where it happened. Practices and hospitals are invented: no real practice
/// is to be seen beside invented persons.
enum class provider : std::uint8_t {
  none,
  first_practice,
  last_practice = first_practice + 35,
  first_hospital,
  second_hospital,
  community_service,
  mental_health_service,
  council,
  coaching_service,
  survey_office,
  count_,
};
inline constexpr auto kPractices = 36;

/// The ethnic groups of the census that the package names.
enum class ethnic_group : std::uint8_t {
  unknown,
  bangladeshi,
  chinese,
  indian,
  pakistani,
  asian_other,
  african,
  caribbean,
  black_other,
  white_and_asian,
  white_and_african,
  white_and_caribbean,
  mixed_other,
  british,
  irish,
  gypsy_or_traveller,
  roma,
  white_other,
  arab,
  any_other,
  count_,
};

enum class religion : std::uint8_t {
  unknown,
  buddhist,
  christian,
  hindu,
  jewish,
  muslim,
  sikh,
  other,
  none,
  count_,
};
enum class language : std::uint8_t {
  unknown,
  english,
  bengali,
  somali,
  other,
  count_,
};
enum class disability : std::uint8_t {
  unknown,
  disabled,
  not_disabled,
  count_
};
enum class sex : std::uint8_t { female, male };
enum class relation : std::uint8_t { household, mother, carer, count_ };

/// The texts behind these words, and their places in the lists of a store.
class words_used {
 public:
  words_used();

  record::word_lists const& lists() const { return lists_; }

  std::uint32_t number(code const of) const { return at(codes_, of); }
  std::uint32_t number(said const of) const { return at(said_, of); }
  std::uint32_t number(source const of) const { return at(sources_, of); }
  std::uint32_t number(provider const of) const { return at(providers_, of); }
  std::uint32_t number(ethnic_group const of) const { return at(groups_, of); }
  std::uint32_t number(relation const of) const { return at(relations_, of); }
  std::uint32_t number(sex const of) const {
    return of == sex::female ? 1U : 2U;  // "female" comes before "male"
  }
  /// \param area  place among small_areas()
  std::uint32_t place(std::size_t const area) const { return places_[area]; }
  /// \param decimals  with how many decimal places the number is written
  std::uint32_t number(value const of, int const decimals) const {
    return values_[static_cast<std::size_t>(of) * 2 +
                   static_cast<std::size_t>(decimals)];
  }
  std::uint32_t number(religion of, language speaks, disability has) const;

 private:
  template <typename Word>
  static std::uint32_t at(std::vector<std::uint32_t> const& of,
                          Word const word) {
    return of[static_cast<std::size_t>(word)];
  }

  record::word_lists lists_;
  std::vector<std::uint32_t> codes_, said_, sources_, providers_, groups_,
      relations_, places_, values_, characteristics_;
};

}  // namespace wm::synth::detail
