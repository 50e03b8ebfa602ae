#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"
#include "synth/detail/pandemic.h"
#include "synth/detail/planted.h"

namespace wm::synth::detail {

namespace {

constexpr auto kAppointmentCost = 4200;  // [pence]

/// Appointments a year at an age, of somebody without long-term conditions.
double appointments(double const age, sex const of) {
  if (age < 5.0) {
    return 3.6;
  }
  if (age < 18.0) {
    return 1.6;
  }
  if (age < 45.0) {
    return of == sex::female ? 3.0 : 1.7;
  }
  return age < 65.0 ? 3.2 : age < 80.0 ? 4.6 : 6.0;
}

void write_appointments(life& of) {
  constexpr auto kNeed = by_fifth{{1.12, 1.06, 1.0, 0.95, 0.88}};
  constexpr auto kMissed = by_fifth{{0.067, 0.058, 0.048, 0.040, 0.032}};
  constexpr auto kCancelled = 0.055;
  constexpr auto kMost = 1.32;  // times as many, of a practice
  constexpr auto kWrong = 0.006;
  auto chance = of.chance(subject::general_practice);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const middle = from + (to - from) / 2;
        auto const rate = appointments(of.age(middle), of.who.sex) *
                          (1.0 + 0.4 * of.conditions_on(middle)) * of.use *
                          kNeed[of.who.fifth];
        auto const count = chance.poisson(kMost * std::min(36.0, rate) *
                                          years_between(from, to));
        for (auto i = 0; i < count; ++i) {
          auto const day = draw_day(chance, from, to, rhythm::practice);
          auto const practice = of.practice_on(day);
          auto const& style = of.styles.of_practice(practice);
          auto const takes_place = chance.chance(
              care_left(care_kind::practice, day) * style.appointments / kMost);
          if (practice == provider::none || !takes_place ||
              of.is_elsewhere(day, day)) {
            continue;
          }
          auto const age = of.age(day);
          auto const young = age > 17.0 && age < 35.0 ? 1.25 : 0.92;
          auto& one =
              of.book.at(planned_time(chance, day), code::gp_appointment,
                         source::general_practice, practice);
          one.says =
              chance.chance(kCancelled) ? said::cancelled
              : chance.chance(kMissed[of.who.fifth] * young * style.missed)
                  ? said::did_not_attend
                  : said::attended;
          if (one.says == said::attended) {
            one.with(value::cost, kAppointmentCost);
            of.visits.push_back(day);
          }
          if (chance.chance(kWrong)) {
            one.said_first = one.says == said::attended ? said::did_not_attend
                                                        : said::attended;
            one.corrected_on = day + chance.between(30, 90);
          }
        }
      });
  std::ranges::sort(of.visits);
}

/// Blood pressure as it truly is, around which readings scatter.
double true_systolic(life const& of, day_number const day,
                     provider const practice) {
  auto const age = of.age(day);
  if (!of.has(condition::hypertension, day)) {
    return std::min(138.0, 106.0 + 0.32 * (age - 20.0) +
                               (of.who.sex == sex::male ? 4.0 : 0.0) +
                               8.0 * of.pressure);
  }
  constexpr auto kTreated = 132.5;
  constexpr auto kOfFifth = 1.2;
  return kTreated + 8.5 * of.pressure + kOfFifth * (3 - of.who.fifth) +
         of.styles.of_practice(practice).pressure -
         planted::better_blood_pressure(practice, day, of.years);
}

/// One reading, if there is a practice to take it.
///
/// \returns the upper value; 0 when there is none
long write_reading(life& of, random_stream& chance, day_number const day) {
  auto const practice = of.practice_on(day);
  auto const reading =
      true_systolic(of, day, practice) + chance.normal(0.0, 8.5);
  auto const lower = 0.5 * reading + 13.0 + chance.normal(0.0, 5.0);
  auto const coached = chance.uniform();
  if (practice == provider::none ||
      !chance.chance(care_left(care_kind::practice, day))) {
    return 0;
  }
  if (of.has(condition::hypertension, day) && coached > 0.985) {
    of.book.on(day, code::declined, source::general_practice, practice).says =
        said::blood_pressure;
    return 0;
  }
  // Read off by eye: even numbers.
  auto const systolic = 2 * std::lround(std::clamp(reading, 76.0, 228.0) / 2);
  of.book.on(day, code::blood_pressure, source::general_practice, practice)
      .with(value::systolic, systolic)
      .with(value::diastolic,
            2 * std::lround(std::clamp(lower, 40.0, 130.0) / 2));
  if (planted::is_coached(systolic, coached, day, of.years)) {
    auto const start =
        clinic_day(day + 14 + static_cast<day_number>(coached * 40.0));
    if (start < end_of(of.who, of.years)) {
      of.book.on(start, code::community_contact, source::community,
                 provider::coaching_service);
    }
  }
  return systolic;
}

