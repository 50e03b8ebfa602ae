// Ranks 200 metrics with 20 wards each 10,000 times: what `run` spends on
// priorities beyond the figures themselves.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "assessment/rank_draws.h"
#include "bench/bench.h"

namespace wm::bench {
namespace {

constexpr auto kMetrics = std::size_t{200};
constexpr auto kWards = std::size_t{20};
constexpr auto kThreads = 2U;
constexpr auto kNever = std::numeric_limits<double>::infinity();

// Metrics that lie between clearly better and clearly worse, in no order.
std::vector<assessment::moving_metric> const& metrics() {
  static auto const made = [] {
    auto of = std::vector<assessment::moving_metric>{};
    for (auto i = std::size_t{0}; i < kMetrics; ++i) {
      auto const off = static_cast<double>(i * 48'271 % 601) / 100.0 - 3.0;
      auto one = assessment::moving_metric{};
      one.stream = i + 1;
      one.benchmark = {{off - 3.1, off - 2.0, off + 2.0, off + 3.1},
                       {0, 1, 2, 3, 4}};
      one.people = assessment::rising_level{
          {off - 9, off - 3, off + 3, off + 9}, {0, 1, 2, 3, 4}};
      one.trend = assessment::rising_level{
          {-off - 3.1, -off + 3.1, kNever, kNever}, {0, 2, 4, 4, 4}};
      one.newest_in_slope = 0.63;
      for (auto w = std::size_t{0}; w < kWards; ++w) {
        one.parts_worse_from.push_back(off + static_cast<double>(w % 7));
      }
      one.inequality_steps = {5, 10, 20, 30};
      one.confidence = static_cast<int>(i % 5);
      of.push_back(std::move(one));
    }
    return of;
  }();
  return made;
}

double rank_all() {
  auto list = std::vector<std::size_t>(kMetrics);
  for (auto i = std::size_t{0}; i < kMetrics; ++i) {
    list[i] = i;
  }
  auto const ranks = assessment::draw_ranks(metrics(), {list},
                                            {.seed = 1,
                                             .draws = 10'000,
                                             .threads = kThreads,
                                             .weights = {3, 2, 2, 2, 0, 1}});
  auto sum = 0.0;
  for (auto const& one : ranks.front()) {
    sum += one.rank.lower + one.rank.upper;
  }
  return sum;
}

}  // namespace
}  // namespace wm::bench

int main() {
  wm::bench::report_seconds("priorities_10000_draws_seconds",
                            wm::bench::rank_all);
}
