#include "disclosure/clear.h"

#include <gtest/gtest.h>

#include "base/calendar.h"

namespace wm::disclosure {
namespace {

using figures::figure;
using figures::figure_set;
using figures::gap;
using figures::source_kind;

/// Judges nothing: what comes out is what the judge was given.
figures::assessed_set as_given(figure_set const& given) {
  auto out = figures::assessed_set{};
  for (auto const& series : given.all) {
    auto one = figures::assessed_series{};
    one.group = series.group;
    one.source = series.source;
    for (auto const& point : series.points) {
      one.points.push_back({point, {}});
    }
    out.all.push_back(std::move(one));
  }
  return out;
}

gate for_the_public() {
  auto out = gate{};
  out.metrics = {{"blood_pressure 1.0", counted::people, 1},
                 {"falls 1.0", counted::people, 1},
                 {"cost 1.0", counted::sums, 0}};
  out.areas = {"E09000030"};
  return out;
}

period const kYear{*parse_date("2025-04-01"), *parse_date("2026-04-01")};

figure counts(double const numerator, double const denominator) {
  auto out = figure{};
  out.covers = kYear;
  out.numerator = numerator;
  out.denominator = denominator;
  out.value = 100 * numerator / denominator;
  out.counts_give_value = true;
  return out;
}

void add(figure_set& to, std::uint32_t const metric, std::string_view group,
         figure const& point, source_kind const source = source_kind::record) {
  auto series = figures::series{};
  series.metric = figures::metric_index{metric};
  series.group = group;
  series.source = source;
  series.points.push_back(point);
  to.all.push_back(std::move(series));
}

std::vector<figure> cleared(figure_set const& from,
                            std::vector<told_output> const& earlier = {}) {
  auto copy = figure_set{};
  copy.all = from.all;
  auto const done = clear(std::move(copy), for_the_public(), earlier, as_given);
  auto out = std::vector<figure>{};
  for (auto const& series : done.series()) {
    out.push_back(series.points.at(0).shown);
  }
  return out;
}

TEST(clear, published_figures_pass_as_released) {
  auto set = figure_set{};
  add(set, 0, "", counts(3, 40), source_kind::published);
  auto const seen = cleared(set).at(0);
  EXPECT_EQ(seen.numerator, 3);
  EXPECT_EQ(seen.denominator, 40);
  EXPECT_EQ(seen.value, 7.5);
}

TEST(clear,
     counts_from_records_are_rounded_and_the_value_is_left_to_the_judge) {
  auto set = figure_set{};
  add(set, 0, "", counts(112, 403));
  auto const seen = cleared(set).at(0);
  EXPECT_EQ(seen.numerator, 110);
  EXPECT_EQ(seen.denominator, 405);
  EXPECT_FALSE(seen.value.has_value());
  EXPECT_TRUE(seen.counts_give_value);
  EXPECT_EQ(seen.no_value, gap::none);
}

TEST(clear, a_small_count_is_hidden_and_zero_is_not) {
  auto set = figure_set{};
  add(set, 0, "", counts(7, 403));
  add(set, 1, "", counts(0, 403));
  auto const seen = cleared(set);
  EXPECT_FALSE(seen.at(0).numerator.has_value());
  EXPECT_EQ(seen.at(0).denominator, 405);
  EXPECT_EQ(seen.at(0).no_value, gap::suppressed);
  EXPECT_FALSE(has_limits(seen.at(0).at_95));
  EXPECT_EQ(seen.at(1).numerator, 0);
  EXPECT_EQ(seen.at(1).no_value, gap::none);
}

TEST(clear, those_not_counted_are_protected_like_those_counted) {
  // 3 of 98 are not: 95 of 100 leave 1 to 9 for them, wide enough. 3 of 97
  // are not: 95 of 95 would leave 0 to 4.
  auto set = figure_set{};
  add(set, 0, "", counts(95, 98));
  add(set, 1, "", counts(94, 97));
  auto const seen = cleared(set);
  EXPECT_EQ(seen.at(0).numerator, 95);
  EXPECT_EQ(seen.at(0).denominator, 100);
  EXPECT_EQ(seen.at(1).no_value, gap::suppressed);
}

TEST(clear, of_a_group_of_few_nothing_is_told_not_even_zero) {
  auto set = figure_set{};
  add(set, 0, "", counts(40, 203));
  add(set, 0, "sex=female", counts(40, 198));
  add(set, 0, "sex=unknown", counts(0, 5));
  auto const seen = cleared(set);
  EXPECT_FALSE(seen.at(2).numerator.has_value());
  EXPECT_FALSE(seen.at(2).denominator.has_value());
  EXPECT_EQ(seen.at(2).no_value, gap::suppressed);
}

TEST(clear, a_denominator_that_metrics_share_is_hidden_in_all_of_them) {
  auto set = figure_set{};
  for (auto const metric : {0U, 1U}) {
    add(set, metric, "", counts(50 + metric, 200));
    add(set, metric, "sex=female", counts(30 + metric, 194));
    add(set, metric, "sex=unknown", counts(20, 6));
  }
  auto const seen = cleared(set);
  for (auto const group : {1U, 2U}) {
    EXPECT_EQ(seen.at(group).denominator, seen.at(group + 3).denominator);
  }
}

TEST(clear, time_of_few_people_is_small_and_other_time_is_rounded) {
  auto set = figure_set{};
  add(set, 0, "", counts(60, 812.53));
  add(set, 0, "sex=female", counts(20, 4.02));
  auto const seen = cleared(set);
  EXPECT_FALSE(seen.at(1).denominator.has_value());
  // To five person-years of 365 days, told in years of 365.25.
  EXPECT_NEAR(*seen.at(0).denominator, 815 * 365 / 365.25, 1e-9);
}

TEST(clear, sums_and_other_sources_have_no_rule_and_are_withheld) {
  auto set = figure_set{};
  add(set, 2, "", counts(90'000, 400));
  add(set, 0, "", counts(90, 400), source_kind::survey);
  for (auto const& seen : cleared(set)) {
    EXPECT_FALSE(seen.value.has_value());
    EXPECT_FALSE(seen.numerator.has_value());
    EXPECT_FALSE(seen.denominator.has_value());
    EXPECT_EQ(seen.no_value, gap::withheld);
  }
}

TEST(clear, why_there_is_no_value_is_not_told_where_counts_are_hidden) {
  auto point = counts(3, 40);
  point.value.reset();
  point.no_value = gap::too_few_for_limits;
  auto set = figure_set{};
  add(set, 0, "", point);
  EXPECT_EQ(cleared(set).at(0).no_value, gap::suppressed);
}

TEST(clear, a_value_without_counts_cannot_be_judged_and_is_withheld) {
  auto point = figure{};
  point.covers = kYear;
  point.value = 16.4;
  auto set = figure_set{};
  add(set, 0, "", point);
  EXPECT_EQ(cleared(set).at(0).no_value, gap::withheld);
}

TEST(clear, a_value_that_tells_exact_counts_is_rounded_and_so_reckoned_with) {
  // A mean of 12 men and of 15 in all; with exact counts the 3 women follow.
  auto const mean = [](double const people) {
    auto out = figure{};
    out.covers = kYear;
    out.denominator = people;
    out.value = 71.23456;
    out.at_95 = {{70.123, 72.987},
                 figures::limits_origin::derived,
                 figures::limits_method::student_t};
    return out;
  };
  auto set = figure_set{};
  add(set, 0, "", mean(15));
  add(set, 0, "sex=female", mean(3));
  add(set, 0, "sex=male", mean(12));
  auto const seen = cleared(set);
  EXPECT_EQ(seen.at(1).no_value, gap::suppressed);
  auto const others = (seen.at(0).value ? 1 : 0) + (seen.at(2).value ? 1 : 0);
  EXPECT_LT(others, 2);
  auto alone = figure_set{};
  add(alone, 0, "", mean(15));
  EXPECT_EQ(cleared(alone).at(0).value, 71.2);
  EXPECT_EQ(cleared(alone).at(0).at_95.limits.lower, 70.1);
}

TEST(clear, what_was_hidden_before_stays_hidden_and_what_left_counts) {
  auto set = figure_set{};
  add(set, 0, "", counts(60, 303));
  add(set, 0, "sex=female", counts(30, 150));
  add(set, 0, "sex=male", counts(30, 153));
  // The women's count was held back before, for whatever reason.
  auto told = told_counts{"blood_pressure 1.0",
                          "E09000030",
                          "sex=female",
                          kYear,
                          1,
                          false,
                          {30, 150},
                          {false, true}};
  auto const seen = cleared(set, {{{}, {told}}});
  EXPECT_EQ(seen.at(1).no_value, gap::suppressed);
  EXPECT_EQ(seen.at(2).numerator, 30);
}

TEST(clear, quarters_that_left_before_protect_the_year_that_comes_later) {
  // Exact quarters of 20, 20, 20 are out; a fourth of 3 was hidden. A year of
  // 63 must not give it away.
  auto earlier = std::vector<told_counts>{};
  auto const days = {"2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01",
                     "2026-04-01"};
  for (auto q = std::size_t{0}; q < 4; ++q) {
    earlier.push_back(
        {"falls 1.0",
         "E09000030",
         "",
         {*parse_date(days.begin()[q]), *parse_date(days.begin()[q + 1])},
         1,
         true,
         {q == 3 ? 3 : 20},
         {q != 3}});
  }
  auto year = figure{};
  year.covers = kYear;
  year.numerator = 63;
  auto set = figure_set{};
  add(set, 1, "", year);
  EXPECT_EQ(cleared(set).at(0).numerator, 65);
  EXPECT_EQ(cleared(set, {{{}, earlier}}).at(0).no_value, gap::suppressed);
}

TEST(clear, restricted_readers_see_everything_as_it_is) {
  auto set = figure_set{};
  add(set, 0, "", counts(3, 40));
  add(set, 2, "", counts(90'000, 400));
  auto by = for_the_public();
  by.to = {.kind = audience::restricted};
  auto const done = clear(std::move(set), by, {}, as_given);
  EXPECT_EQ(done.series().at(0).points.at(0).shown.numerator, 3);
  EXPECT_EQ(done.series().at(1).points.at(0).shown.numerator, 90'000);
  EXPECT_TRUE(done.to_remember().figures.empty());
}

/// 53 people, of two providers: 50 and 3.
figure_set two_providers() {
  auto set = figure_set{};
  add(set, 0, "", counts(30, 53));
  add(set, 0, "provider=A", counts(28, 50));
  add(set, 0, "provider=B", counts(2, 3));
  return set;
}

std::vector<figure> cleared_for_a(
    std::vector<told_output> const& earlier = {}) {
  auto by = for_the_public();
  by.to = {audience::partner, "a"};
  by.own = {"provider=A"};
  auto const done = clear(two_providers(), by, earlier, as_given);
  auto out = std::vector<figure>{};
  for (auto const& series : done.series()) {
    out.push_back(series.points.at(0).shown);
  }
  return out;
}

TEST(clear, partners_see_their_own_figures_exactly) {
  auto const seen = cleared_for_a();
  EXPECT_EQ(seen.at(1).numerator, 28);
  EXPECT_EQ(seen.at(1).denominator, 50);
  EXPECT_EQ(seen.at(1).value, 56);
}

TEST(clear, partners_cannot_subtract_their_own_from_the_total) {
  // Who knows the 50 would learn from "55" that 3 to 7 are left for B.
  auto const seen = cleared_for_a();
  EXPECT_FALSE(seen.at(2).denominator.has_value());
  EXPECT_FALSE(seen.at(0).denominator.has_value());
  auto const everyone = cleared(two_providers());
  EXPECT_EQ(everyone.at(0).denominator, 55);
}

TEST(clear, of_what_the_public_output_tells_partners_nothing_more_is_told) {
  auto const public_output =
      clear(two_providers(), for_the_public(), {}, as_given).to_remember();
  auto const seen = cleared_for_a({public_output});
  EXPECT_EQ(seen.at(1).numerator, 28);
  EXPECT_EQ(seen.at(0).no_value, gap::suppressed);
  EXPECT_EQ(seen.at(2).no_value, gap::suppressed);
}

TEST(clear, remembers_why_each_count_is_hidden) {
  auto set = figure_set{};
  add(set, 0, "", counts(95, 110));
  add(set, 0, "sex=female", counts(92, 100));
  add(set, 0, "sex=male", counts(3, 10));
  auto by = for_the_public();
  by.counts.rounding = rounding::none;
  auto const done = clear(std::move(set), by, {}, as_given);
  auto const& kept = done.to_remember().figures;
  EXPECT_EQ(kept.at(2).because[0].why, hidden_as::small);
  auto protecting = 0;
  for (auto const& figure : kept) {
    for (auto const& one : figure.because) {
      protecting += one.why == hidden_as::protection ? 1 : 0;
      EXPECT_EQ(one.why == hidden_as::protection, !one.protects.empty());
    }
  }
  EXPECT_GE(protecting, 1);
}

}  // namespace
}  // namespace wm::disclosure
