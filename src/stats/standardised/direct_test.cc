#include "stats/standardised/direct.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "stats/values/event_count.h"
#include "stats/values/rate.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

constexpr direct_method kMethods[] = {
    direct_method::dobson_byar,  direct_method::dobson_exact,
    direct_method::dobson_mid_p, direct_method::gamma,
    direct_method::gamma_mid_p,  direct_method::tiwari,
    direct_method::beta,         direct_method::normal,
    direct_method::log_normal,
};

direct_options shown(direct_method const method) {
  return {100'000, method, few_events::show};
}

direct_options const kPublished{100'000, direct_method::dobson_byar,
                                few_events::leave_out};

// Down syndrome by mother's age in Michigan 1950 to 1964, fifth children and
// later: Fay and Feuer 1997, table II.
std::vector<double> const kCases{0, 8, 63, 112, 262, 295};
std::vector<double> const kBirths{327, 30666, 123419, 149919, 104088, 34392};
std::vector<double> const kStandard{319933, 931318, 786511,
                                    488235, 237863, 61313};

struct published {
  direct_method method;
  double lower, upper;  // at 95 %, as printed
  double precision;     // half the last printed digit
};

// The gamma limits are Fay and Feuer's own; the package dsrTest 1.0.0 prints
// the others. Its mid-p limits come from a root finder that stops within 2e-5;
// SciPy 1.17.1 finds 59.716334341868 and 173.081690949709 as we do.
constexpr published kDsrTest[] = {
    {direct_method::gamma, 67.70212, 188.30017, 5e-6},
    {direct_method::gamma_mid_p, 59.716334341868, 173.081690949709, 5e-12},
    {direct_method::tiwari, 67.702, 112.858, 5e-4},
    {direct_method::dobson_exact, 67.63284, 83.86703, 5e-6},
    {direct_method::dobson_mid_p, 67.70418, 83.79030, 5e-6},
    {direct_method::normal, 67.48907, 83.56895, 5e-6},
    {direct_method::log_normal, 67.90220, 84.01246, 5e-6},
    {direct_method::beta, 67.70196, 83.77768, 5e-6},
};

TEST(directly_standardised_rate, agrees_with_fay_and_feuer_and_with_dsr_test) {
  for (auto const& row : kDsrTest) {
    auto const got = directly_standardised_rate(kCases, kBirths, kStandard,
                                                shown(row.method), {});
    ASSERT_TRUE(got.has_value());
    SCOPED_TRACE(got->method);
    EXPECT_NEAR(*got->value, 75.52901, 5e-6);
    EXPECT_NEAR(got->limits[0].lower, row.lower, row.precision);
    EXPECT_NEAR(got->limits[0].upper, row.upper, row.precision);
  }
}

TEST(directly_standardised_rate, has_limits_around_it_by_every_method) {
  for (auto const method : kMethods) {
    auto const got = directly_standardised_rate(kCases, kBirths, kStandard,
                                                shown(method), {});
    SCOPED_TRACE(got->method);
    EXPECT_FALSE(got->method.empty());
    ASSERT_EQ(got->limits.size(), 2U);
    EXPECT_LE(0.0, got->limits[1].lower);
    EXPECT_LT(got->limits[1].lower, got->limits[0].lower);
    EXPECT_LT(got->limits[0].lower, *got->value);
    EXPECT_LT(*got->value, got->limits[0].upper);
    EXPECT_LT(got->limits[0].upper, got->limits[1].upper);
  }
}

TEST(directly_standardised_rate, of_one_band_has_the_limits_of_a_crude_rate) {
  auto const events = std::array{65.0};
  auto const people = std::array{12'000.0};
  auto const weight = std::array{7.0};
  auto const with = [&](direct_method const method) {
    return *directly_standardised_rate(events, people, weight, shown(method),
                                       {});
  };
  auto const crude = [](count_method const method) {
    return *crude_rate(65, 12'000, 100'000, method, {});
  };
  auto const compare = [](estimate const& a, estimate const& b) {
    EXPECT_NEAR(*a.value, *b.value, 1e-10);
    for (auto i = std::size_t{0}; i < 2; ++i) {
      EXPECT_NEAR(a.limits[i].lower, b.limits[i].lower, 1e-9);
      EXPECT_NEAR(a.limits[i].upper, b.limits[i].upper, 1e-9);
    }
  };
  compare(with(direct_method::dobson_byar), crude(count_method::byar));
  compare(with(direct_method::dobson_exact), crude(count_method::exact));
  compare(with(direct_method::dobson_mid_p), crude(count_method::mid_p));
  compare(with(direct_method::gamma), crude(count_method::exact));
  compare(with(direct_method::tiwari), crude(count_method::exact));
  compare(with(direct_method::gamma_mid_p), crude(count_method::mid_p));
}

TEST(directly_standardised_rate,
     of_fewer_than_10_events_is_left_out_as_a_rule) {
  auto const nine = std::array{4.0, 5.0};
  auto const ten = std::array{5.0, 5.0};
  auto const people = std::array{1000.0, 500.0};
  auto const weights = std::array{3.0, 1.0};
  auto const left_out =
      directly_standardised_rate(nine, people, weights, kPublished, {});
  EXPECT_EQ(status_of(*left_out), status::no_value);
  EXPECT_EQ(left_out->why, reason::few_events);
  EXPECT_EQ(status_of(*directly_standardised_rate(ten, people, weights,
                                                  kPublished, {})),
            status::ok);
  auto const seen = directly_standardised_rate(nine, people, weights,
                                               shown(direct_method::gamma), {});
  EXPECT_EQ(status_of(*seen), status::ok);
  EXPECT_NEAR(*seen->value, (3.0 * 0.004 + 0.01) / 4.0 * 1e5, 1e-9);
}

TEST(directly_standardised_rate,
     of_no_events_has_an_upper_limit_by_gamma_only) {
  auto const none = std::array{0.0, 0.0};
  auto const people = std::array{1000.0, 500.0};
  auto const weights = std::array{3.0, 1.0};
  for (auto const method : kMethods) {
    auto const got =
        directly_standardised_rate(none, people, weights, shown(method), {});
    SCOPED_TRACE(got->method);
    EXPECT_EQ(*got->value, 0.0);
    auto const by_gamma = method == direct_method::gamma ||
                          method == direct_method::gamma_mid_p ||
                          method == direct_method::tiwari;
    EXPECT_EQ(status_of(*got), by_gamma ? status::ok : status::no_limits);
    EXPECT_EQ(got->why, by_gamma ? reason::none : reason::no_events);
  }
  // One event in the band that weighs most, 0.75 / 1000, times -log(0.025).
  auto const gamma = directly_standardised_rate(
      none, people, weights, shown(direct_method::gamma), {});
  EXPECT_EQ(gamma->limits[0].lower, 0.0);
  EXPECT_NEAR(gamma->limits[0].upper, 75.0 * std::log(40), 1e-9);
  auto const mid_p = directly_standardised_rate(
      none, people, weights, shown(direct_method::gamma_mid_p), {});
  EXPECT_NEAR(mid_p->limits[0].upper, 75.0 * std::log(20), 1e-9);
}

TEST(directly_standardised_rate, names_the_reason_when_it_has_no_value) {
  auto const events = std::array{20.0, 5.0};
  auto const people = std::array{1000.0, 0.0};
  auto const all = std::array{1000.0, 500.0};
  auto const none = std::array{0.0, 0.0};
  auto const why = [](auto const& x, auto const& n, auto const& w) {
    return directly_standardised_rate(x, n, w, kPublished, {})->why;
  };
  EXPECT_EQ(why(events, people, all), reason::empty_band);
  EXPECT_EQ(why(events, all, none), reason::zero_weight);
  auto const nothing = std::vector<double>{};
  EXPECT_EQ(why(nothing, nothing, nothing), reason::zero_denominator);
  // Events only where the standard has nobody.
  auto const apart = directly_standardised_rate(
      std::array{20.0, 0.0}, all, std::array{0.0, 1.0}, kPublished, {});
  EXPECT_EQ(*apart->value, 0.0);
  EXPECT_EQ(apart->why, reason::no_events);
  // More events than people: no beta distribution is that high.
  auto const high = directly_standardised_rate(
      std::array{50.0}, std::array{20.0}, std::array{1.0},
      shown(direct_method::beta), {});
  EXPECT_EQ(*high->value, 250'000.0);
  EXPECT_EQ(high->why, reason::value_off_scale);
}

TEST(directly_standardised_rate, of_a_thousand_million_events_is_computed) {
  auto const events = std::array{6e8, 4e8};
  auto const people = std::array{1e10, 1e10};
  auto const weights = std::array{1.0, 1.0};
  for (auto const method : kMethods) {
    auto const got =
        directly_standardised_rate(events, people, weights, shown(method), {});
    ASSERT_TRUE(got.has_value());
    SCOPED_TRACE(got->method);
    EXPECT_NEAR(*got->value, 5000.0, 1e-9);
    EXPECT_NEAR((got->limits[0].upper - 5000.0) * std::sqrt(1e9) / 5000.0, 1.96,
                0.001);
  }
}

TEST(directly_standardised_rate, refuses_what_is_no_count_and_names_its_place) {
  auto const sound = std::vector{20.0, 5.0, 1.0};
  for (auto const bad : {-26.0, kNan, kInfinity}) {
    auto const wrong = std::vector{20.0, bad, 1.0};
    EXPECT_FALSE(directly_standardised_rate(wrong, sound, sound, kPublished, {})
                     .has_value());
    EXPECT_FALSE(directly_standardised_rate(sound, wrong, sound, kPublished, {})
                     .has_value());
    EXPECT_FALSE(directly_standardised_rate(sound, sound, wrong, kPublished, {})
                     .has_value());
    auto options = kPublished;
    options.unit = bad;
    EXPECT_FALSE(directly_standardised_rate(sound, sound, sound, options, {})
                     .has_value());
  }
  auto const negative = std::vector{20.0, -26.0, 1.0};
  EXPECT_EQ(directly_standardised_rate(negative, sound, sound, kPublished, {})
                .error()
                .message,
            "number 2 of the events is -26: each must be known and not "
            "negative");
  auto const short_of_one = std::vector{20.0, 5.0};
  EXPECT_EQ(
      directly_standardised_rate(sound, short_of_one, sound, kPublished, {})
          .error()
          .message,
      "there are 2 populations for 3 age bands");
  EXPECT_FALSE(
      directly_standardised_rate(sound, sound, short_of_one, kPublished, {})
          .has_value());
  EXPECT_FALSE(directly_standardised_rate(std::array{1e308}, std::array{1e-300},
                                          std::array{1.0}, kPublished, {})
                   .has_value());
}

TEST(directly_standardised_rate_of_repeated, is_the_other_when_all_are_single) {
  for (auto const method :
       {direct_method::dobson_byar, direct_method::dobson_exact,
        direct_method::dobson_mid_p, direct_method::normal,
        direct_method::log_normal}) {
    auto const single = directly_standardised_rate(kCases, kBirths, kStandard,
                                                   shown(method), {});
    auto const repeated = directly_standardised_rate_of_repeated(
        kCases, kCases, kBirths, kStandard, shown(method), {});
    EXPECT_EQ(*single->value, *repeated->value);
    EXPECT_EQ(single->limits[1].upper, repeated->limits[1].upper);
  }
}

TEST(directly_standardised_rate_of_repeated, is_wider_and_never_below_0) {
  // 25 people with 4 events each: the error is twice that of 100 single ones.
  auto counted = event_count{};
  add(counted, 25, 4);
  auto const got = directly_standardised_rate_of_repeated(
      std::array{counted.events}, std::array{counted.variance},
      std::array{1000.0}, std::array{1.0}, shown(direct_method::normal), {});
  EXPECT_NEAR(got->limits[0].upper, 10'000 + kZ95 * 2'000, 1e-9);
  add(counted, 1, 90);
  auto const wild = directly_standardised_rate_of_repeated(
      std::array{counted.events}, std::array{counted.variance * 9},
      std::array{1000.0}, std::array{1.0}, kPublished, {});
  EXPECT_EQ(wild->limits[1].lower, 0.0);
}

TEST(directly_standardised_rate_of_repeated, refuses_other_methods) {
  for (auto const method : {direct_method::gamma, direct_method::gamma_mid_p,
                            direct_method::tiwari, direct_method::beta}) {
    EXPECT_FALSE(directly_standardised_rate_of_repeated(
                     kCases, kCases, kBirths, kStandard, shown(method), {})
                     .has_value());
  }
  auto const negative = std::vector{0.0, 1.0, 1.0, -1.0, 1.0, 1.0};
  EXPECT_FALSE(directly_standardised_rate_of_repeated(kCases, negative, kBirths,
                                                      kStandard, kPublished, {})
                   .has_value());
  EXPECT_FALSE(directly_standardised_rate_of_repeated(
                   kCases, std::array{1.0}, kBirths, kStandard, kPublished, {})
                   .has_value());
}

TEST(comparative_ratio, has_the_log_error_of_both_rates) {
  // Two bands of equal weight: (10/100 + 20/400)/2 = 0.075, variance
  // (10/100^2 + 20/400^2)/4; and twice (5/200 + 10/400)/2 = 0.025, variance
  // (5/200^2 + 10/400^2)/4.
  auto const weights = std::array{1.0, 1.0};
  auto const of = std::array{10.0, 20.0};
  auto const of_people = std::array{100.0, 400.0};
  auto const to = std::array{5.0, 10.0};
  auto const to_people = std::array{200.0, 400.0};
  auto const got =
      comparative_ratio({of, of_people}, {to, to_people}, weights, 100.0, {});
  ASSERT_TRUE(got.has_value());
  EXPECT_NEAR(*got->value, 300.0, 1e-12);
  auto const error = std::sqrt((0.001 + 0.000125) / 4.0 / 0.075 / 0.075 +
                               (0.000125 + 0.0000625) / 4.0 / 0.025 / 0.025);
  EXPECT_NEAR(std::log(got->limits[0].upper / 300.0), kZ95 * error, 1e-12);
  EXPECT_NEAR(std::log(300.0 / got->limits[1].lower), kZ998 * error, 1e-12);
}

TEST(comparative_ratio, names_the_reason_when_something_is_missing) {
  auto const some = std::array{10.0, 20.0};
  auto const none = std::array{0.0, 0.0};
  auto const people = std::array{100.0, 400.0};
  auto const get = [&](auto const& of, auto const& to, auto const& weights) {
    return *comparative_ratio({of, people}, {to, people}, weights, 1.0, {});
  };
  EXPECT_EQ(get(some, none, people).why, reason::zero_comparator);
  EXPECT_EQ(get(none, some, people).why, reason::no_events);
  EXPECT_EQ(*get(none, some, people).value, 0.0);
  EXPECT_EQ(get(some, some, none).why, reason::zero_weight);
  EXPECT_FALSE(comparative_ratio({some, people}, {some, std::array{1.0}},
                                 people, 1.0, {})
                   .has_value());
  EXPECT_FALSE(
      comparative_ratio({some, people}, {some, people}, people, 0.0, {})
          .has_value());
}

}  // namespace
}  // namespace wm::stats
