#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "stats/values/mean.h"
#include "stats/values/proportion.h"
#include "stats/values/rate.h"
#include "stats/values/two_means.h"
#include "stats/values/two_proportions.h"
#include "stats/values/two_rates.h"

namespace wm::stats {
namespace {

// Some of 1 to 100,000 people.
share any_share() {
  auto const trials = *rc::gen::inRange(1, 100'001);
  auto const events = *rc::gen::inRange(0, trials + 1);
  return {static_cast<double>(events), static_cast<double>(trials)};
}

events_at_risk any_events() {
  return {static_cast<double>(*rc::gen::inRange(0, 10'000)),
          static_cast<double>(*rc::gen::inRange(1, 1'000'000))};
}

sample any_sample() {
  return {static_cast<double>(*rc::gen::inRange(2, 500)),
          static_cast<double>(*rc::gen::inRange(-1000, 1000)),
          static_cast<double>(*rc::gen::inRange(0, 1000))};
}

// Levels of 50 to 99.9 %, the second higher.
confidence_levels any_levels() {
  auto const lower = *rc::gen::inRange(500, 999);
  auto const higher = *rc::gen::inRange(lower + 1, 1000);
  return *confidence_levels::of(std::array{lower / 1000.0, higher / 1000.0});
}

void expect_nested(result<estimate> const& of) {
  RC_ASSERT(of.has_value());
  if (!of->value || of->limits.empty()) {
    RC_ASSERT(of->why != reason::none);
    return;
  }
  auto const& near = of->limits[0];
  auto const& far = of->limits[1];
  // Limits of which one is the value are worked out on two ways.
  auto const slack = 1e-12 * std::abs(*of->value);
  RC_ASSERT(far.lower <= near.lower);
  RC_ASSERT(near.lower <= *of->value + slack);
  RC_ASSERT(*of->value - slack <= near.upper);
  RC_ASSERT(near.upper <= far.upper);
}

bool is_near(double const a, double const b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

// The limits of B to A are those of A to B turned round.
void expect_reciprocal(result<estimate> const& there,
                       result<estimate> const& back) {
  RC_PRE(there->limits.size() > 0 && back->limits.size() > 0);
  RC_PRE(*there->value > 0.0);
  RC_ASSERT(is_near(*there->value * *back->value, 1.0));
  for (auto i = std::size_t{0}; i < there->limits.size(); ++i) {
    RC_ASSERT(is_near(there->limits[i].lower * back->limits[i].upper, 1.0));
    RC_ASSERT(is_near(there->limits[i].upper * back->limits[i].lower, 1.0));
  }
}

RC_GTEST_PROP(values, contain_their_value_and_widen_with_confidence, ()) {
  auto const levels = any_levels();
  auto const [events, trials] = any_share();
  for (auto const method :
       {proportion_method::wilson, proportion_method::clopper_pearson,
        proportion_method::jeffreys}) {
    expect_nested(proportion(events, trials, 100.0, method, levels));
  }
  for (auto const method : {count_method::exact_then_byar, count_method::exact,
                            count_method::byar, count_method::mid_p}) {
    expect_nested(crude_rate(events, trials, 1e5, method, levels));
  }
  expect_nested(mean(any_sample(), levels));
}

RC_GTEST_PROP(two_values, contain_their_value_and_widen_with_confidence, ()) {
  auto const levels = any_levels();
  auto const a = any_share();
  auto const b = any_share();
  expect_nested(difference_of_proportions(a, b, 100.0, levels));
  expect_nested(ratio_of_proportions(a, b, levels));
  auto const c = any_events();
  auto const d = any_events();
  expect_nested(difference_of_rates(c, d, 1e5, count_method::exact, levels));
  expect_nested(ratio_of_rates(c, d, levels));
  auto const e = any_sample();
  auto const f = any_sample();
  expect_nested(difference_of_means(e, f, levels));
  expect_nested(ratio_of_means(e, f, levels));
}

RC_GTEST_PROP(two_values, have_a_ratio_whose_reciprocal_is_that_of_b_to_a, ()) {
  auto const kind = *rc::gen::inRange(0, 3);
  if (kind == 0) {
    auto const a = any_share();
    auto const b = any_share();
    expect_reciprocal(ratio_of_proportions(a, b, {}),
                      ratio_of_proportions(b, a, {}));
  } else if (kind == 1) {
    auto const a = any_events();
    auto const b = any_events();
    expect_reciprocal(ratio_of_rates(a, b, {}), ratio_of_rates(b, a, {}));
  } else {
    auto const a = any_sample();
    auto const b = any_sample();
    expect_reciprocal(ratio_of_means(a, b, {}), ratio_of_means(b, a, {}));
  }
}

RC_GTEST_PROP(wilson_interval, mirrors_about_one_half, ()) {
  auto const [events, trials] = any_share();
  auto const z = any_levels()[0].z;
  auto const having = wilson_interval(events, trials, z);
  auto const lacking = wilson_interval(trials - events, trials, z);
  RC_ASSERT(std::abs(having->lower - (1.0 - lacking->upper)) < 1e-12);
  RC_ASSERT(std::abs(having->upper - (1.0 - lacking->lower)) < 1e-12);
}

RC_GTEST_PROP(sample_of, does_not_depend_on_where_0_is, ()) {
  auto values = *rc::gen::container<std::vector<double>>(
      *rc::gen::inRange<std::size_t>(2, 30),
      rc::gen::map(rc::gen::inRange(-1000, 1000),
                   [](int const x) { return static_cast<double>(x); }));
  auto const here = sample_of(values);
  for (auto& value : values) {
    value += 1e6;
  }
  auto const there = sample_of(values);
  RC_ASSERT(std::abs(there->mean - here->mean - 1e6) < 1e-8);
  RC_ASSERT(std::abs(there->standard_deviation - here->standard_deviation) <
            1e-8);
}

}  // namespace
}  // namespace wm::stats
