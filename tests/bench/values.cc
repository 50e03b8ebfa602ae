#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "bench/bench.h"
#include "stats/standardised/direct.h"
#include "stats/standardised/standard_population.h"
#include "stats/values/rate.h"

namespace wm::bench {
namespace {

constexpr auto kGroups = std::size_t{100'000};
constexpr auto kBands = std::size_t{19};

constexpr auto kUnknown = std::numeric_limits<double>::quiet_NaN();

// 19 bands for each group: counts of 0 to 60 events among some hundreds to
// some thousands of people, without chance.
struct table {
  std::vector<double> events, people, weights;
};

table const& groups() {
  static auto const made = [] {
    auto of = table{};
    for (auto i = std::size_t{0}; i < kGroups * kBands; ++i) {
      of.events.push_back(static_cast<double>(i * 7919 % 61));
      of.people.push_back(static_cast<double>(500 + i * 104'729 % 7001));
    }
    auto const ages = [] {
      auto bands = std::vector<stats::age_band>{};
      for (auto from = 0; from < 90; from += 5) {
        bands.push_back({from, from + 5});
      }
      bands.push_back({90, stats::kNoEnd});
      return bands;
    }();
    auto const standard = stats::named_standard("esp2013").value();
    of.weights.resize(kBands);
    stats::match_bands(standard.bands, standard.persons, ages, of.weights);
    return of;
  }();
  return made;
}

// The sum of all values and limits.
double sum_of(result<stats::estimate> const& of) {
  if (!of || !of->value || of->limits.size() != 2) {
    return kUnknown;
  }
  auto sum = *of->value;
  for (auto const& limits : of->limits) {
    sum += limits.lower + limits.upper;
  }
  return sum;
}

// Two levels, Dobson with Byar's limits, as English public health publishes.
double standardise_all() {
  auto const& of = groups();
  auto const options = stats::direct_options{
      100'000, stats::direct_method::dobson_byar, stats::few_events::leave_out};
  auto const levels = stats::confidence_levels{};
  auto sum = 0.0;
  for (auto group = std::size_t{0}; group < kGroups; ++group) {
    auto const at = group * kBands;
    sum += sum_of(stats::directly_standardised_rate(
        std::span{of.events}.subspan(at, kBands),
        std::span{of.people}.subspan(at, kBands), of.weights, options, levels));
  }
  return sum;
}

double rates_of_all() {
  auto const& of = groups();
  auto const levels = stats::confidence_levels{};
  auto sum = 0.0;
  for (auto row = std::size_t{0}; row < kGroups; ++row) {
    sum +=
        sum_of(stats::crude_rate(of.events[row], of.people[row], 100'000,
                                 stats::count_method::exact_then_byar, levels));
  }
  return sum;
}

}  // namespace

void run_values() {
  report_milliseconds("dsr_100k_groups_ms", standardise_all);
  report_milliseconds("rate_100k_rows_ms", rates_of_all);
}

}  // namespace wm::bench
