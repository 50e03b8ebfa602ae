#include <algorithm>
#include <cmath>
#include <vector>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"
#include "synth/detail/planted.h"

namespace wm::synth::detail {

namespace {

constexpr auto kNeed = by_fifth{{1.28, 1.14, 1.0, 0.87, 0.74}};
constexpr auto kSecondHospital = 0.28;

provider draw_hospital(random_stream& chance) {
  return chance.chance(kSecondHospital) ? provider::second_hospital
                                        : provider::first_hospital;
}

/// Attendances at emergency departments a year at an age. Under 5: published
/// for the borough's practices, 622 in 1000 children in 2021/22.
double attendances(double const age) {
  return age < 5.0    ? 0.62
         : age < 18.0 ? 0.26
         : age < 45.0 ? 0.24
         : age < 65.0 ? 0.27
         : age < 80.0 ? 0.38
                      : 0.62;
}

double admitted_share(double const age) {
  return age < 5.0    ? 0.12
         : age < 18.0 ? 0.09
         : age < 45.0 ? 0.15
         : age < 65.0 ? 0.26
         : age < 80.0 ? 0.42
                      : 0.55;
}

/// Why somebody is admitted, where the package has a concept for it. What
/// they live with decides; most reasons have none.
code draw_reason(life const& of, day_number const day, random_stream& chance) {
  auto const age = of.age(day);
  auto const drawn = chance.uniform();
  struct choice {
    bool possible;
    double share;
    code reason;
  };
  choice const choices[] = {
      {of.has(condition::copd, day), 0.28, code::reason_copd},
      {of.has(condition::heart_failure, day), 0.24, code::reason_heart_failure},
      {of.has(condition::asthma, day), 0.12, code::reason_asthma},
      {of.has(condition::diabetes, day), 0.09, code::reason_diabetes},
      {of.has(condition::epilepsy, day), 0.22, code::reason_epilepsy},
      {age >= 65.0, age >= 80.0 ? 0.13 : 0.07, code::reason_fall},
      {age >= 70.0, age >= 80.0 ? 0.045 : 0.02, code::reason_hip_fracture},
      {age >= 12.0 && age < 25.0, 0.08, code::reason_self_harm},
      {age >= 25.0 && age < 60.0, 0.025, code::reason_self_harm},
      {age >= 40.0, 0.035, code::reason_heart_attack},
      {age >= 45.0, 0.03, code::reason_stroke},
  };
  auto sum = 0.0;
  for (auto const& one : choices) {
    if (one.possible && drawn < (sum += one.share)) {
      return one.reason;
    }
  }
  return code::count_;
}

int emergency_nights(double const age, random_stream& chance) {
  auto const none = age < 18.0 ? 0.5 : age < 65.0 ? 0.4 : 0.2;
  if (chance.chance(none)) {
    return 0;
  }
  auto const middle = age < 18.0 ? 1.5 : age < 65.0 ? 2.6 : 5.2;
  return 1 + static_cast<int>(
                 std::min(120.0, middle * std::exp(chance.normal(0.0, 0.9))));
}

double readmitted_share(life const& of, day_number const day) {
  auto const age = of.age(day);
  return std::min(0.45, (0.060 + (age > 65.0 ? 0.035 : 0.0) +
                         0.017 * of.conditions_on(day)) *
                            (0.6 + 0.4 * kNeed[of.who.fifth]) *
                            std::min(2.0, 0.6 + 0.4 * of.use));
}

/// The parts of a life in hospital.
class hospital_writer {
 public:
  explicit hospital_writer(life& of)
      : of_{of}, chance_{of.chance(subject::emergencies)} {}

  void attendances_of(day_number from, day_number to,
                      std::vector<day_number>& days);
  void attend(day_number day);
  void last_stay();

 private:
  void admit(record::minutes when, provider hospital);
  bool has_place(day_number const from, day_number const to) const {
    return !of_.in_hospital(from, to);
  }

