#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "stats/normal.h"
#include "stats/values/rate.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

constexpr count_method kMethods[] = {count_method::exact_then_byar,
                                     count_method::exact, count_method::byar,
                                     count_method::mid_p};

// Probability of fewer than `events`, and half of that of just as many, when
// `mean` are expected.
double mid_p_below(int const events, double const mean) {
  auto term = std::exp(-mean);
  auto sum = 0.0;
  for (auto k = 1; k <= events; ++k) {
    sum += term;
    term *= mean / k;
  }
  return sum + 0.5 * term;
}

TEST(mid_p_poisson_interval, leaves_half_the_risk_in_either_mid_p_tail) {
  for (auto events = 1; events <= 60; ++events) {
    auto const got = mid_p_poisson_interval(events, kZ95);
    EXPECT_NEAR(mid_p_below(events, got->upper), 0.025, 1e-12) << events;
    EXPECT_NEAR(mid_p_below(events, got->lower), 0.975, 1e-12) << events;
  }
}

TEST(mid_p_poisson_interval, of_no_events_ends_where_half_of_e_is_the_tail) {
  EXPECT_EQ(mid_p_poisson_interval(0, kZ95)->lower, 0.0);
  EXPECT_NEAR(mid_p_poisson_interval(0, kZ95)->upper, std::log(20), 1e-13);
  EXPECT_NEAR(mid_p_poisson_interval(0, kZ998)->upper, std::log(500), 1e-12);
}

TEST(mid_p_poisson_interval, lies_within_the_exact_one) {
  for (auto events = 0.0; events <= 1e6; events = events * 3.0 + 0.5) {
    for (auto const z : {1.0, kZ95, kZ998}) {
      auto const exact = exact_poisson_interval(events, z);
      auto const mid_p = mid_p_poisson_interval(events, z);
      ASSERT_TRUE(mid_p.has_value());
      ASSERT_LE(exact->lower, mid_p->lower) << events << ", " << z;
      ASSERT_LE(mid_p->lower, events) << events << ", " << z;
      ASSERT_LE(events, mid_p->upper) << events << ", " << z;
      ASSERT_LE(mid_p->upper, exact->upper) << events << ", " << z;
    }
  }
}

TEST(crude_rate, contains_its_value_at_any_size_and_by_any_method) {
  for (auto const method : kMethods) {
    for (auto const events : {0.0, 1.0, 9.99, 10.0, 1e5, 1e9}) {
      auto const got = crude_rate(events, 1e6, 1e5, method, {});
      ASSERT_TRUE(got.has_value());
      EXPECT_NEAR(*got->value, events / 10.0, events * 1e-15);
      ASSERT_EQ(got->limits.size(), 2U);
      EXPECT_LE(0.0, got->limits[1].lower);
      EXPECT_LE(got->limits[1].lower, got->limits[0].lower);
      EXPECT_LE(got->limits[0].lower, *got->value);
      EXPECT_LT(*got->value, got->limits[0].upper);
      EXPECT_LT(got->limits[0].upper, got->limits[1].upper);
    }
  }
}

TEST(crude_rate, names_the_method_that_gave_its_limits) {
  auto const name = [](double const events, count_method const method) {
    return crude_rate(events, 100, 1, method, {})->method;
  };
  EXPECT_EQ(name(9.99, count_method::exact_then_byar), "exact Poisson");
  EXPECT_EQ(name(10, count_method::exact_then_byar), "Byar");
  EXPECT_EQ(name(10, count_method::exact), "exact Poisson");
  EXPECT_EQ(name(9, count_method::byar), "Byar");
  EXPECT_EQ(name(9, count_method::mid_p), "mid-p Poisson");
}

TEST(crude_rate, over_nobody_has_no_value_and_says_why) {
  for (auto const method : kMethods) {
    auto const got = crude_rate(3, 0, 1000, method, {});
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(got->why, reason::zero_denominator);
    EXPECT_FALSE(got->value.has_value());
  }
}

