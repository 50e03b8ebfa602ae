#include <algorithm>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"

namespace wm::synth::detail {

namespace {

void write_plans(life& of, random_stream& chance) {
  constexpr auto kFewest = 2;  // long-term conditions
  constexpr auto kRate = 0.16;
  constexpr auto kTogether = by_fifth{{0.56, 0.60, 0.64, 0.68, 0.72}};
  auto free_from = of.years.from;
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const made = chance.chance(kRate * years_between(from, to));
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        auto const together = chance.chance(kTogether[of.who.fifth]);
        auto const reviewed = chance.chance(0.72);
        auto const review = clinic_day(day + 330 + chance.between(0, 70));
        // A plan that people made themselves is kept more often.
        auto const met = chance.uniform() - (together ? 0.10 : 0.0);
        auto const practice = of.practice_on(day);
        if (!made || day < free_from || practice == provider::none ||
            of.conditions_on(day) < kFewest) {
          return;
        }
        free_from = review;
        of.book.on(day, code::care_plan, source::general_practice, practice)
            .says = together ? said::made_with_me : said::not_made_with_me;
        auto const later = of.practice_on(review);
        if (reviewed && review < end_of(of.who, of.years) &&
            later != provider::none) {
          of.book
              .on(review, code::care_plan_review, source::general_practice,
                  later)
              .says = met < 0.38   ? said::goals_met
                      : met < 0.75 ? said::goals_partly_met
                                   : said::goals_not_met;
        }
      });
}

/// Decisions other than to operate on a hip, which are told with it.
void write_decisions(life& of, random_stream& chance) {
  constexpr auto kRate = 0.012;  // [1 / year] of people aged 50 and over
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const made = chance.chance(kRate * years_between(from, to));
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        auto const chosen = chance.uniform();
        if (made && of.age(day) >= 50.0) {
          of.book
              .on(day, code::shared_decision, source::hospital,
                  provider::first_hospital)
              .says = chosen < 0.25   ? said::chose_surgery
                      : chosen < 0.70 ? said::chose_exercise
                                      : said::chose_waiting;
        }
      });
}

/// Young people with a condition that lasts move to adult care at 18.
void write_handover(life& of, random_stream& chance) {
  constexpr auto kAgreed = by_fifth{{0.48, 0.52, 0.57, 0.62, 0.66}};
  constexpr condition kLasting[] = {
      condition::epilepsy, condition::learning_disability,
      condition::severe_mental_illness, condition::diabetes, condition::asthma};
  auto const day =
      clinic_day(of.who.birth + static_cast<day_number>(18.0 * kYear) +
                 chance.between(-90, 120));
  auto const agreed = chance.chance(kAgreed[of.who.fifth]);
  auto const moves = chance.chance(0.5);
  auto const concerned =
      std::ranges::any_of(kLasting, [&](condition const one) {
        return of.has(one, day) && (one != condition::asthma || moves);
      });
  if (concerned && day >= std::max(of.years.from, of.who.came) &&
      day < end_of(of.who, of.years)) {
    of.book.on(day, code::handover, source::hospital, provider::first_hospital)
        .says = agreed ? said::handover_agreed : said::handover_not_agreed;
  }
}

void write_end_of_life(life& of, random_stream& chance) {
  constexpr auto kKnown = 0.42;  // of deaths that come expected
  auto const known = chance.chance(kKnown);
  auto const day = clinic_day(
      of.who.death == kNoTime
          ? of.years.from
          : of.who.death - 10 -
                static_cast<int>(std::min(400.0, chance.exponential(90.0))));
  auto const practice = of.practice_on(day);
  if (of.who.death == kNoTime || !known || of.age(of.who.death) < 40.0 ||
      practice == provider::none || day < of.years.from || day >= of.who.left) {
    return;
  }
  of.book.on(day, code::palliative_care, source::general_practice, practice);
}

}  // namespace

void write_care_plans(life& of) {
  auto chance = random_stream{of.seed, of.who.key ^ (std::uint64_t{1} << 61U),
                              subject::care_plans};
  write_plans(of, chance);
  write_decisions(of, chance);
  write_handover(of, chance);
  write_end_of_life(of, chance);
}

}  // namespace wm::synth::detail