  life& of_;
  random_stream chance_;
};

void hospital_writer::attendances_of(day_number const from, day_number const to,
                                     std::vector<day_number>& days) {
  auto const middle = from + (to - from) / 2;
  auto const rate = attendances(of_.age(middle)) * kNeed[of_.who.fifth] *
                    of_.use * (1.0 + 0.22 * of_.conditions_on(middle));
  auto const count =
      chance_.poisson(std::min(30.0, rate) * years_between(from, to));
  for (auto i = 0; i < count; ++i) {
    days.push_back(draw_day(chance_, from, to, rhythm::emergency));
  }
}

void hospital_writer::admit(record::minutes const when,
                            provider const hospital) {
  constexpr auto kPerNight = 42'000;  // [pence]
  constexpr auto kAdmission = 68'000;
  auto const day = record::day_of(when);
  auto const nights = emergency_nights(of_.age(day), chance_);
  auto const to_care_home = chance_.chance(of_.age(day) > 78.0 ? 0.07 : 0.0);
  auto const same_day = chance_.uniform();
  auto const reason = draw_reason(of_, day, chance_);
  auto const leaves = day + nights;
  // Who dies soon after leaves hospital alive or not at all: see last_stay().
  if (leaves >= of_.who.left || !has_place(day, leaves)) {
    return;
  }
  auto const end = nights == 0
                       ? when + chance_.between(150, 600)
                       : record::start_of(leaves) + chance_.between(600, 1140);
  if (record::day_of(end) != leaves) {
    return;
  }
  if (nights == 0 &&
      planted::is_recorded_as_appointment(hospital, same_day, day, of_.years)) {
    of_.book.at(when, code::hospital_appointment, source::hospital, hospital)
        .says = said::attended;
    return;
  }
  of_.stays.push_back({day, leaves, true});
  auto const episode = of_.episodes++;
  auto& stay =
      of_.book.at(when, code::hospital_stay, source::hospital, hospital);
  stay.end = leaves <= of_.years.until ? end : kNoTime;
  stay.end_precision =
      stay.end == kNoTime ? record::precision::day : record::precision::minute;
  stay.says = stay.end == kNoTime ? said::stay_emergency_home
              : to_care_home      ? said::stay_emergency_care_home
                                  : said::stay_emergency_home;
  stay.episode = episode;
  stay.with(value::cost, kAdmission + nights * kPerNight);
  if (reason != code::count_) {
    of_.book.on(day, reason, source::hospital, hospital).episode = episode;
  }
  if (to_care_home && of_.care_home == kNoTime) {
    of_.care_home = leaves;
  }
}

void hospital_writer::attend(day_number const day) {
  constexpr auto kCost = 17'500;  // [pence]
  auto const hospital = draw_hospital(chance_);
  auto const when = emergency_time(chance_, day);
  auto const admitted =
      chance_.chance(std::min(0.85, admitted_share(of_.age(day)) *
                                        (1.0 + 0.08 * of_.conditions_on(day))));
  auto const left = chance_.chance(0.05);
  auto const wait = static_cast<int>(std::min(
      1400.0, (admitted ? 210.0 : 128.0) * std::exp(chance_.normal(0.0, 0.5))));
  if (!has_place(day, day)) {
    return;
  }
  if (!planted::is_lost(hospital, day, of_.years)) {
    auto& one = of_.book.at(when, code::emergency_attendance, source::hospital,
                            hospital);
    one.says = admitted ? said::admitted : left ? said::left : said::discharged;
    one.with(value::wait, wait).with(value::cost, kCost);
  }
  if (!admitted) {
    return;
  }
  auto const before = of_.stays.size();
  admit(when + wait, hospital);
  // Some come back within the month, most of them in its first half.
  while (of_.stays.size() > before && of_.stays.back().to <= of_.years.until &&
         chance_.chance(readmitted_share(of_, of_.stays.back().to))) {
    auto const again = of_.stays.back().to + 1 +
                       std::min(28, static_cast<int>(chance_.exponential(9.0)));
    if (again >= end_of(of_.who, of_.years) || of_.stays.size() > before + 8) {
      return;
    }
    auto const stays = of_.stays.size();
    admit(emergency_time(chance_, again), hospital);
    if (of_.stays.size() == stays) {
      return;
    }
  }
}

/// About half of those who die do so in hospital.
void hospital_writer::last_stay() {
  constexpr auto kInHospital = 0.46;
  auto const death = of_.who.death;
  auto const day =
      death - static_cast<int>(std::min(60.0, chance_.exponential(8.0)));
  auto const hospital = draw_hospital(chance_);
  if (death == kNoTime || death < of_.years.from || death > of_.years.until ||
      !chance_.chance(kInHospital) || day < of_.who.came ||
      !has_place(day, death)) {
    return;
  }
  auto const reason = draw_reason(of_, day, chance_);
  auto const episode = of_.episodes++;
  of_.stays.push_back({day, death, true});
  auto& stay = of_.book.at(emergency_time(chance_, day), code::hospital_stay,
                           source::hospital, hospital);
  stay.end = record::start_of(death) + 24 * 60 - 1;
  stay.end_precision = record::precision::minute;
  stay.says = said::stay_emergency_died;
  stay.episode = episode;
  stay.with(value::cost, 68'000 + (death - day) * 42'000);
  if (reason != code::count_) {
    of_.book.on(day, reason, source::hospital, hospital).episode = episode;
  }
}

void write_elective(life& of) {
  constexpr auto kDayCase = 88'000;  // [pence]
  constexpr auto kStay = 340'000;
  auto chance = of.chance(subject::hospital);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const middle = from + (to - from) / 2;
        auto const age = of.age(middle);
        auto const need = (0.02 + 0.0011 * age) *
                          (1.0 + 0.3 * of.conditions_on(middle)) * of.use;
        auto const count =
            chance.poisson(std::min(8.0, need) * years_between(from, to));
        for (auto i = 0; i < count; ++i) {
          auto const day = draw_day(chance, from, to, rhythm::clinic);
          auto const day_case = chance.chance(0.82);
          auto const nights =
              day_case ? 0 : 1 + static_cast<int>(chance.exponential(2.2));
          auto const hospital = draw_hospital(chance);
          auto const start =
              record::start_of(day) + 7 * 60 + 5 * chance.between(0, 60);
          auto const end = day_case ? start + chance.between(150, 480)
                                    : record::start_of(day + nights) +
                                          chance.between(600, 1020);
          auto const shared = chance.chance(0.45);
          auto const decided = clinic_day(day - chance.between(21, 150));
          if (day + nights >= of.who.left ||
              of.in_hospital(day, day + nights)) {
            continue;
          }
          of.stays.push_back({day, day + nights, false});
          if (!day_case && shared && decided >= of.who.came &&
              decided >= of.years.from) {
            of.book
                .on(decided, code::shared_decision, source::hospital, hospital)
                .says = said::chose_surgery;
          }
          auto& stay = of.book.at(start, code::hospital_stay, source::hospital,
                                  hospital);
          stay.end = day + nights <= of.years.until ? end : kNoTime;
          stay.end_precision = stay.end == kNoTime ? record::precision::day
                                                   : record::precision::minute;
          stay.says =
              day_case ? said::stay_day_case_home : said::stay_elective_home;
          stay.episode = of.episodes++;
          stay.with(value::cost, day_case ? kDayCase : kStay);
        }
      });
}

