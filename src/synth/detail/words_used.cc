#include "synth/detail/words_used.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "record/words.h"
#include "synth/detail/small_areas.h"

namespace wm::synth::detail {

namespace {

using record::words;

struct coded {
  std::string_view system;
  std::string_view code;
};

// In the order of the enum. Codes are those of the package's code lists.
constexpr coded kCodes[] = {
    {"concept", "registration.gp"},
    {"concept", "residence"},
    {"concept", "care_home_stay"},
    {"concept", "hospital_stay"},
    {"concept", "emergency_department.attendance"},
    {"concept", "appointment.hospital"},
    {"concept", "appointment.gp"},
    {"concept", "contact.community"},
    {"concept", "contact.social_care"},
    {"concept", "care.package"},
    {"snomed", "38341003"},
    {"snomed", "44054006"},
    {"snomed", "195967001"},
    {"snomed", "13645005"},
    {"snomed", "414545008"},
    {"snomed", "49436004"},
    {"snomed", "84114007"},
    {"snomed", "230690007"},
    {"snomed", "709044004"},
    {"snomed", "35489007"},
    {"snomed", "58214004"},
    {"snomed", "52448006"},
    {"snomed", "84757009"},
    {"snomed", "110359009"},
    {"snomed", "363346000"},
    {"snomed", "414916001"},
    {"snomed", "77386006"},
    {"snomed", "75367002"},
    {"snomed", "60621009"},
    {"snomed", "43396009"},
    {"snomed", "77176002"},
    {"snomed", "8517006"},
    {"snomed", "266919005"},
    {"snomed", "86198006"},
    {"snomed", "38598009"},
    {"concept", "vaccination.six_in_one"},
    {"concept", "check.nhs_health_check"},
    {"concept", "check.learning_disability"},
    {"concept", "check.child_development"},
    {"concept", "care.smoking_support"},
    {"concept", "care.plan"},
    {"concept", "care.plan_review"},
    {"concept", "care.declined"},
    {"concept", "care.handover_to_adult"},
    {"concept", "care.shared_decision"},
    {"snomed", "103735009"},
    {"concept", "care.reablement"},
    {"concept", "care.talking_therapy"},
    {"concept", "score.phq9"},
    {"concept", "score.gad7"},
    {"concept", "score.oxford_hip"},
    {"concept", "procedure.hip_replacement"},
    {"concept", "survey.invitation"},
    {"concept", "survey.dignity"},
    {"concept", "survey.shops"},
    {"icd10", "J44.1"},
    {"icd10", "J45.9"},
    {"icd10", "E11.6"},
    {"icd10", "G40.9"},
    {"icd10", "I50.0"},
    {"icd10", "W19"},
    {"icd10", "S72.0"},
    {"icd10", "X61"},
    {"icd10", "I21.9"},
    {"icd10", "I63.9"},
};
static_assert(std::size(kCodes) == static_cast<std::size_t>(code::count_));

// Names of attributes ascend, as a store has them; "|" stands between two.
constexpr std::string_view kSaid[] = {
    "",
    "attended=yes",
    "attended=did_not_attend",
    "attended=cancelled",
    "outcome=admitted",
    "outcome=discharged",
    "outcome=left",
    "method=emergency|outcome=home|type=ordinary",
    "method=emergency|outcome=care_home|type=ordinary",
    "method=emergency|outcome=died|type=ordinary",
    "method=elective|outcome=home|type=ordinary",
    "method=elective|outcome=died|type=ordinary",
    "method=elective|outcome=home|type=day_case",
    "method=maternity|outcome=home|type=maternity",
    "care=residential",
    "care=nursing",
    "outcome=live_birth",
    "outcome=stillbirth",
    "outcome=ended",
    "step=offered",
    "step=completed",
    "step=accepted",
    "step=declined",
    "review=new_birth",
    "review=six_weeks",
    "review=one_year",
    "review=two_years",
    "made_with_me=yes",
    "made_with_me=no",
    "goals_met=yes",
    "goals_met=partly",
    "goals_met=no",
    "agreed=yes",
    "agreed=no",
    "chosen=surgery",
    "chosen=exercise",
    "chosen=waiting",
    "ended=completed",
    "ended=dropped_out",
    "ended=referred_on",
    "time=before",
    "time=after",
    "survey=dignity",
    "survey=shops",
    "survey=oxford_hip",
    "answer=strongly_agree",
    "answer=agree",
    "answer=neither",
    "answer=disagree",
    "answer=strongly_disagree",
    "answer=prefer_not_to_say",
    "answer=yes",
    "answer=with_difficulty",
    "answer=no",
    "answer=prefer_not_to_say",
    "type=home_care",
    "type=day_care",
    "type=direct_payment",
    "what=flu_vaccination",
    "what=blood_pressure",
};
static_assert(std::size(kSaid) == static_cast<std::size_t>(said::count_));

struct measured {
  std::string_view name;
  std::string_view unit;
  int decimals{0};  // the most that are written
};
constexpr measured kValues[] = {
    {"systolic", "mmHg"},  {"diastolic", "mmHg"}, {"bmi", "kg/m2", 1},
    {"hba1c", "mmol/mol"}, {"score", "points"},   {"wait", "minutes"},
    {"months", "months"},  {"cost", "pence"},     {"hours", "hours a week"},
};
static_assert(std::size(kValues) == static_cast<std::size_t>(value::count_));

constexpr std::string_view kSources[] = {
    "gp", "hospital", "community", "mental_health", "council", "survey"};
static_assert(std::size(kSources) == static_cast<std::size_t>(source::count_));

constexpr std::string_view kGroups[] = {
    "",
    "asian_bangladeshi",
    "asian_chinese",
    "asian_indian",
    "asian_pakistani",
    "asian_other",
    "black_african",
    "black_caribbean",
    "black_other",
    "mixed_white_and_asian",
    "mixed_white_and_black_african",
    "mixed_white_and_black_caribbean",
    "mixed_other",
    "white_british",
    "white_irish",
    "white_gypsy_or_traveller",
    "white_roma",
    "white_other",
    "other_arab",
    "other_any",
};
static_assert(std::size(kGroups) ==
              static_cast<std::size_t>(ethnic_group::count_));

constexpr std::string_view kReligions[] = {"",      "buddhist", "christian",
                                           "hindu", "jewish",   "muslim",
                                           "sikh",  "other",    "none"};
constexpr std::string_view kLanguages[] = {"", "english", "bengali", "somali",
                                           "other"};
constexpr std::string_view kDisabilities[] = {"", "yes", "no"};
constexpr std::string_view kRelations[] = {"household", "mother", "carer"};

std::string joined(std::string_view const text) {
  auto out = std::string{text};
  std::ranges::replace(out, '|', '\x1f');
  return out;
}

std::string characteristics_text(std::size_t const religion,
                                 std::size_t const language,
                                 std::size_t const disability) {
  auto out = std::string{};
  auto const add = [&](std::string_view const name,
                       std::string_view const word) {
    if (!word.empty()) {
      out += fmt::format("{}{}={}", out.empty() ? "" : "\x1f", name, word);
    }
  };
  add("disability", kDisabilities[disability]);
  add("main_language", kLanguages[language]);
  add("religion", kReligions[religion]);
  return out;
}

/// Sorts the texts into the list of a kind and tells where each went.
std::vector<std::uint32_t> enlist(record::word_lists& lists, words const of,
                                  std::vector<std::string> const& texts) {
  auto& list = lists[static_cast<std::size_t>(of)];
  list = texts;
  list.emplace_back();
  std::ranges::sort(list);
  auto const [first, last] = std::ranges::unique(list);
  list.erase(first, last);
  auto places = std::vector<std::uint32_t>{};
  for (auto const& text : texts) {
    places.push_back(static_cast<std::uint32_t>(
        std::ranges::lower_bound(list, text) - list.begin()));
  }
  return places;
}

std::vector<std::string> provider_texts() {
  auto out = std::vector<std::string>{""};
  for (auto i = 1; i <= kPractices; ++i) {
    out.push_back(fmt::format("practice_{:02}", i));
  }
  for (auto const* const name :
       {"hospital_1", "hospital_2", "community_service",
        "mental_health_service", "council", "coaching_service",
        "survey_office"}) {
    out.emplace_back(name);
  }
  return out;
}

template <typename Texts>
std::vector<std::string> strings(Texts const& texts) {
  auto out = std::vector<std::string>{};
  for (auto const text : texts) {
    out.push_back(joined(text));
  }
  return out;
}

}  // namespace

words_used::words_used() {
  auto texts = std::vector<std::string>{};
  for (auto const& [system, name] : kCodes) {
    texts.push_back(record::to_text(record::code_text{system, name}));
  }
  codes_ = enlist(lists_, words::code, texts);
  said_ = enlist(lists_, words::attributes, strings(kSaid));
  sources_ = enlist(lists_, words::source, strings(kSources));
  providers_ = enlist(lists_, words::provider, provider_texts());
  groups_ = enlist(lists_, words::ethnic_group, strings(kGroups));
  relations_ = enlist(lists_, words::relation_kind, strings(kRelations));
  enlist(lists_, words::sex, {"female", "male"});
  enlist(lists_, words::site, {});
  texts.clear();
  for (auto const& area : small_areas()) {
    texts.emplace_back(area.code);
  }
  places_ = enlist(lists_, words::place, texts);
  texts.clear();
  for (auto const& [name, unit, most] : kValues) {
    for (auto const decimals : {0, 1}) {
      texts.push_back(record::to_text(record::value_kind{
          .name = name, .unit = unit, .places = std::min(decimals, most)}));
    }
  }
  values_ = enlist(lists_, words::value_kind, texts);
  texts.clear();
  for (auto r = std::size_t{0}; r < std::size(kReligions); ++r) {
    for (auto l = std::size_t{0}; l < std::size(kLanguages); ++l) {
      for (auto d = std::size_t{0}; d < std::size(kDisabilities); ++d) {
        texts.push_back(characteristics_text(r, l, d));
      }
    }
  }
  characteristics_ = enlist(lists_, words::characteristics, texts);
}

std::uint32_t words_used::number(religion const of, language const speaks,
                                 disability const has) const {
  return characteristics_[(static_cast<std::size_t>(of) *
                               std::size(kLanguages) +
                           static_cast<std::size_t>(speaks)) *
                              std::size(kDisabilities) +
                          static_cast<std::size_t>(has)];
}

}  // namespace wm::synth::detail
