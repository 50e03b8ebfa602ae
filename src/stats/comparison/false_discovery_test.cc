#include "stats/comparison/false_discovery.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace wm::stats {
namespace {

using numbers = std::vector<double>;

numbers adjusted(numbers const& p_values, false_discovery_method const method) {
  auto found = numbers(p_values.size());
  EXPECT_TRUE(adjust_p_values(p_values, method, found).has_value());
  return found;
}

auto standing(numbers const& adjusted_values, double const rate) {
  return std::ranges::count_if(adjusted_values,
                               [rate](double const p) { return p <= rate; });
}

// Benjamini and Hochberg 1995, section 4: 15 comparisons of a trial.
numbers const kTrial{0.0001, 0.0004, 0.0019, 0.0095, 0.0201,
                     0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
                     0.4262, 0.5719, 0.6528, 0.7590, 1.0000};

TEST(benjamini_hochberg, lets_four_of_fifteen_stand_as_published) {
  auto const found =
      adjusted(kTrial, false_discovery_method::benjamini_hochberg);
  EXPECT_EQ(standing(found, 0.05), 4);
  EXPECT_NEAR(found[3], 15.0 / 4.0 * 0.0095, 1e-15);
  // Bonferroni's procedure lets three stand.
  EXPECT_EQ(standing(kTrial, 0.05 / 15.0), 3);
}

TEST(benjamini_yekutieli, is_stricter_by_the_harmonic_sum) {
  auto harmonic = 0.0;
  for (auto k = 1; k <= 15; ++k) {
    harmonic += 1.0 / k;
  }
  auto const hochberg =
      adjusted(kTrial, false_discovery_method::benjamini_hochberg);
  auto const yekutieli =
      adjusted(kTrial, false_discovery_method::benjamini_yekutieli);
  for (auto i = std::size_t{0}; i < kTrial.size(); ++i) {
    EXPECT_NEAR(yekutieli[i], std::min(1.0, hochberg[i] * harmonic), 1e-14);
  }
}

TEST(adjust_p_values, leaves_a_single_test_alone) {
  for (auto const method : {false_discovery_method::benjamini_hochberg,
                            false_discovery_method::benjamini_yekutieli}) {
    EXPECT_EQ(adjusted({0.04}, method), numbers{0.04});
    EXPECT_EQ(adjusted({}, method), numbers{});
    EXPECT_EQ(adjusted({0.0, 1.0}, method), (numbers{0.0, 1.0}));
  }
}

TEST(adjust_p_values, says_which_p_value_cannot_be) {
  auto room = numbers(2);
  auto const complaint = [&](double const p) {
    return adjust_p_values(numbers{0.5, p},
                           false_discovery_method::benjamini_hochberg, room)
        .error()
        .message;
  };
  EXPECT_EQ(complaint(1.5), "p-value 1 is 1.5: it must lie between 0 and 1");
  EXPECT_EQ(complaint(-0.1), "p-value 1 is -0.1: it must lie between 0 and 1");
  EXPECT_EQ(complaint(std::numeric_limits<double>::quiet_NaN()),
            "p-value 1 is nan: it must lie between 0 and 1");
  EXPECT_FALSE(adjust_p_values(
      numbers{0.5}, false_discovery_method::benjamini_hochberg, room));
}

numbers some_p_values() {
  auto values = numbers{};
  for (auto const millionth :
       *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000001))) {
    values.push_back(millionth * 1e-6);
  }
  return values;
}

RC_GTEST_PROP(false_discovery_property, never_lets_fewer_stand_than_bonferroni,
              ()) {
  auto const p_values = some_p_values();
  auto const rate = *rc::gen::element(0.01, 0.05, 0.2);
  auto const found =
      adjusted(p_values, false_discovery_method::benjamini_hochberg);
  for (auto i = std::size_t{0}; i < found.size(); ++i) {
    auto const bonferroni = p_values[i] * static_cast<double>(p_values.size());
    RC_ASSERT(bonferroni > rate || found[i] <= rate);
  }
}

RC_GTEST_PROP(false_discovery_property, keeps_the_order_of_the_p_values, ()) {
  auto const p_values = some_p_values();
  auto const found =
      adjusted(p_values, false_discovery_method::benjamini_yekutieli);
  for (auto i = std::size_t{0}; i < found.size(); ++i) {
    RC_ASSERT(found[i] >= p_values[i]);
    RC_ASSERT(found[i] <= 1.0);
    for (auto j = std::size_t{0}; j < i; ++j) {
      RC_ASSERT(p_values[i] >= p_values[j] || found[i] <= found[j]);
    }
  }
}

}  // namespace
}  // namespace wm::stats
