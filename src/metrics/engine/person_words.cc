// What breakdowns call a person on days: see person_states.h.

#include <algorithm>
#include <bit>
#include <utility>

#include "metrics/engine/person_states.h"
#include "record/state/age.h"
#include "record/state/relatives.h"

namespace wm::metrics::engine {

person_states::word_in_days person_states::word_around(state_number const of,
                                                       day_number const day) {
  auto const one_day = day_range{day, day};
  if (auto const word = characteristic(of); word != kNoWord) {
    return {.word = word, .days = {kNoBeginning, kNoEnd}};
  }
  switch (questions_[of].is) {
    case state::none:
      return {.word = kNoWord, .days = {kNoBeginning, kNoEnd}};
    case state::broad_ethnic_group:
      return {.word = broad_group(), .days = {kNoBeginning, kNoEnd}};
    case state::life_stage:
    case state::age_band:
      return word_of_age(of, day);
    case state::residence:
      for (auto const& run : runs(resident_)) {
        if (run.first <= day && day <= run.last) {
          return {.word = word_at(of, run.row), .days = {run.first, run.last}};
        }
      }
      return {.word = kNoWord, .days = one_day};
    case state::practice:
      for (auto const& run : runs(registered_)) {
        if (run.first <= day && day <= run.last) {
          return {.word = provider(run.row), .days = {run.first, run.last}};
        }
      }
      return {.word = kNoWord, .days = one_day};
    case state::care_home: {
      auto const& all = runs(care_home_);
      auto const in_one = std::ranges::any_of(all, [&](auto const& run) {
        return run.first <= day && day <= run.last;
      });
      return {.word = !is_there(day) ? kNoWord
                      : in_one       ? yes_
                                     : no_,
              .days = one_day};
    }
    case state::carer:
      break;
  }
  auto const known = is_there(day) && from_.relatives != nullptr;
  return {
      .word =
          !known ? kNoWord
          : record::cared_for_on(person_.facts(), *from_.relatives, day).empty()
              ? no_
              : yes_,
      .days = one_day};
}

bool person_states::may_be_pregnant() const {
  return sources_.pregnancy && !from_.rules.stage_when_pregnant().empty() &&
         !person_.of_source(*sources_.pregnancy).empty();
}

person_states::word_in_days person_states::word_of_age(state_number const of,
                                                       day_number const day) {
  auto const stages = questions_[of].is == state::life_stage;
  auto out = word_in_days{.word = kNoWord, .days = {day, day}};
  auto const by_pregnancy = stages && may_be_pregnant();
  if (by_pregnancy && pregnant_on(day)) {
    out.word = words_.number(from_.rules.stage_when_pregnant());
    return out;
  }
  auto const months = is_there(day) ? age_in_months(day) : std::nullopt;
  if (!months) {
    return out;
  }
  auto const years = *months / 12;
  out.word = stages ? stage_of_age(years) : band_of_age(years);
  if (!by_pregnancy) {
    auto const same = ages_as(stages ? stages_ : bands_, years);
    out.days = {
        record::day_after_months(birth_, 12 * same.first),
        std::min(person_.death(),
                 record::day_after_months(birth_, 12 * (same.last + 1)) - 1)};
  }
  return out;
}

word_number person_states::broad_group() {
  auto const group = person_.facts().ethnic_group;
  if (group.empty()) {
    return words_.number(from_.rules.broad_ethnic_group(group));
  }
  auto const [at, is_new] = broad_groups_.try_emplace(group.data(), kNoWord);
  if (is_new) {
    at->second = words_.number(from_.rules.broad_ethnic_group(group));
  }
  return at->second;
}

void person_states::words_of_age(state_number const of, fixed_day const& day,
                                 period_mask const needed,
                                 std::vector<word_in_periods>& into) {
  auto rest = needed;
  auto const take = [&](word_number const word, period_mask const in) {
    add(into, word, in & rest);
    rest &= ~in;
  };
  auto const stages = questions_[of].is == state::life_stage;
  if (stages && may_be_pregnant()) {
    take(words_.number(from_.rules.stage_when_pregnant()), pregnant(day));
  }
  take(kNoWord, ~there(day));
  if (person_.birth() == kNoEnd) {
    take(kNoWord, rest);
  }
  // From age to age that is said otherwise, as far as the periods reach.
  while (rest != 0) {
    auto const first = static_cast<std::size_t>(std::countr_zero(rest));
    auto const years = age_in_months(day, first) / 12;
    auto const same = ages_as(stages ? stages_ : bands_, years);
    take(stages ? stage_of_age(years) : band_of_age(years),
         as_old_as(12 * same.first, day) &
             ~as_old_as(12 * (same.last + 1), day));
  }
}

void person_states::words_on(state_number const of, fixed_day const& day,
                             period_mask const needed,
                             std::vector<word_in_periods>& into) {
  if (auto const word = characteristic(of); word != kNoWord) {
    add(into, word, needed);
    return;
  }
  auto rest = needed;
  auto const take = [&](word_number const word, period_mask const in) {
    add(into, word, in & rest);
    rest &= ~in;
  };
  auto const in_run = [&](stay_run const& run) {
    return day.since.at(run.first) & day.until.at(run.last);
  };
  switch (questions_[of].is) {
    case state::residence:
      for (auto const& run : runs(resident_)) {
        take(word_at(of, run.row), in_run(run));
      }
      break;
    case state::practice:
      for (auto const& run : runs(registered_)) {
        take(provider(run.row), in_run(run));
      }
      break;
    case state::care_home:
      take(kNoWord, ~there(day));
      for (auto const& run : runs(care_home_)) {
        take(yes_, in_run(run));
      }
      take(no_, rest);
      break;
    case state::life_stage:
    case state::age_band:
      words_of_age(of, day, needed, into);
      return;
    case state::broad_ethnic_group:
      take(broad_group(), rest);
      break;
    case state::carer:
      for_each_period(rest, [&](std::size_t const period) {
        take(word_on(of, day.days[period]), only(period));
      });
      break;
    case state::none:
      break;
  }
  add(into, kNoWord, rest);
}

}  // namespace wm::metrics::engine
