#include <algorithm>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"

namespace wm::synth::detail {

namespace {

constexpr auto kAsked = 0.04;  // of adults, each year
constexpr auto kAnswer = by_fifth{{0.24, 0.29, 0.34, 0.39, 0.45}};

said dignity(life const& of, random_stream& chance) {
  // Who is well off is a little more content: assumed.
  auto const drawn = chance.uniform() + 0.02 * (of.who.fifth - 3);
  return drawn > 0.72   ? said::strongly_agree
         : drawn > 0.30 ? said::agree
         : drawn > 0.16 ? said::neither
         : drawn > 0.08 ? said::disagree
         : drawn > 0.03 ? said::strongly_disagree
                        : said::prefer_not_to_say;
}

said shops(life const& of, day_number const day, random_stream& chance) {
  auto const age = of.age(day);
  auto const hard = 0.03 + (age > 65.0 ? 0.008 * (age - 65.0) : 0.0) +
                    0.035 * of.conditions_on(day);
  auto const drawn = chance.uniform();
  return drawn < 0.35 * hard ? said::shops_no
         : drawn < hard      ? said::shops_with_difficulty
         : drawn > 0.985     ? said::shops_prefer_not_to_say
                             : said::shops_yes;
}

}  // namespace

void write_surveys(life& of) {
  auto chance = of.chance(subject::surveys);
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const asked = chance.chance(kAsked * years_between(from, to));
        auto const day = draw_day(chance, from, to, rhythm::clinic);
        auto const of_care = chance.chance(0.5);
        auto const share =
            kAnswer[of.who.fifth] + (of.age(day) > 60.0 ? 0.12 : 0.0);
        auto const answers = chance.chance(share);
        auto const answered = day + chance.between(1, 24);
        auto const answer =
            of_care ? dignity(of, chance) : shops(of, day, chance);
        if (!asked || of.age(day) < 18.0) {
          return;
        }
        of.book
            .on(day, code::invitation, source::survey, provider::survey_office)
            .says = of_care ? said::asked_dignity : said::asked_shops;
        if (answers && answered < end_of(of.who, of.years)) {
          of.book
              .on(answered, of_care ? code::dignity : code::shops,
                  source::survey, provider::survey_office)
              .says = answer;
        }
      });
}

}  // namespace wm::synth::detail
