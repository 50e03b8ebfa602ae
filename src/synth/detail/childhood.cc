#include <algorithm>

#include "synth/detail/calendar.h"
#include "synth/detail/life.h"

namespace wm::synth::detail {

namespace {

struct due {
  int days;      // of age when it is due
  double later;  // on average, beyond that [days]
  code what;
  said says;
  by_fifth done;
  int months;  // the age for which it is; 0: not said
};

// Doses: about the shares that the borough's children had at their first,
// second and fifth birthdays in 2024 (COVER). Reviews: assumed.
constexpr due kDue[] = {
    {56,
     9,
     code::six_in_one_vaccination,
     said::nothing,
     {{0.955, 0.96, 0.97, 0.975, 0.98}},
     0},
    {84,
     12,
     code::six_in_one_vaccination,
     said::nothing,
     {{0.945, 0.955, 0.965, 0.97, 0.975}},
     0},
    {112,
     18,
     code::six_in_one_vaccination,
     said::nothing,
     {{0.935, 0.945, 0.955, 0.965, 0.97}},
     0},
    {366,
     45,
     code::mmr_vaccination,
     said::nothing,
     {{0.765, 0.795, 0.825, 0.845, 0.865}},
     0},
    {1218,
     95,
     code::mmr_vaccination,
     said::nothing,
     {{0.82, 0.85, 0.88, 0.91, 0.935}},
     0},
    {10,
     3,
     code::child_review,
     said::review_new_birth,
     {{0.95, 0.96, 0.97, 0.97, 0.98}},
     0},
    {42,
     8,
     code::child_review,
     said::review_six_weeks,
     {{0.84, 0.86, 0.88, 0.90, 0.92}},
     2},
    {345,
     30,
     code::child_review,
     said::review_one_year,
     {{0.72, 0.75, 0.79, 0.82, 0.85}},
     12},
    {790,
     40,
     code::child_review,
     said::review_two_years,
     {{0.66, 0.70, 0.74, 0.78, 0.82}},
     24},
};

}  // namespace

void write_childhood(life& of) {
  constexpr auto kOldest = 11.0;  // of those whose first years are told
  auto const first = std::max(of.who.came, of.who.birth);
  if (of.age(of.years.from) > kOldest || of.age(first) > 5.0) {
    return;
  }
  auto chance = of.chance(subject::childhood);
  constexpr auto kTold = 0.85;
  // Some families come to everything, some to little.
  auto const willing = chance.uniform();
  auto doses = 0;
  for (auto const& one : kDue) {
    auto const own = chance.uniform();
    auto const late = 1 + static_cast<int>(chance.exponential(one.later));
    auto const day = clinic_day(of.who.birth + one.days + late);
    auto const dose = one.what != code::child_review;
    auto const practice = of.practice_on(day);
    auto const share =
        one.done[of.who.fifth] +
        (dose ? 0.4 * of.styles.of_practice(practice).vaccinated : 0.0);
    auto const came = own < share_of(std::min(0.99, share), willing);
    auto const second_without_first = one.days == 1218 && doses == 0;
    auto const told = chance.chance(kTold);
    if (!came || second_without_first || day >= end_of(of.who, of.years)) {
      continue;
    }
    if (day < first) {
      // Doses given elsewhere come with what the last practice sends.
      if (dose && told && !of.lists.empty()) {
        auto const& joined = of.lists.front();
        doses += one.what == code::mmr_vaccination ? 1 : 0;
        of.book.on(day, one.what, source::general_practice, joined.practice)
            .recorded_on = joined.from < of.years.from ? kNoTime : joined.from;
      }
      continue;
    }
    if (dose) {
      doses += one.what == code::mmr_vaccination ? 1 : 0;
      if (practice != provider::none) {
        of.book.on(day, one.what, source::general_practice, practice);
      }
      continue;
    }
    auto& review = of.book.on(day, one.what, source::community,
                              provider::community_service);
    review.says = one.says;
    if (one.months > 0) {
      review.with(value::months, one.months);
    }
  }
}

void write_maternity(life& of, std::vector<day_number> const& births) {
  constexpr auto kTerm = 280;           // [days]
  constexpr auto kBirthCost = 310'000;  // [pence]
  constexpr auto kEnded = 0.026;        // [1 / year] of women at fertile ages
  auto chance = of.chance(subject::maternity);
  auto last = of.years.from - 400;
  for (auto const birth : births) {
    // Twins are one birth.
    if (birth < of.years.from || birth > of.years.until || birth < last + 30 ||
        birth < of.who.came || birth >= of.who.left) {
      continue;
    }
    last = birth;
    auto const weeks_early =
        std::min(60, static_cast<int>(chance.exponential(8.0)));
    auto const begins = birth - kTerm + weeks_early;
    auto const came = std::max(begins, of.who.came);
    of.book
        .during(begins, birth, code::pregnancy, source::hospital,
                provider::first_hospital)
        .says = said::live_birth;
    for (auto const days : {70, 112, 175, 217, 238, 252}) {
      auto const day = clinic_day(begins + days + chance.between(-6, 6));
      if (day >= came && day < birth - 1 && day >= of.years.from) {
        of.book
            .at(planned_time(chance, day), code::hospital_appointment,
                source::hospital, provider::first_hospital)
            .with(value::cost, 15'200)
            .says = said::attended;
      }
    }
    auto const nights = 1 + static_cast<int>(chance.exponential(1.1));
    if (of.is_elsewhere(birth, birth + nights) ||
        birth + nights >= of.who.left) {
      continue;
    }
    of.stays.push_back({birth, birth + nights, false});
    auto& stay = of.book.at(record::start_of(birth) + chance.between(0, 600),
                            code::hospital_stay, source::hospital,
                            provider::first_hospital);
    if (birth + nights <= of.years.until) {
      stay.end = record::start_of(birth + nights) + chance.between(600, 1080);
      stay.end_precision = record::precision::minute;
    }
    stay.says = said::stay_maternity_home;
    stay.episode = of.episodes++;
    stay.with(value::cost, kBirthCost);
  }
  std::ranges::sort(of.stays, {}, &hospital_days::from);
  if (of.who.sex == sex::male) {
    return;
  }
  for_each_year(
      of.who, of.years, [&](day_number const from, day_number const to) {
        auto const age = of.age(from);
        auto const day = chance.between(from, to - 1);
        auto const lost = chance.chance(kEnded * years_between(from, to));
        auto const begins = day - chance.between(40, 90);
        auto const free =
            std::ranges::none_of(births, [&](day_number const birth) {
              return birth - 300 < day && begins < birth + 60;
            });
        if (lost && free && age >= 16.0 && age < 45.0 &&
            begins >= of.who.came) {
          of.book
              .during(begins, day, code::pregnancy, source::hospital,
                      provider::first_hospital)
              .says = chance.chance(0.008) ? said::stillbirth : said::ended;
        }
      });
}

}  // namespace wm::synth::detail
