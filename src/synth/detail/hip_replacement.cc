#include <algorithm>
#include <cmath>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"
#include "synth/detail/pandemic.h"

namespace wm::synth::detail {

namespace {

/// Of those asked half a year later, how many answer.
constexpr auto kAnswer = by_fifth{{0.56, 0.62, 0.68, 0.74, 0.80}};

/// Points on the Oxford Hip Score, 0 to 48: who is worse before gains more.
long score_after(long const before, random_stream& chance) {
  auto const gain = 33.0 - 0.72 * static_cast<double>(before);
  return std::lround(std::clamp(
      static_cast<double>(before) + gain + chance.normal(0.0, 9.5), 0.0, 48.0));
}

}  // namespace

void write_hip_replacement(life& of) {
  constexpr auto kYoungest = 50.0;
  constexpr auto kRate = 0.0075;   // [1 / year] at 70
  constexpr auto kCost = 640'000;  // [pence]
  auto chance = of.chance(subject::care_plans);
  auto done = false;
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const age = of.age(from);
        auto const near = 1.0 - std::abs(age - 72.0) / 40.0;
        auto const operated = chance.chance(
            std::max(0.0, near) * kRate *
            care_left(care_kind::planned, from + (to - from) / 2) *
            years_between(from, to));
        if (age < kYoungest || !operated || done) {
          return;
        }
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        auto const nights = 2 + static_cast<int>(chance.exponential(1.8));
        auto const before =
            std::lround(std::clamp(chance.normal(18.0, 7.5), 0.0, 40.0));
        auto const after = score_after(before, chance);
        auto const answers = chance.chance(kAnswer[of.who.fifth]);
        auto const asked = clinic_day(day + 180 + chance.between(0, 25));
        auto const decided = clinic_day(day - chance.between(30, 120));
        if (of.is_elsewhere(day, day + nights) || day + nights >= of.who.left ||
            day + nights > of.years.until || decided < of.who.came ||
            decided < of.years.from) {
          return;
        }
        done = true;
        auto const hospital = provider::first_hospital;
        of.book.on(decided, code::shared_decision, source::hospital, hospital)
            .says = said::chose_surgery;
        of.book.on(decided, code::oxford_hip, source::hospital, hospital)
            .with(value::score, before)
            .says = said::before;
        of.stays.push_back({day, day + nights, false});
        auto const episode = of.episodes++;
        auto& stay =
            of.book.at(record::start_of(day) + 7 * 60 + 30, code::hospital_stay,
                       source::hospital, hospital);
        stay.end = record::start_of(day + nights) + chance.between(600, 960);
        stay.end_precision = record::precision::minute;
        stay.says = said::stay_elective_home;
        stay.episode = episode;
        stay.with(value::cost, kCost);
        of.book.on(day, code::hip_replacement, source::hospital, hospital)
            .episode = episode;
        if (asked >= end_of(of.who, of.years)) {
          return;
        }
        of.book
            .on(asked, code::invitation, source::survey,
                provider::survey_office)
            .says = said::asked_hip;
        auto const answered = asked + chance.between(1, 30);
        if (answers && answered < end_of(of.who, of.years)) {
          of.book
              .on(answered, code::oxford_hip, source::survey,
                  provider::survey_office)
              .with(value::score, after)
              .says = said::after;
        }
      });
  std::ranges::sort(of.stays, {}, &hospital_days::from);
}

}  // namespace wm::synth::detail
