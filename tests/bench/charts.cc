#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "bench/bench.h"
#include "stats/charts/xmr.h"

namespace wm::bench {
namespace {

constexpr auto kSeries = std::size_t{100'000};
constexpr auto kPoints = std::size_t{60};

constexpr auto kUnknown = std::numeric_limits<double>::quiet_NaN();

// Values of 0 to 100 in no order, without chance: a multiplicative congruence.
std::vector<std::optional<double>> const& values() {
  static auto const made = [] {
    auto of = std::vector<std::optional<double>>{};
    auto state = std::uint64_t{1};
    for (auto i = std::size_t{0}; i < kSeries * kPoints; ++i) {
      state = state * 48'271 % 2'147'483'647;
      of.push_back(static_cast<double>(state % 10'001) / 100.0);
    }
    return of;
  }();
  return made;
}

// Limits, rules and both icons, with a target.
double draw_all() {
  auto const targets = std::vector<std::optional<double>>(kPoints, 40.0);
  auto const options = stats::chart_options{
      .profile = stats::rule_profile::making_data_count,
      .better = stats::improvement::increase,
      .screening = stats::outlier_screening::screened,
      .baseline_points = {},
      .rebase_at = {},
      .targets = targets,
  };
  auto points = std::vector<stats::chart_point>(kPoints);
  auto sum = 0.0;
  for (auto series = std::size_t{0}; series < kSeries; ++series) {
    auto const summary =
        stats::xmr_chart(std::span{values()}.subspan(series * kPoints, kPoints),
                         options, points);
    if (!summary || !points.back().limits) {
      return kUnknown;
    }
    sum += points.back().limits->upper +
           static_cast<double>(summary->special_causes);
  }
  return sum;
}

}  // namespace

void run_charts() {
  report_seconds("xmr_100k_seconds", draw_all);
}

}  // namespace wm::bench
