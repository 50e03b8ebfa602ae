#include "synth/detail/calendar.h"
#include "synth/detail/life.h"

namespace wm::synth::detail {

/// Appointments that belong to somebody else: found out and withdrawn.
void write_mistakes(life& of) {
  constexpr auto kOfPractice = 0.012;  // [1 / year]
  constexpr auto kOfHospital = 0.006;
  constexpr auto kSoonest = 40;  // days after
  constexpr auto kLatest = 160;
  auto chance = of.chance(subject::mistakes);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const drawn = chance.uniform() / years_between(from, to);
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        auto const found = day + chance.between(kSoonest, kLatest);
        auto const when = planned_time(chance, day);
        auto const practice = of.practice_on(day);
        if (drawn < kOfPractice && practice != provider::none) {
          auto& one = of.book.at(when, code::gp_appointment,
                                 source::general_practice, practice);
          one.says = said::attended;
          one.withdrawn_on = found;
        } else if (drawn > kOfPractice && drawn < kOfPractice + kOfHospital) {
          auto& one = of.book.at(when, code::hospital_appointment,
                                 source::hospital, provider::first_hospital);
          one.says = said::attended;
          one.withdrawn_on = found;
        }
      });
}

}  // namespace wm::synth::detail
