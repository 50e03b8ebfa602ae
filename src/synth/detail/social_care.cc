#include <algorithm>
#include <cmath>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"

namespace wm::synth::detail {

namespace {

constexpr auto kNeed = by_fifth{{1.4, 1.2, 1.0, 0.8, 0.65}};
constexpr auto kHour = 2'300;  // [pence]

/// Adults with a disability that lasts, and old people.
double need_of_care(life const& of, day_number const day) {
  auto const age = of.age(day);
  auto const old = age < 65.0 ? 0.0 : 0.012 * std::exp(0.1 * (age - 65.0));
  auto const young = of.has(condition::learning_disability, day)     ? 0.10
                     : of.has(condition::severe_mental_illness, day) ? 0.03
                     : of.has(condition::stroke, day)                ? 0.03
                                                                     : 0.0006;
  auto const dementia = of.has(condition::dementia, day) ? 0.12 : 0.0;
  return age < 18.0
             ? 0.0
             : std::min(0.5, (old + young + dementia) * kNeed[of.who.fifth]);
}

void write_care_home(life& of) {
  auto chance = of.chance(subject::social_care);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const age = of.age(from);
        auto const rate =
            age < 75.0 ? 0.0
                       : 0.007 * std::exp(0.09 * (age - 75.0)) *
                             (of.has(condition::dementia, from) ? 4.0 : 1.0);
        auto const moves =
            chance.chance(std::min(0.5, rate) * years_between(from, to));
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        if (moves && !of.is_elsewhere(day, day)) {
          of.care_home = std::min(of.care_home, day);
        }
      });
  auto const nursing = chance.chance(0.45);
  if (of.care_home == kNoTime || of.care_home >= end_of(of.who, of.years)) {
    return;
  }
  auto& stay = of.book.during(
      of.care_home, of.who.left == kNoTime ? kNoTime : of.who.left - 1,
      code::care_home_stay, source::council, provider::council);
  stay.says = nursing ? said::nursing : said::residential;
  stay.said_first = stay.says;
}

void write_packages(life& of) {
  auto chance = random_stream{of.seed, of.who.key ^ (std::uint64_t{1} << 60U),
                              subject::social_care};
  auto free_from = std::max(of.who.came, of.years.from);
  auto const end = std::min(end_of(of.who, of.years), of.care_home);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const begins =
            chance.chance(need_of_care(of, from) * years_between(from, to));
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        auto const months = 3.0 + chance.exponential(16.0);
        auto const hours = std::clamp(
            2.0 * std::round(chance.exponential(5.0)) + 4.0, 4.0, 70.0);
        auto const kind = chance.uniform();
        auto const contacts = chance.poisson(2.0);
        if (!begins || day < free_from || day >= end) {
          return;
        }
        auto const last =
            std::min({day + static_cast<day_number>(months * 30.4),
                      of.care_home == kNoTime ? kNoTime : of.care_home - 1,
                      of.who.left == kNoTime ? kNoTime : of.who.left - 1});
        free_from = last + 1;
        auto& care = of.book.during(day, last, code::care_package,
                                    source::council, provider::council);
        care.recorded_on = std::min(of.years.until, day + chance.between(0, 6));
        care.says = kind < 0.7    ? said::home_care
                    : kind < 0.85 ? said::direct_payment
                                  : said::day_care;
        care.said_first = care.says;
        auto const weeks = std::max(1, (last - day + 1) / 7);
        care.with(value::hours, static_cast<long>(hours))
            .with(value::cost, static_cast<long>(hours) * kHour * weeks);
        for (auto i = 0; i < contacts; ++i) {
          auto const when = clinic_day(day - chance.between(0, 40));
          if (when >= of.years.from && when >= of.who.came && when <= day) {
            of.book.at(planned_time(chance, when), code::social_care_contact,
                       source::council, provider::council);
          }
        }
      });
}

/// Support at home after an emergency stay, of people aged 65 and over.
void write_reablement(life& of) {
  constexpr auto kOffered = 0.13;
  constexpr auto kOldest = 65.0;
  auto chance = of.chance(subject::care_plans);
  auto free_from = of.years.from;
  for (auto const& stay : of.stays) {
    auto const offered = chance.chance(kOffered);
    auto const days = chance.between(21, 42);
    auto const first = stay.to + chance.between(0, 2);
    if (!offered || !stay.emergency || of.age(stay.to) < kOldest ||
        first < free_from || first >= std::min(of.who.left, of.care_home) ||
        of.who.death == stay.to) {
      continue;
    }
    auto last = std::min(first + days,
                         of.who.left == kNoTime ? kNoTime : of.who.left - 1);
    // Back in hospital: the support ends there.
    for (auto const& later : of.stays) {
      if (later.from > first) {
        last = std::min(last, std::max(first, later.from));
      }
    }
    of.book.during(first, last, code::reablement, source::council,
                   provider::council);
    free_from = last + 1;
  }
}

/// Somebody looks in on old people who are back from hospital.
void write_first_week_at_home(life& of, random_stream& chance) {
  for (auto const& stay : of.stays) {
    auto const day = clinic_day(stay.to + chance.between(1, 5));
    if (stay.visited && stay.emergency && of.age(stay.to) >= 65.0 &&
        day < std::min(end_of(of.who, of.years), of.care_home) &&
        !of.is_elsewhere(day, day)) {
      of.book
          .at(planned_time(chance, day), code::community_contact,
              source::community, provider::community_service)
          .with(value::cost, 6'400);
    }
  }
}

void write_community_contacts(life& of) {
  auto chance = random_stream{of.seed, of.who.key ^ (std::uint64_t{1} << 60U),
                              subject::care_plans};
  write_first_week_at_home(of, chance);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const age = of.age(from);
        auto const rate =
            (age < 65.0 ? 0.10 : 0.10 * std::exp(0.09 * (age - 65.0))) *
            (1.0 + 0.7 * of.conditions_on(from)) * of.use;
        auto const count =
            chance.poisson(std::min(24.0, rate) * years_between(from, to));
        for (auto i = 0; i < count; ++i) {
          auto const day = draw_day(chance, from, to, rhythm::practice);
          if (!of.is_elsewhere(day, day)) {
            of.book
                .at(planned_time(chance, day), code::community_contact,
                    source::community, provider::community_service)
                .with(value::cost, 6'400);
          }
        }
      });
}

}  // namespace

void write_social_care(life& of) {
  write_care_home(of);
  write_packages(of);
  write_reablement(of);
  write_community_contacts(of);
}

}  // namespace wm::synth::detail
