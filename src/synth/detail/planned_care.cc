#include <algorithm>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"
#include "synth/detail/pandemic.h"

namespace wm::synth::detail {

void write_planned_stays(life& of) {
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
          auto const takes_place =
              chance.chance(care_left(care_kind::planned, day));
          if (!takes_place || day + nights >= of.who.left ||
              of.is_elsewhere(day, day + nights)) {
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

void write_hospital_appointments(life& of) {
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
          // Half of them went on by telephone.
          auto const takes_place =
              chance.chance(0.5 + 0.5 * care_left(care_kind::planned, day));
          auto const wrong = chance.chance(0.006);
          auto const corrected = day + chance.between(30, 90);
          if (!takes_place || of.is_elsewhere(day, day)) {
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
          if (wrong) {
            one.said_first = one.says == said::attended ? said::did_not_attend
                                                        : said::attended;
            one.corrected_on = corrected;
          }
        }
      });
}

}  // namespace wm::synth::detail
