#include "metrics/evaluate/evaluation.h"

#include <gtest/gtest.h>

#include "metrics/evaluate/exact.h"
#include "metrics/evaluate/test_expressions.h"

// Trees made by hand; what is written in the language is in
// tests/golden/metrics/evaluate.

namespace wm::metrics {
namespace {

using enum operation;

expression systolic_below_140() {
  return compared(value_of("systolic", event_at(1)), comparison::less,
                  number(140));
}

TEST(evaluation, windows_are_whole_days_with_both_ends_in) {
  using shape = window::shape;
  auto const person = tested_person{{}};
  auto const last_day = std::vector{reference()};
  auto const start = std::vector{on("2025-03-01")};
  // The table of docs/language.md, Days.
  EXPECT_EQ(person.first_to_last(days(shape::period, {})),
            "2025-01-01 to 2025-03-31");
  EXPECT_EQ(person.first_to_last(
                days(shape::to_day, last_day, 12, 0, time_unit::months)),
            "2024-04-01 to 2025-03-31");
  EXPECT_EQ(person.first_to_last(
                days(shape::from_day, last_day, 6, 0, time_unit::months)),
            "2025-03-31 to 2025-09-29");
  EXPECT_EQ(person.first_to_last(days(shape::days_after, start, 0, 29)),
            "2025-03-01 to 2025-03-30");
  EXPECT_EQ(person.first_to_last(days(shape::days_before, start, 1, 7)),
            "2025-02-22 to 2025-02-28");
  EXPECT_EQ(person.first_to_last(
                days(shape::days_after, start, 2, 4, time_unit::months)),
            "2025-05-01 to 2025-07-01");
  // A window is unknown with one of its days.
  EXPECT_EQ(
      person.first_to_last(days(shape::on, {node(death_day, value_type::day)})),
      "unknown");
}

TEST(evaluation, twelve_months_to_a_leap_day_begin_on_the_first_of_march) {
  auto const person = tested_person{{}};
  EXPECT_EQ(person.first_to_last(days(window::shape::to_day, {on("2024-02-29")},
                                      12, 0, time_unit::months)),
            "2023-03-01 to 2024-02-29");
}

TEST(evaluation, compares_what_is_unknown_as_unknown) {
  auto const person = tested_person{
      {"2025-02-01 observation.blood_pressure systolic=139",
       "2025-02-02 observation.blood_pressure systolic=900 diastolic=80"}};
  auto const first = of_events(first_of, value_type::event, events(reading));
  auto const last = of_events(last_of, value_type::event, events(reading));
  auto const below = [](expression event, char const* const value) {
    return compared(value_of(value, std::move(event)), comparison::less,
                    number(140));
  };
  EXPECT_EQ(person.is(below(first, "systolic")), truth::yes);
  EXPECT_EQ(person.is(below(first, "diastolic")), truth::unknown);  // not taken
  EXPECT_EQ(person.is(below(last, "systolic")), truth::unknown);    // 900
  EXPECT_EQ(person.is(below(last, "diastolic")), truth::yes);
  EXPECT_EQ(person.is(is_true(
                both, {below(first, "diastolic"), below(first, "systolic")})),
            truth::unknown);
  EXPECT_EQ(person.is(is_true(
                either, {below(first, "diastolic"), below(first, "systolic")})),
            truth::yes);
}

TEST(evaluation, counts_only_events_whose_filter_is_true) {
  auto const person =
      tested_person{{"2025-02-01 observation.blood_pressure systolic=139",
                     "2025-02-02 observation.blood_pressure systolic=140",
                     "2025-02-03 observation.blood_pressure diastolic=80",
                     "2025-02-01 observation.blood_pressure systolic=100"}};
  auto const low = with(events(reading), systolic_below_140());
  EXPECT_EQ(person.tells(of_events(count_events, value_type::number, low)),
            "2");
  EXPECT_EQ(person.tells(of_events(count_days, value_type::number, low)), "1");
  auto high = low;
  high.filters[0] = is_true(negation, {high.filters[0]});
  EXPECT_EQ(person.tells(of_events(count_events, value_type::number, high)),
            "1");
}

TEST(evaluation, puts_what_has_no_time_before_what_has_one_on_a_day) {
  auto const person = tested_person{
      {"2025-02-01T09:30 observation.blood_pressure systolic=3 id=b",
       "2025-02-01 observation.blood_pressure systolic=2 id=z",
       "2025-02-01T09:30 observation.blood_pressure systolic=4 id=a",
       "2025-02 observation.blood_pressure systolic=5"}};
  auto all = events(reading);
  auto order = std::string{};
  auto const chosen = *person.now().events_of(all);
  for (auto const& event : chosen) {
    order += std::to_string(event.made_of[0]->values[0].number);
  }
  EXPECT_EQ(order, "2435");  // the month counts as its 15th
}

TEST(evaluation, clips_stays_to_the_window_and_counts_nights) {
  auto const person = tested_person{{"2025-03-28 to 2025-04-04 hospital_stay",
                                     "2025-03-30 to 2025-04-10 hospital_stay",
                                     "2025-02-01 to 2025-02-01 hospital_stay"}};
  auto counted = [&](operation const what, window which) {
    auto of = of_events(what, value_type::number, events(stay));
    of.windows.push_back(std::move(which));
    return person.tells(of);
  };
  auto const period = days(window::shape::period, {});
  EXPECT_EQ(counted(days_of, period), "5");    // 1 Feb; 28 to 31 March
  EXPECT_EQ(counted(nights_of, period), "4");  // of 28 to 31 March
  auto const after = days(window::shape::after, {reference()});
  EXPECT_EQ(counted(nights_of, after), "9");  // of 1 to 9 April
}

TEST(evaluation, lets_all_end_with_death) {
  auto const person =
      tested_person{{"2025-01-10 hospital_stay"}, "1960-05-01", "2025-01-20"};
  auto const end = node(end_of_event, value_type::day,
                        {of_events(last_of, value_type::event, events(stay))});
  EXPECT_EQ(**person.now().day_of(end), day("2025-01-20"));
  auto days_alive_in_period = node(days_alive, value_type::number);
  days_alive_in_period.windows.push_back(days(window::shape::period, {}));
  EXPECT_EQ(person.tells(days_alive_in_period), "20");
  auto registered = is_true(registered_on, {on("2025-01-20")});
  EXPECT_EQ(person.is(registered), truth::yes);
  registered.parts[0] = on("2025-01-21");
  EXPECT_EQ(person.is(registered), truth::no);
}

TEST(evaluation, joins_stays_that_touch_into_spells) {
  auto const person =
      tested_person{{"2025-01-10 to 2025-01-12 hospital_stay method=emergency",
                     "2025-01-13 to 2025-01-20 hospital_stay method=elective",
                     "2025-01-22 to 2025-01-23 hospital_stay"}};
  auto spells = event_choice{};
  spells.from = event_choice::origin::spells;
  spells.joined = {events(stay)};
  spells.slot = 2;
  auto const count = [&](std::int32_t const gap) {
    spells.gap = gap;
    return person.tells(of_events(count_events, value_type::number, spells));
  };
  EXPECT_EQ(count(0), "3");
  EXPECT_EQ(count(1), "2");
  EXPECT_EQ(count(2), "1");
  auto method = node(event_word, value_type::word,
                     {of_events(first_of, value_type::event, spells)});
  method.text = "method";
  method.whose = whose_word::first;
  EXPECT_EQ(**person.now().word_of(method), "emergency");
  method.whose = whose_word::last;
  EXPECT_EQ(*person.now().word_of(method), std::nullopt);  // not given
}

TEST(evaluation, allows_gaps_of_registration_only_when_asked) {
  auto const person =
      tested_person{{"2024-01-01 to 2025-01-31 registration.gp provider=a",
                     "2025-02-03 registration.gp provider=b"}};
  auto through = is_true(registered_throughout);
  through.windows.push_back(days(window::shape::period, {}));
  EXPECT_EQ(person.is(through), truth::no);
  through.count = 1;
  EXPECT_EQ(person.is(through), truth::no);
  through.count = 2;  // 1 and 2 February
  EXPECT_EQ(person.is(through), truth::yes);
}

TEST(evaluation, decides_at_least_as_soon_as_it_can_be_told) {
  auto const person = tested_person{{}};
  auto const yes = is_true(registered_on, {reference()});
  auto const no = is_true(negation, {yes});
  auto const cannot_tell =
      is_true(registered_on, {node(death_day, value_type::day)});
  auto some = [](std::int32_t const count, std::vector<expression> of) {
    auto out = is_true(at_least, std::move(of));
    out.count = count;
    return out;
  };
  EXPECT_EQ(person.is(some(2, {yes, yes, cannot_tell})), truth::yes);
  EXPECT_EQ(person.is(some(2, {yes, no, cannot_tell})), truth::unknown);
  EXPECT_EQ(person.is(some(2, {no, no, cannot_tell})), truth::no);
  EXPECT_EQ(person.tells(node(how_many, value_type::number, {yes, no, yes})),
            "2");
  EXPECT_EQ(
      person.tells(node(how_many, value_type::number, {yes, cannot_tell, yes})),
      "unknown");
}

TEST(evaluation, refuses_numbers_that_do_not_fit_instead_of_wrapping) {
  auto const person = tested_person{{}};
  auto const largest = number(std::numeric_limits<std::int64_t>::max());
  auto const told = person.now().number_of(
      node(plus, value_type::number, {largest, number(1)}));
  ASSERT_FALSE(told);
  EXPECT_EQ(told.error().code, error_code::invalid_input);
  EXPECT_NE(told.error().message.find("more than 18 digits"),
            std::string::npos);
}

TEST(evaluation, rounds_a_mean_half_away_from_zero_to_two_more_places) {
  auto const mean = [](std::vector<std::int64_t> const& numbers) {
    auto of = std::vector<decimal>{};
    for (auto const number : numbers) {
      of.push_back({.digits = number, .places = 0});
    }
    return to_string(*exact_mean(of));
  };
  EXPECT_EQ(mean({1, 2}), "1.50");
  EXPECT_EQ(mean({1, 1, 2}), "1.33");
  EXPECT_EQ(mean({1, 2, 2}), "1.67");
  EXPECT_EQ(mean({1, 0, 0, 0, 0, 0, 0, 0}), "0.13");    // 0.125
  EXPECT_EQ(mean({-1, 0, 0, 0, 0, 0, 0, 0}), "-0.13");  // -0.125
}

TEST(evaluation, keeps_the_event_of_a_filter_while_a_name_is_worked_out) {
  auto person =
      tested_person{{"2025-02-01 observation.blood_pressure systolic=150",
                     "2025-02-02 observation.blood_pressure systolic=120"}};
  // where: lowest = lowest systolic of readings below 140, in the same slot.
  auto lowest = of_events(lowest_of, value_type::number,
                          with(events(reading), systolic_below_140()));
  lowest.value = value_name{"systolic", "mmHg", 0};
  auto& line = person.by().names.emplace_back();
  line.means = lowest;
  auto const name = node(named, value_type::number);
  auto const above =
      with(events(reading),
           compared(value_of("systolic", event_at(1)), comparison::more, name));
  EXPECT_EQ(person.tells(of_events(count_events, value_type::number, above)),
            "1");
}

}  // namespace
}  // namespace wm::metrics
