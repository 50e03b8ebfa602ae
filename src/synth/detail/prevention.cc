#include <algorithm>
#include <chrono>
#include <cmath>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"
#include "synth/detail/pandemic.h"

namespace wm::synth::detail {

namespace {

void write_smoking(life& of, random_stream& chance) {
  constexpr auto kSmokes = 15.0;  // youngest age [years]
  constexpr auto kAsked = 0.42;
  constexpr auto kOffered = 0.62;
  constexpr auto kAccepted = 0.24;
  constexpr auto kQuits = 0.05;
  auto status = of.smokes;
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        if (of.age(from) < kSmokes) {
          return;
        }
        auto const part = years_between(from, to);
        auto const day = day_of_visit(
            of, draw_day(chance, from, to, rhythm::practice), from, to);
        auto const practice = of.practice_on(day);
        auto const often =
            status == smoking::current || of.conditions_on(day) > 0 ? 1.7 : 1.0;
        if (chance.chance(kAsked * often * part) &&
            practice != provider::none) {
          of.book.on(day,
                     status == smoking::current  ? code::smokes
                     : status == smoking::former ? code::used_to_smoke
                                                 : code::never_smoked,
                     source::general_practice, practice);
        }
        auto const offered = chance.chance(kOffered * part);
        auto const answer = chance.uniform();
        if (status == smoking::current && offered &&
            practice != provider::none) {
          of.book
              .on(day, code::smoking_support, source::general_practice,
                  practice)
              .says = said::step_offered;
          auto const later = clinic_day(day + chance.between(1, 21));
          if (answer < kAccepted && later < end_of(of.who, of.years)) {
            of.book
                .on(later, code::smoking_support, source::community,
                    provider::community_service)
                .says = said::step_accepted;
          } else if (answer > 0.6) {
            of.book
                .on(day, code::smoking_support, source::general_practice,
                    practice)
                .says = said::step_declined;
          }
        }
        if (status == smoking::current &&
            chance.chance((answer < kAccepted ? 2.5 : 1.0) * kQuits * part)) {
          status = smoking::former;
        }
      });
}

/// Of people with severe mental illness: all of it in one visit.
void write_physical_check(life& of, random_stream& chance, day_number const day,
                          provider const practice) {
  auto const from = source::general_practice;
  auto const age = of.age(day);
  auto const systolic = std::lround(110.0 + 0.35 * age + 8.0 * of.pressure +
                                    chance.normal(0.0, 8.5));
  of.book.on(day, code::blood_pressure, from, practice)
      .with(value::systolic, systolic)
      .with(value::diastolic, std::lround(0.5 * static_cast<double>(systolic) +
                                          14.0 + chance.normal(0.0, 5.0)));
  of.book.on(day, code::hba1c, from, practice)
      .with(value::hba1c,
            std::lround(39.0 + 3.0 * of.sugar + chance.normal(0.0, 1.5)));
  of.book.on(day, code::body_mass_index, from, practice)
      .with(value::body_mass_index,
            std::lround(285.0 + chance.normal(0.0, 45.0)), 1);
  of.book.on(day,
             of.smokes == smoking::current  ? code::smokes
             : of.smokes == smoking::former ? code::used_to_smoke
                                            : code::never_smoked,
             from, practice);
}

void write_checks(life& of, random_stream& chance) {
  constexpr auto kOffered = 0.19;
  constexpr auto kCompleted = by_fifth{{0.40, 0.44, 0.48, 0.52, 0.56}};
  constexpr auto kLearningDisability = 0.7;
  constexpr auto kMentalIllness = 0.62;
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const part = years_between(from, to);
        auto const age = of.age(from);
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        auto const practice = of.practice_on(day);
        auto const invited = chance.chance(
            kOffered * part * of.styles.of_practice(practice).checked *
            care_left(care_kind::check, day));
        auto const came = chance.chance(kCompleted[of.who.fifth]);
        auto const later = clinic_day(day + chance.between(7, 90));
        if (practice == provider::none) {
          return;
        }
        if (age >= 40.0 && age < 75.0 && invited &&
            of.conditions_on(from) == 0) {
          of.book
              .on(day, code::nhs_health_check, source::general_practice,
                  practice)
              .says = said::step_offered;
          if (came && later < end_of(of.who, of.years)) {
            of.book
                .on(later, code::nhs_health_check, source::general_practice,
                    practice)
                .says = said::step_completed;
          }
        }
        if (of.has(condition::learning_disability, day) &&
            of.age(day) >= 14.0 &&
            chance.chance(kLearningDisability * part *
                          std::sqrt(care_left(care_kind::check, day)))) {
          of.book.on(day, code::learning_disability_check,
                     source::general_practice, practice);
        }
        if (of.has(condition::severe_mental_illness, day) &&
            chance.chance(kMentalIllness * part *
                          care_left(care_kind::practice, day))) {
          write_physical_check(of, chance, day, practice);
        }
      });
}

}  // namespace

void write_prevention(life& of) {
  auto chance = random_stream{of.seed, of.who.key ^ (std::uint64_t{1} << 60U),
                              subject::prevention};
  write_smoking(of, chance);
  write_checks(of, chance);
}

void write_flu(life& of) {
  constexpr auto kOld = by_fifth{{0.60, 0.64, 0.68, 0.72, 0.76}};
  constexpr auto kAtRisk = by_fifth{{0.32, 0.36, 0.40, 0.44, 0.48}};
  auto chance = random_stream{of.seed, of.who.key ^ (std::uint64_t{1} << 61U),
                              subject::prevention};
  auto const willing = chance.uniform();
  using namespace std::chrono;
  auto const first = year_month_day{record::as_date(of.years.from)}.year();
  auto const last = year_month_day{record::as_date(of.years.until)}.year();
  for (auto y = first; y <= last; ++y) {
    auto const begins = record::as_number(sys_days{y / October / 1});
    auto const day = clinic_day(
        begins + std::min(120, static_cast<int>(chance.exponential(28.0))));
    auto const own = chance.uniform();
    auto const old = of.age(begins) >= 65.0;
    auto const at_risk =
        of.age(begins) > 0.5 &&
        (of.has(condition::diabetes, begins) ||
         of.has(condition::asthma, begins) || of.has(condition::copd, begins) ||
         of.has(condition::heart_failure, begins) ||
         of.has(condition::chronic_kidney_disease, begins));
    auto const usual = old       ? kOld[of.who.fifth]
                       : at_risk ? kAtRisk[of.who.fifth]
                                 : 0.02;
    auto const practice = of.practice_on(day);
    auto const share =
        usual +
        (old || at_risk ? of.styles.of_practice(practice).vaccinated : 0.0);
    if (practice == provider::none || day < of.years.from ||
        day >= end_of(of.who, of.years)) {
      continue;
    }
    if ((old || at_risk) && own > 0.95) {
      of.book.on(day, code::declined, source::general_practice, practice).says =
          said::flu_vaccination;
      // Most who come one year come the next.
    } else if (own < share_of(share, willing)) {
      of.flu.push_back(day);
      of.book.on(day, code::flu_vaccination, source::general_practice,
                 practice);
    }
  }
}

}  // namespace wm::synth::detail