void write_blood_pressure(life& of) {
  constexpr auto kHigh = 156;  // [mmHg] that is looked at again
  constexpr auto kCalledBack = 0.55;
  auto chance = of.chance(subject::readings);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const middle = from + (to - from) / 2;
        auto const age = of.age(middle);
        if (age < 18.0) {
          return;
        }
        auto const rate = of.has(condition::hypertension, middle) ? 2.0
                          : age < 40.0                            ? 0.25
                                                                  : 0.5;
        auto const count = chance.poisson(rate * of.style_on(middle).measured *
                                          years_between(from, to));
        for (auto i = 0; i < count; ++i) {
          auto const day = day_of_visit(
              of, draw_day(chance, from, to, rhythm::practice), from, to);
          auto const systolic = write_reading(of, chance, day);
          auto const again = clinic_day(day + chance.between(14, 90));
          if (systolic >= kHigh && chance.chance(kCalledBack) &&
              again < end_of(of.who, of.years)) {
            write_reading(of, chance, again);
          }
        }
      });
}

void write_blood_sugar_and_weight(life& of) {
  auto chance = of.chance(subject::prevention);
  auto const weight = chance.normal(0.0, 1.0);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const middle = from + (to - from) / 2;
        auto const age = of.age(middle);
        if (age < 18.0) {
          return;
        }
        auto const diabetes = of.has(condition::diabetes, middle);
        auto const rate = diabetes ? 1.7 : age < 40.0 ? 0.02 : 0.12;
        auto const readings = chance.poisson(
            rate * of.style_on(middle).measured * years_between(from, to));
        for (auto i = 0; i < readings; ++i) {
          auto const day = day_of_visit(
              of, draw_day(chance, from, to, rhythm::clinic), from, to);
          auto const practice = of.practice_on(day);
          auto const true_value =
              diabetes ? 55.0 + 11.0 * of.sugar + 1.6 * (3 - of.who.fifth) +
                             of.styles.of_practice(practice).sugar
                       : 37.5 + 2.8 * of.sugar;
          auto const number = std::lround(
              std::clamp(true_value + chance.normal(0.0, diabetes ? 5.0 : 1.5),
                         diabetes ? 30.0 : 26.0, diabetes ? 150.0 : 47.0));
          if (chance.chance(care_left(care_kind::practice, day)) &&
              practice != provider::none) {
            of.book.on(day, code::hba1c, source::general_practice, practice)
                .with(value::hba1c, number);
          }
        }
        auto const obesity = of.has(condition::obesity, middle);
        if (chance.chance((diabetes  ? 0.78
                           : obesity ? 0.55
                                     : 0.22) *
                          years_between(from, to))) {
          auto const day = day_of_visit(
              of, draw_day(chance, from, to, rhythm::practice), from, to);
          auto const tenths = std::lround(
              10.0 * std::clamp(obesity ? 31.5 + 2.2 * std::abs(weight)
                                        : 24.8 + 2.2 * weight,
                                16.0, 60.0) +
              chance.normal(0.0, 4.0));
          if (auto const practice = of.practice_on(day);
              practice != provider::none) {
            of.book
                .on(day, code::body_mass_index, source::general_practice,
                    practice)
                .with(value::body_mass_index, tenths, 1);
          }
        }
      });
}

}  // namespace

day_number day_of_visit(life const& of, day_number const day,
                        day_number const from, day_number const to) {
  constexpr auto kNear = 75;  // [days]
  auto const after = std::ranges::lower_bound(of.visits, day);
  auto best = day;
  auto gap = kNear;
  auto const look_at = [&](day_number const visit) {
    if (std::abs(visit - day) < gap && visit >= from && visit < to) {
      best = visit;
      gap = std::abs(visit - day);
    }
  };
  if (after != of.visits.end()) {
    look_at(*after);
  }
  if (after != of.visits.begin()) {
    look_at(*std::prev(after));
  }
  return best;
}

void write_general_practice(life& of) {
  write_appointments(of);
  write_blood_pressure(of);
  write_blood_sugar_and_weight(of);
}

}  // namespace wm::synth::detail
