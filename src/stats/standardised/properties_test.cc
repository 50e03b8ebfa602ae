#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "stats/standardised/direct.h"
#include "stats/standardised/indirect.h"
#include "stats/standardised/standardised_proportion.h"
#include "stats/values/proportion.h"
#include "stats/values/rate.h"

namespace wm::stats {
namespace {

using numbers = std::vector<double>;

numbers any_numbers(std::size_t const size, int const from, int const to) {
  return *rc::gen::container<numbers>(
      size, rc::gen::map(rc::gen::inRange(from, to),
                         [](int const x) { return static_cast<double>(x); }));
}

// People, events among them and a standard, for 1 to 20 bands.
struct table {
  numbers events, people, weights;
};

table any_table() {
  auto const size = *rc::gen::inRange<std::size_t>(1, 21);
  return {any_numbers(size, 0, 500), any_numbers(size, 500, 50'000),
          any_numbers(size, 1, 10'000)};
}

double sum(numbers const& of) {
  return std::accumulate(of.begin(), of.end(), 0.0);
}

bool is_near(double const a, double const b) {
  return std::abs(a - b) <= 1e-10 * (std::abs(a) + std::abs(b));
}

constexpr direct_method kMethods[] = {
    direct_method::dobson_byar,  direct_method::dobson_exact,
    direct_method::dobson_mid_p, direct_method::gamma,
    direct_method::gamma_mid_p,  direct_method::tiwari,
    direct_method::beta,         direct_method::normal,
    direct_method::log_normal,
};

RC_GTEST_PROP(directly_standardised_rate,
              to_the_own_population_is_the_crude_rate, ()) {
  auto const [events, people, weights] = any_table();
  auto const got = directly_standardised_rate(
      events, people, people,
      {1e5, direct_method::dobson_byar, few_events::show}, {});
  RC_PRE(sum(events) > 0.0);
  auto const crude =
      crude_rate(sum(events), sum(people), 1e5, count_method::byar, {});
  RC_ASSERT(is_near(*got->value, *crude->value));
  for (auto i = std::size_t{0}; i < 2; ++i) {
    RC_ASSERT(is_near(got->limits[i].lower, crude->limits[i].lower));
    RC_ASSERT(is_near(got->limits[i].upper, crude->limits[i].upper));
  }
}

RC_GTEST_PROP(directly_standardised_rate, contains_its_value_and_widens, ()) {
  auto const [events, people, weights] = any_table();
  for (auto const method : kMethods) {
    auto const got = directly_standardised_rate(
        events, people, weights, {1e5, method, few_events::show}, {});
    RC_ASSERT(got.has_value());
    if (got->limits.empty()) {
      continue;
    }
    RC_ASSERT(got->limits[1].lower <= got->limits[0].lower);
    RC_ASSERT(got->limits[0].lower <= *got->value);
    RC_ASSERT(*got->value <= got->limits[0].upper);
    RC_ASSERT(got->limits[0].upper <= got->limits[1].upper);
  }
}

RC_GTEST_PROP(directly_standardised_rate, does_not_depend_on_the_bands_order,
              ()) {
  auto [events, people, weights] = any_table();
  auto const options =
      direct_options{1e5, direct_method::gamma, few_events::show};
  auto const there =
      directly_standardised_rate(events, people, weights, options, {});
  for (auto* const column : {&events, &people, &weights}) {
    std::reverse(column->begin(), column->end());
  }
  auto const back =
      directly_standardised_rate(events, people, weights, options, {});
  RC_ASSERT(is_near(*there->value, *back->value));
  RC_ASSERT(is_near(there->limits[0].upper, back->limits[0].upper));
}

RC_GTEST_PROP(directly_standardised_rate,
              of_the_whole_is_that_of_its_parts_summed, ()) {
  auto const one = any_table();
  auto other = any_numbers(one.events.size(), 0, 500);
  auto whole = one.events;
  for (auto i = std::size_t{0}; i < other.size(); ++i) {
    whole[i] += other[i];
  }
  auto const rate = [&](numbers const& events) {
    return *directly_standardised_rate(
                events, one.people, one.weights,
                {1e5, direct_method::normal, few_events::show}, {})
                ->value;
  };
  RC_ASSERT(is_near(rate(whole), rate(one.events) + rate(other)));
}

RC_GTEST_PROP(comparative_ratio, of_b_to_a_is_the_reciprocal, ()) {
  auto const one = any_table();
  auto const size = one.events.size();
  auto const events = any_numbers(size, 1, 500);
  auto const people = any_numbers(size, 500, 50'000);
  RC_PRE(sum(one.events) > 0.0);
  auto const a = events_by_band{one.events, one.people};
  auto const b = events_by_band{events, people};
  auto const there = comparative_ratio(a, b, one.weights, 1.0, {});
  auto const back = comparative_ratio(b, a, one.weights, 1.0, {});
  RC_ASSERT(is_near(*there->value * *back->value, 1.0));
  RC_ASSERT(is_near(there->limits[1].lower * back->limits[1].upper, 1.0));
}

RC_GTEST_PROP(indirectly_standardised, of_the_reference_itself_is_1, ()) {
  auto const [events, people, weights] = any_table();
  RC_PRE(sum(events) > 0.0);
  auto const got = indirectly_standardised(
      sum(events), people, {events, people},
      {indirect_figure::ratio, 1.0, count_method::exact_then_byar}, {});
  RC_ASSERT(is_near(*got->figure.value, 1.0));
  RC_ASSERT(is_near(got->expected, sum(events)));
  auto const rate = indirectly_standardised(
      sum(events), people, {events, people},
      {indirect_figure::rate, 1e5, count_method::exact_then_byar}, {});
  RC_ASSERT(is_near(*rate->figure.value, sum(events) / sum(people) * 1e5));
}

RC_GTEST_PROP(standardised_proportion,
              to_the_own_population_is_the_crude_proportion, ()) {
  auto const [events, people, weights] = any_table();
  auto const got = standardised_proportion(events, people, people, 100.0, {});
  RC_ASSERT(is_near(*got->value, sum(events) / sum(people) * 100.0));
  RC_ASSERT(got->limits[1].lower <= got->limits[0].lower);
  RC_ASSERT(got->limits[0].lower <= *got->value);
  RC_ASSERT(*got->value <= got->limits[0].upper);
  RC_ASSERT(got->limits[0].upper <= got->limits[1].upper);
}

}  // namespace
}  // namespace wm::stats
