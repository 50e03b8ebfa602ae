#include "stats/standardised/indirect.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

constexpr indirect_options kRatio{indirect_figure::ratio, 100.0,
                                  count_method::exact_then_byar};
constexpr indirect_options kRate{indirect_figure::rate, 100'000.0,
                                 count_method::exact_then_byar};

// 300 people at 1 in 100 and 200 at 5 in 100: 13 events expected. The
// reference's crude rate is 60 in 2,000.
std::vector<double> const kPeople{300, 200};
std::vector<double> const kReferenceEvents{10, 50};
std::vector<double> const kReferencePeople{1000, 1000};
reference_by_band const kReference{kReferenceEvents, kReferencePeople};

TEST(indirectly_standardised, sets_events_against_those_expected) {
  auto const got = indirectly_standardised(26, kPeople, kReference, kRatio, {});
  ASSERT_TRUE(got.has_value());
  EXPECT_NEAR(got->expected, 13.0, 1e-14);
  EXPECT_NEAR(got->reference_crude, 0.03, 1e-16);
  EXPECT_NEAR(*got->figure.value, 200.0, 1e-12);
  EXPECT_EQ(got->figure.method, "Byar");
  auto const byar = byar_interval(26, kZ95);
  EXPECT_NEAR(got->figure.limits[0].lower, byar->lower / 0.13, 1e-10);
  EXPECT_NEAR(got->figure.limits[0].upper, byar->upper / 0.13, 1e-10);
}

TEST(indirectly_standardised, is_as_a_rate_the_ratio_times_the_crude_one) {
  auto const got = indirectly_standardised(26, kPeople, kReference, kRate, {});
  EXPECT_NEAR(*got->figure.value, 2.0 * 3000.0, 1e-9);
  auto const ratio =
      indirectly_standardised(26, kPeople, kReference, kRatio, {});
  EXPECT_NEAR(got->figure.limits[1].upper, ratio->figure.limits[1].upper * 30.0,
              1e-9);
}

TEST(indirectly_standardised, of_no_events_has_exact_limits) {
  auto const got = indirectly_standardised(0, kPeople, kReference, kRatio, {});
  EXPECT_EQ(*got->figure.value, 0.0);
  EXPECT_EQ(got->figure.limits[0].lower, 0.0);
  EXPECT_NEAR(got->figure.limits[0].upper, std::log(40) / 0.13, 1e-10);
  auto const repeated = indirectly_standardised_of_repeated(
      {0, 0}, kPeople, kReference, kRatio, {});
  EXPECT_EQ(*repeated->figure.value, 0.0);
  EXPECT_EQ(repeated->figure.why, reason::no_events);
}

TEST(indirectly_standardised, of_a_thousand_million_events_is_nearly_normal) {
  auto const got =
      indirectly_standardised(1e9, kPeople, kReference, kRatio, {});
  auto const half = (got->figure.limits[0].upper / *got->figure.value - 1.0);
  EXPECT_NEAR(half * std::sqrt(1e9), kZ95, 1e-4);
}

TEST(indirectly_standardised_of_repeated, is_stretched_by_the_variance) {
  // 25 people with 4 events each.
  auto counted = event_count{};
  add(counted, 25, 4);
  auto const got = indirectly_standardised_of_repeated(counted, kPeople,
                                                       kReference, kRatio, {});
  auto const single = byar_interval(100, kZ95);
  EXPECT_NEAR(got->figure.limits[0].upper,
              (100 + 2 * (single->upper - 100)) / 0.13, 1e-10);
}

TEST(indirectly_standardised, without_expectation_is_a_reason_not_infinity) {
  auto const none = std::vector{0.0, 0.0};
  auto const why = [](auto const& people, auto const& events,
                      auto const& reference) {
    auto const got =
        indirectly_standardised(5, people, {events, reference}, kRatio, {});
    EXPECT_FALSE(got->figure.value.has_value());
    EXPECT_EQ(got->expected, 0.0);
    EXPECT_EQ(got->reference_crude, 0.0);
    return got->figure.why;
  };
  EXPECT_EQ(why(kPeople, none, kReferencePeople), reason::zero_expected);
  EXPECT_EQ(why(none, kReferenceEvents, kReferencePeople),
            reason::zero_expected);
  EXPECT_EQ(why(kPeople, kReferenceEvents, std::vector{1000.0, 0.0}),
            reason::empty_band);
  auto const nothing = std::vector<double>{};
  EXPECT_EQ(why(nothing, nothing, nothing), reason::zero_denominator);
}

TEST(indirectly_standardised, refuses_what_is_no_count_and_names_its_place) {
  for (auto const bad : {-1.0, kNan, kInfinity}) {
    auto const wrong = std::vector{5.0, bad};
    EXPECT_FALSE(indirectly_standardised(bad, kPeople, kReference, kRatio, {})
                     .has_value());
    EXPECT_FALSE(
        indirectly_standardised(5, wrong, kReference, kRatio, {}).has_value());
    EXPECT_FALSE(indirectly_standardised(5, kPeople, {wrong, kReferencePeople},
                                         kRatio, {})
                     .has_value());
    EXPECT_FALSE(indirectly_standardised(5, kPeople, {kReferenceEvents, wrong},
                                         kRatio, {})
                     .has_value());
    EXPECT_FALSE(indirectly_standardised_of_repeated({5, bad}, kPeople,
                                                     kReference, kRatio, {})
                     .has_value());
    auto options = kRatio;
    options.multiplier = bad;
    EXPECT_FALSE(indirectly_standardised(5, kPeople, kReference, options, {}));
  }
  EXPECT_EQ(indirectly_standardised(5, std::array{1.0}, kReference, kRatio, {})
                .error()
                .message,
            "there are 2 reference events for 1 age bands");
  EXPECT_FALSE(indirectly_standardised(
                   5, kPeople, {kReferenceEvents, std::array{1.0}}, kRatio, {})
                   .has_value());
}

}  // namespace
}  // namespace wm::stats