void write_appointments(life& of) {
  constexpr auto kMissed = by_fifth{{0.118, 0.104, 0.090, 0.076, 0.062}};
  constexpr auto kCost = 15'200;  // [pence]
  auto chance = random_stream{of.seed, of.who.key ^ (std::uint64_t{1} << 60U),
                              subject::hospital};
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const middle = from + (to - from) / 2;
        auto const rate = (0.45 + 0.012 * of.age(middle)) * of.use *
                          (1.0 + 0.45 * of.conditions_on(middle));
        auto const count =
            chance.poisson(std::min(30.0, rate) * years_between(from, to));
        for (auto i = 0; i < count; ++i) {
          auto const day = draw_day(chance, from, to, rhythm::clinic);
          auto const drawn = chance.uniform();
          auto const hospital = draw_hospital(chance);
          auto const when = planned_time(chance, day);
          if (of.in_hospital(day, day)) {
            continue;
          }
          auto const missed = kMissed[of.who.fifth];
          auto& one = of.book.at(when, code::hospital_appointment,
                                 source::hospital, hospital);
          one.says = drawn < missed          ? said::did_not_attend
                     : drawn < missed + 0.07 ? said::cancelled
                                             : said::attended;
          if (one.says == said::attended) {
            one.with(value::cost, kCost);
          }
        }
      });
}

}  // namespace

void write_hospital(life& of) {
  auto writer = hospital_writer{of};
  writer.last_stay();
  write_elective(of);
  auto days = std::vector<day_number>{};
  for_each_year(of.who, of.years,
                [&](day_number const from, day_number const to) {
                  writer.attendances_of(from, to, days);
                });
  std::ranges::sort(days);
  for (auto const day : days) {
    writer.attend(day);
  }
  std::ranges::sort(of.stays, {}, &hospital_days::from);
  write_appointments(of);
}

}  // namespace wm::synth::detail
