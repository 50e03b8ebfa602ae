#include "metrics/engine/person_states.h"

#include <algorithm>
#include <utility>

#include "record/state/age.h"
#include "record/state/breakdown.h"
#include "record/state/life_stage.h"

namespace wm::metrics::engine {

namespace {

constexpr auto kOldest = 150;  // [years]

std::optional<source_number> source_of(
    concept_sets& sets, std::optional<std::uint32_t> const place) {
  return place ? std::optional{sets.source_of({*place})} : std::nullopt;
}

}  // namespace

state_sources::state_sources(record::state_rules const& rules,
                             concept_sets& sets)
    : registration{source_of(sets, rules.registration())},
      residence{source_of(sets, rules.residence())},
      care_home{source_of(sets, rules.care_home())},
      pregnancy{source_of(sets, rules.pregnancy())} {}

void add(std::vector<word_in_periods>& to, word_number const word,
         period_mask const in) {
  if (in == 0) {
    return;
  }
  for (auto& one : to) {
    if (one.word == word) {
      one.in |= in;
      return;
    }
  }
  to.push_back({word, in});
}

person_states::person_states(records const& from, state_sources const& sources,
                             person_records& person, word_table& words)
    : from_{from},
      sources_{sources},
      person_{person},
      words_{words},
      yes_{words.number("yes")},
      no_{words.number("no")} {
  registered_.source = sources.registration;
  resident_.source = sources.residence;
  care_home_.source = sources.care_home;
  auto is = record::person_state{};
  is.living = record::living::alive;
  for (auto age = 0; age <= kOldest; ++age) {
    is.age_in_years = age;
    stages_.push_back({words_.number(from_.rules.stage_of_age(age)), age, age});
    bands_.push_back({word_of("age_band_5", is), age, age});
  }
  note_same_ages(stages_);
  note_same_ages(bands_);
}

void person_states::note_same_ages(std::vector<word_of_ages>& in) {
  for (auto i = std::size_t{1}; i < in.size(); ++i) {
    if (in[i].word == in[i - 1].word) {
      in[i].first = in[i - 1].first;
    }
  }
  for (auto i = in.size() - 1; i-- > 0;) {
    if (in[i].word == in[i + 1].word) {
      in[i].last = in[i + 1].last;
    }
  }
}

void person_states::next_person() {
  ++persons_;
  for (auto* const one : {&registered_, &resident_, &care_home_}) {
    one->has_runs = one->has_days = one->has_stays = false;
  }
  if (person_.birth() != kNoEnd) {
    birth_ = record::month_and_day_of(person_.birth());
  }
}

std::vector<stay_run> const& person_states::runs(stays_of_kind& of) {
  if (!of.has_runs) {
    of.has_runs = true;
    of.runs.clear();
    if (of.source) {
      person_.runs_of(*of.source, of.runs);
    }
  }
  return of.runs;
}

std::vector<stay_run> const& person_states::runs(belonging const to) {
  return runs(kind(to));
}

std::vector<day_range> const& person_states::days(belonging const to) {
  auto& of = kind(to);
  if (!of.has_days) {
    of.has_days = true;
    of.days.clear();
    for (auto const& [first, last] : stays(to)) {
      of.days.push_back({first, last});
    }
    of.days = joined(std::move(of.days), 0);
  }
  return of.days;
}

std::vector<record::stay_days> const& person_states::stays(belonging const to) {
  auto& of = kind(to);
  if (!of.has_stays) {
    of.has_stays = true;
    of.stays = of.source ? person_.stays_of(*of.source)
                         : std::vector<record::stay_days>{};
  }
  return of.stays;
}

bool person_states::is_there(day_number const day) const {
  return day <= person_.death() &&
         (person_.birth() == kNoEnd || person_.birth() <= day);
}

period_mask person_states::there(fixed_day const& day) const {
  return day.until.at(person_.death()) &
         (person_.birth() == kNoEnd ? kEveryPeriod
                                    : day.since.at(person_.birth()));
}

std::optional<int> person_states::age_in_months(day_number const day) const {
  if (person_.birth() == kNoEnd || day < person_.birth()) {
    return std::nullopt;
  }
  return record::whole_months(birth_, record::month_and_day_of(day));
}

state_number person_states::number_of(std::string const& name) {
  auto const found = std::ranges::find(questions_, name, &question::name);
  if (found != questions_.end()) {
    return static_cast<state_number>(found - questions_.begin());
  }
  auto made = question{};
  made.name = name;
  made.is = state_of(name);
  made.said = name == "sex"            ? characteristic_kind::sex
              : name == "ethnic_group" ? characteristic_kind::ethnic_group
                                       : characteristic_kind::other;
  questions_.push_back(std::move(made));
  return static_cast<state_number>(questions_.size() - 1);
}

word_number person_states::number_of_text(std::string_view const text) {
  if (text.empty()) {
    return kNoWord;
  }
  auto const [at, is_new] = texts_.try_emplace(text.data(), kNoWord);
  if (is_new) {
    at->second = words_.number(text);
  }
  return at->second;
}

word_number person_states::told_characteristic(question const& asked) {
  auto const& facts = person_.facts();
  switch (asked.said) {
    case characteristic_kind::sex:
      return number_of_text(facts.sex);
    case characteristic_kind::ethnic_group:
      return number_of_text(facts.ethnic_group);
    case characteristic_kind::other:
      break;
  }
  for (auto const& one : facts.characteristics) {
    if (one.name == asked.name) {
      return number_of_text(one.word);
    }
  }
  return kNoWord;
}

word_number person_states::characteristic(state_number const of) {
  auto& asked = questions_[of];
  if (asked.since != persons_) {
    asked.since = persons_;
    asked.characteristic = told_characteristic(asked);
  }
  return asked.characteristic;
}

person_states::state person_states::state_of(std::string_view const name) {
  return name == "life_stage"       ? state::life_stage
         : name == "age_band_5"     ? state::age_band
         : name == "ethnic_group_5" ? state::broad_ethnic_group
         : name == "practice"       ? state::practice
         : name == "care_home"      ? state::care_home
         : name == "carer"          ? state::carer
         : name == "locality" || name == "ward" || name == "place" ||
                 name == "local_deprivation_fifth" ||
                 name == "national_deprivation_fifth"
             ? state::residence
             : state::none;
}

bool depends_on_day(std::string_view const breakdown) {
  return person_states::state_of(breakdown) != person_states::state::none;
}

word_number person_states::word_of(std::string const& name,
                                   record::person_state const& of) {
  auto const word = record::group_of(of, name);
  return word == record::kUnknownGroup ? kNoWord : words_.number(word);
}

word_number person_states::stage_of_age(int const years) {
  return years <= kOldest ? stages_[static_cast<std::size_t>(years)].word
                          : words_.number(from_.rules.stage_of_age(years));
}

word_number person_states::band_of_age(int const years) {
  return bands_[static_cast<std::size_t>(std::min(years, kOldest))].word;
}

word_number person_states::word_at(state_number const of,
                                   std::uint32_t const row) {
  auto& asked = questions_[of];
  auto const places = from_.store.texts(record::words::place);
  asked.places.resize(places.size(), kNotLookedUp);
  auto const place = person_.columns().place[person_.rows()[row].at];
  auto& word = asked.places[place];
  if (word == kNotLookedUp) {
    auto is = record::person_state{};
    is.residence = record::residence_at(places[place], from_.rules);
    word = word_of(asked.name, is);
  }
  return word;
}

word_number person_states::provider(std::uint32_t const row) {
  auto const texts = from_.store.texts(record::words::provider);
  providers_.resize(texts.size(), kNotLookedUp);
  auto const number = person_.columns().provider[person_.rows()[row].at];
  if (providers_[number] == kNotLookedUp) {
    auto const word = texts[number];
    providers_[number] =
        word == record::kUnknownGroup ? kNoWord : words_.number(word);
  }
  return providers_[number];
}

bool person_states::pregnant_on(day_number const day) const {
  return sources_.pregnancy && is_there(day) &&
         std::ranges::any_of(
             person_.of_source(*sources_.pregnancy), [&](auto const& one) {
               return one.start <= day &&
                      day <= person_.rows()[one.first].last &&
                      day - one.start < record::kLongestPregnancy;
             });
}

period_mask person_states::pregnant(fixed_day const& day) const {
  auto out = period_mask{0};
  if (sources_.pregnancy) {
    for (auto const& one : person_.of_source(*sources_.pregnancy)) {
      out |= day.since.at(one.start) &
             day.until.at(std::min(person_.rows()[one.first].last,
                                   one.start + record::kLongestPregnancy - 1));
    }
  }
  return out & there(day);
}

}  // namespace wm::metrics::engine