TEST(crude_rate, refuses_what_is_no_count_and_names_it) {
  for (auto const bad : {-1.0, kNan, kInfinity}) {
    auto const method = count_method::exact_then_byar;
    EXPECT_FALSE(crude_rate(bad, 100, 1000, method, {}).has_value());
    EXPECT_FALSE(crude_rate(5, bad, 1000, method, {}).has_value());
    EXPECT_FALSE(crude_rate(5, 100, bad, method, {}).has_value());
    EXPECT_FALSE(
        crude_rate_of_repeated({5, bad}, 100, 1000, method, {}).has_value());
    EXPECT_FALSE(
        crude_rate_of_repeated({bad, 5}, 100, 1000, method, {}).has_value());
  }
  EXPECT_EQ(crude_rate(-1, 100, 1000, count_method::byar, {}).error().message,
            "the number of events is -1: it must be known and not negative");
  EXPECT_FALSE(crude_rate(5, 100, 0, count_method::byar, {}).has_value());
  EXPECT_FALSE(
      crude_rate(2e10, 1e12, 1000, count_method::exact, {}).has_value());
  // The value alone would be a double, its limit is not.
  EXPECT_FALSE(
      crude_rate(1, 1e-300, 1e308, count_method::exact, {}).has_value());
}

TEST(event_count, adds_persons_with_the_square_of_their_events) {
  // 75, 16, 4 and 2 people with 1 to 4 events each.
  auto counted = event_count{};
  add(counted, 75, 1);
  add(counted, 16, 2);
  add(counted, 4, 3);
  add(counted, 2, 4);
  EXPECT_EQ(counted.events, 127.0);
  EXPECT_EQ(counted.variance, 75.0 + 64.0 + 36.0 + 32.0);
}

TEST(crude_rate_of_repeated,
     is_that_of_independent_events_when_all_are_single) {
  auto counted = event_count{};
  add(counted, 65, 1);
  auto const method = count_method::exact_then_byar;
  auto const repeated = crude_rate_of_repeated(counted, 12000, 1e5, method, {});
  auto const independent = crude_rate(65, 12000, 1e5, method, {});
  EXPECT_EQ(*repeated->value, *independent->value);
  for (auto i = std::size_t{0}; i < 2; ++i) {
    EXPECT_NEAR(repeated->limits[i].lower, independent->limits[i].lower, 1e-9);
    EXPECT_NEAR(repeated->limits[i].upper, independent->limits[i].upper, 1e-9);
  }
}

TEST(crude_rate_of_repeated, is_twice_as_wide_when_each_person_has_four) {
  // 25 people with 4 events each: variance over events is 4.
  auto counted = event_count{};
  add(counted, 25, 4);
  auto const got = crude_rate_of_repeated(counted, 100, 1, count_method::byar,
                                          confidence_levels{});
  auto const single = byar_interval(100, kZ95);
  EXPECT_NEAR(got->limits[0].lower * 100, 100 - 2 * (100 - single->lower),
              1e-10);
  EXPECT_NEAR(got->limits[0].upper * 100, 100 + 2 * (single->upper - 100),
              1e-10);
}

TEST(crude_rate_of_repeated, never_falls_below_0) {
  auto counted = event_count{};
  add(counted, 1, 10);
  auto const got = crude_rate_of_repeated(counted, 100, 1, count_method::byar,
                                          confidence_levels{});
  EXPECT_EQ(got->limits[0].lower, 0.0);
}

TEST(crude_rate_of_repeated, without_events_has_a_value_but_no_limits) {
  auto const got =
      crude_rate_of_repeated({0, 0}, 100, 1, count_method::exact, {});
  EXPECT_EQ(*got->value, 0.0);
  EXPECT_EQ(status_of(*got), status::no_limits);
  EXPECT_EQ(got->why, reason::no_events);
}

}  // namespace
}  // namespace wm::stats
