#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "bench/bench.h"
#include "stats/inequality/slope_index.h"
#include "stats/life/life_table.h"

namespace wm::bench {
namespace {

constexpr auto kGroups = std::size_t{100'000};
constexpr auto kUnknown = std::numeric_limits<double>::quiet_NaN();

constexpr auto kAges =
    std::array{0.0,  1.0,  5.0,  10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0,
               45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0, 80.0, 85.0, 90.0};

// Deaths per 100,000 people and year, rising with age as they do.
constexpr auto kDeathRates =
    std::array{390.0,  16.0,   8.0,    9.0,    29.0,    42.0,   53.0,
               71.0,   102.0,  154.0,  232.0,  342.0,   525.0,  840.0,
               1300.0, 2090.0, 3560.0, 6430.0, 11500.0, 22000.0};

constexpr auto kQuantiles =
    std::array{1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0};

// People and what is known of them, one row of bands or quantiles for each
// group, without chance.
struct table {
  std::vector<double> people, deaths, values, errors;
};

table const& bands() {
  static auto const made = [] {
    auto of = table{};
    for (auto i = std::size_t{0}; i < kGroups * kAges.size(); ++i) {
      of.people.push_back(static_cast<double>(1000 + i * 7919 % 9001));
      of.deaths.push_back(of.people[i] * kDeathRates[i % kAges.size()] / 1e5);
    }
    return of;
  }();
  return made;
}

table const& quantiles() {
  static auto const made = [] {
    auto of = table{};
    for (auto i = std::size_t{0}; i < kGroups * kQuantiles.size(); ++i) {
      of.people.push_back(static_cast<double>(10'000 + i * 7919 % 9001));
      of.values.push_back(74.0 + kQuantiles[i % kQuantiles.size()] +
                          static_cast<double>(i * 104'729 % 1000) / 1000.0);
      of.errors.push_back(0.5 + static_cast<double>(i % 7) / 10.0);
    }
    return of;
  }();
  return made;
}

double sum_of(stats::estimate const& of) {
  if (!of.value || of.limits.size() != 2) {
    return kUnknown;
  }
  auto sum = *of.value;
  for (auto const& limits : of.limits) {
    sum += limits.lower + limits.upper;
  }
  return sum;
}

double life_expectancies() {
  auto const& of = bands();
  auto const levels = stats::confidence_levels{};
  auto sum = 0.0;
  for (auto group = std::size_t{0}; group < kGroups; ++group) {
    auto const at = group * kAges.size();
    auto const got = stats::life_expectancy(
        {kAges, std::span{of.people}.subspan(at, kAges.size()),
         std::span{of.deaths}.subspan(at, kAges.size())},
        0.0, stats::kYearsLived, stats::life_expectancy_rule::phe, levels);
    sum += got ? sum_of(*got) : kUnknown;
  }
  return sum;
}

double slopes() {
  auto const& of = quantiles();
  auto const levels = stats::confidence_levels{};
  auto const size = kQuantiles.size();
  auto sum = 0.0;
  for (auto group = std::size_t{0}; group < kGroups; ++group) {
    auto const at = group * size;
    auto const got = stats::slope_index_of_inequality(
        {kQuantiles, std::span{of.people}.subspan(at, size),
         std::span{of.values}.subspan(at, size),
         std::span{of.errors}.subspan(at, size)},
        {stats::value_scale::plain, stats::slope_fit::values,
         stats::slope_limits::closed},
        1.0, {}, levels);
    sum += got ? sum_of(got->slope) + sum_of(got->relative) : kUnknown;
  }
  return sum;
}

}  // namespace

void run_life() {
  report_seconds("life_expectancy_100k_seconds", life_expectancies);
  report_seconds("sii_100k_seconds", slopes);
}

}  // namespace wm::bench
