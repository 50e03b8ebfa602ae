#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"
#include "synth/detail/pandemic.h"
#include "synth/detail/planted.h"

namespace wm::synth::detail {

namespace {

constexpr auto kNeed = by_fifth{{1.28, 1.14, 1.0, 0.87, 0.74}};

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

bool is_winter(day_number const day) {
  auto const month = std::chrono::year_month_day{record::as_date(day)}.month();
  return month == std::chrono::December || month <= std::chrono::March;
}

/// Why somebody is admitted, where the package has a concept for it. What
/// they live with decides; most reasons have none.
code draw_reason(life const& of, day_number const day, random_stream& chance) {
  auto const age = of.age(day);
  auto const winter = is_winter(day) ? 1.5 : 0.85;
  auto const smokes = of.smokes == smoking::never ? 0.8 : 1.4;
  auto const pressure = smokes * (of.has(condition::hypertension, day)
                                      ? 1.5 * std::exp(0.35 * of.pressure)
                                      : 0.8);
  auto const drawn = chance.uniform();
  struct choice {
    bool possible;
    double share;
    code reason;
  };
  choice const choices[] = {
      {of.has(condition::copd, day), 0.25 * winter, code::reason_copd},
      {of.has(condition::heart_failure, day), 0.22 * winter,
       code::reason_heart_failure},
      {of.has(condition::asthma, day), 0.11 * winter, code::reason_asthma},
      {of.has(condition::diabetes, day), 0.08 * std::exp(0.6 * of.sugar),
       code::reason_diabetes},
      {of.has(condition::epilepsy, day), 0.22, code::reason_epilepsy},
      {age >= 65.0, age >= 80.0 ? 0.13 : 0.07, code::reason_fall},
      {age >= 70.0, age >= 80.0 ? 0.045 : 0.02, code::reason_hip_fracture},
      {age >= 12.0 && age < 25.0, 0.08, code::reason_self_harm},
      {age >= 25.0 && age < 60.0, 0.025, code::reason_self_harm},
      {age >= 40.0, 0.032 * pressure, code::reason_heart_attack},
      {age >= 45.0, 0.028 * pressure, code::reason_stroke},
  };
  auto sum = 0.0;
  for (auto const& one : choices) {
    if (one.possible && drawn < (sum += one.share)) {
      return one.reason;
    }
  }
  return code::count_;
}

/// Those that flu brings on, and that a vaccination makes rarer.
bool comes_with_flu(code const reason) {
  return reason == code::reason_copd || reason == code::reason_heart_failure ||
         reason == code::reason_asthma;
}

bool is_vaccinated(life const& of, day_number const day) {
  constexpr auto kLasts = 200;  // [days]
  return std::ranges::any_of(of.flu, [&](day_number const given) {
    return given + 14 <= day && day < given + kLasts;
  });
}

int emergency_nights(double const age, double const longer,
                     random_stream& chance) {
  auto const none = age < 18.0 ? 0.5 : age < 65.0 ? 0.4 : 0.2;
  if (chance.chance(none)) {
    return 0;
  }
  auto const middle = age < 18.0 ? 1.5 : age < 65.0 ? 2.6 : 5.2;
  return 1 + static_cast<int>(std::min(
                 120.0, longer * middle * std::exp(chance.normal(0.0, 0.9))));
}

/// Visits after the stay, to people aged 65 and over, keep some at home.
double readmitted_share(life const& of, hospital_days const& stay) {
  auto const day = stay.to;
  auto const age = of.age(day);
  auto const visits = age < 65.0 ? 1.0 : stay.visited ? 0.78 : 1.19;
  return visits * std::min(0.45, (0.060 + (age > 65.0 ? 0.035 : 0.0) +
                                  0.017 * of.conditions_on(day)) *
                                     (0.6 + 0.4 * kNeed[of.who.fifth]) *
                                     std::min(2.0, 0.6 + 0.4 * of.use));
}

/// High blood pressure and diabetes send those to hospital more often whose
/// readings are bad.
double badly_controlled(life const& of, day_number const day) {
  constexpr auto kEach = 0.20;
  // So that the mean of the factor is 1.
  auto const factor = [](double const standing) {
    return std::exp(kEach * standing - kEach * kEach / 2.0);
  };
  return (of.has(condition::hypertension, day) ? factor(of.pressure) : 1.0) *
         (of.has(condition::diabetes, day) ? factor(of.sugar) : 1.0);
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
  /// Reasons are coded some weeks after the stay has ended.
  day_number draw_coding(day_number const leaves) {
    constexpr auto kWeeks = 16.0;  // [days]
    return leaves + 2 +
           static_cast<int>(std::min(90.0, chance_.exponential(kWeeks)));
  }
  void put_reason(day_number day, code reason, provider hospital, int episode,
                  day_number coded);
  bool has_place(day_number const from, day_number const to) const {
    return !of_.is_elsewhere(from, to);
  }

  life& of_;
  random_stream chance_;
};

void hospital_writer::attendances_of(day_number const from, day_number const to,
                                     std::vector<day_number>& days) {
  auto const middle = from + (to - from) / 2;
  auto const rate = attendances(of_.age(middle)) * kNeed[of_.who.fifth] *
                    of_.use * badly_controlled(of_, middle) *
                    (1.0 + 0.22 * of_.conditions_on(middle));
  auto const count =
      chance_.poisson(std::min(30.0, rate) * years_between(from, to));
  for (auto i = 0; i < count; ++i) {
    days.push_back(draw_day(chance_, from, to, rhythm::emergency));
  }
}

void hospital_writer::put_reason(day_number const day, code const reason,
                                 provider const hospital, int const episode,
                                 day_number const coded) {
  if (reason != code::count_) {
    auto& one = of_.book.on(day, reason, source::hospital, hospital);
    one.episode = episode;
    one.recorded_on = std::min(coded, of_.years.until);
  }
}

void hospital_writer::admit(record::minutes const when,
                            provider const hospital) {
  constexpr auto kPerNight = 42'000;  // [pence]
  constexpr auto kAdmission = 68'000;
  constexpr auto kVisited = 0.46;
  constexpr auto kFluKept = 0.30;
  auto const day = record::day_of(when);
  auto const nights = emergency_nights(
      of_.age(day), provider_styles::of_hospital(hospital).nights, chance_);
  auto const to_care_home = chance_.chance(of_.age(day) > 78.0 ? 0.07 : 0.0);
  auto const same_day = chance_.uniform();
  auto const reason = draw_reason(of_, day, chance_);
  auto const visited = chance_.chance(kVisited);
  auto const coded = draw_coding(day + nights);
  auto const kept_well = chance_.chance(kFluKept);
  if (kept_well && comes_with_flu(reason) && is_winter(day) &&
      is_vaccinated(of_, day)) {
    return;
  }
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
  of_.stays.push_back({day, leaves, true, visited});
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
  put_reason(day, reason, hospital, episode, coded);
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
  auto const wait = static_cast<int>(
      std::min(1400.0, (admitted ? 210.0 : 128.0) * wait_longer(day) *
                           provider_styles::of_hospital(hospital).wait *
                           std::exp(chance_.normal(0.0, 0.5))));
  auto const comes = chance_.chance(
      care_left(admitted ? care_kind::admission : care_kind::attendance, day));
  if (!comes || !has_place(day, day)) {
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
         chance_.chance(readmitted_share(of_, of_.stays.back()))) {
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
  put_reason(day, reason, hospital, episode, draw_coding(death));
}

}  // namespace

provider draw_hospital(random_stream& chance) {
  constexpr auto kSecondHospital = 0.28;
  return chance.chance(kSecondHospital) ? provider::second_hospital
                                        : provider::first_hospital;
}

void write_hospital(life& of) {
  auto writer = hospital_writer{of};
  writer.last_stay();
  write_planned_stays(of);
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
  write_hospital_appointments(of);
}

}  // namespace wm::synth::detail
