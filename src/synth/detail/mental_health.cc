#include <algorithm>
#include <cmath>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"

namespace wm::synth::detail {

namespace {

long score(double const value, double const highest) {
  return std::lround(std::clamp(value, 0.0, highest));
}

/// One course: how a person feels at its beginning and its end, and how it
/// ended.
class course {
 public:
  course(life& of, random_stream& chance, day_number const first)
      : of_{of}, chance_{chance}, first_{first} {}

  void write();

 private:
  void put(day_number const day, long const depression, long const anxiety) {
    of_.book
        .on(day, code::phq9, source::mental_health,
            provider::mental_health_service)
        .with(value::score, depression);
    of_.book
        .on(day, code::gad7, source::mental_health,
            provider::mental_health_service)
        .with(value::score, anxiety);
  }

  life& of_;
  random_stream& chance_;
  day_number first_;
};

void course::write() {
  constexpr auto kCompletes = by_fifth{{0.50, 0.54, 0.58, 0.62, 0.66}};
  constexpr auto kEffect = by_fifth{{4.6, 5.0, 5.4, 5.8, 6.2}};  // [points]
  constexpr auto kScatter = 2.4;  // of a score from week to week [points]
  auto const completes = chance_.chance(kCompletes[of_.who.fifth]);
  auto const weeks = completes ? chance_.between(6, 20) : chance_.between(1, 5);
  auto const last = first_ + 7 * weeks;
  auto const depression = chance_.normal(14.5, 4.6);
  auto const anxiety = 0.6 * depression + chance_.normal(5.0, 3.0);
  auto const gain =
      (completes ? 1.0 : 0.35) *
      (kEffect[of_.who.fifth] * depression / 14.5 + chance_.normal(0.0, 4.2));
  put(first_, score(depression + chance_.normal(0.0, kScatter), 27.0),
      score(anxiety + chance_.normal(0.0, kScatter), 21.0));
  auto const ended = completes              ? said::therapy_completed
                     : chance_.chance(0.22) ? said::therapy_referred_on
                                            : said::therapy_dropped_out;
  auto const stays = last < end_of(of_.who, of_.years);
  auto& stay = of_.book.during(first_, stays ? last : of_.years.until + 1,
                               code::talking_therapy, source::mental_health,
                               provider::mental_health_service);
  if (!stays) {
    if (of_.who.left <= of_.years.until) {
      stay.end = record::start_of(of_.who.left - 1);
      stay.says = said::therapy_dropped_out;
    }
    return;
  }
  stay.says = ended;
  for (auto day = first_ + 7; day <= last; day += 7) {
    of_.book
        .at(planned_time(chance_, day), code::community_contact,
            source::mental_health, provider::mental_health_service)
        .with(value::cost, 9'800);
  }
  if (completes || chance_.chance(0.6)) {
    put(last, score(depression - gain + chance_.normal(0.0, kScatter), 27.0),
        score(anxiety - 0.8 * gain + chance_.normal(0.0, kScatter), 21.0));
  }
}

}  // namespace

void write_mental_health(life& of) {
  constexpr auto kOfDepression = 0.075;  // courses a year
  constexpr auto kOfOthers = 0.009;
  // Who needs it more gets it less: assumed.
  constexpr auto kReached = by_fifth{{0.85, 0.95, 1.0, 1.08, 1.15}};
  auto chance = of.chance(subject::mental_health);
  auto free_from = of.years.from;
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const age = of.age(from);
        auto const rate =
            of.has(condition::depression, from) ? kOfDepression : kOfOthers;
        auto const begins = chance.chance(rate * kReached[of.who.fifth] *
                                          years_between(from, to));
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        if (begins && age >= 16.0 && day >= free_from) {
          course{of, chance, day}.write();
          free_from = day + 300;
        }
      });
}

}  // namespace wm::synth::detail
