// Clears an output as large as that of a borough: 35 metrics on records, for
// everybody and 44 groups of eight breakdowns, in 12 quarters. Every fifth
// metric has denominators of its own, the others share them. Prints "bench
// clear_borough_seconds VALUE s" and what was hidden.
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "disclosure/clear.h"

namespace {

using namespace wm;

constexpr auto kMetrics = 35U;
constexpr auto kQuarters = 12;
/// How many groups the breakdowns have, "unknown" among them.
constexpr auto kGroups = std::array{3, 3, 5, 6, 6, 7, 7, 7};

/// Numbers that look random and are the same each time.
std::uint64_t draw(std::uint64_t const below) {
  static auto number = std::uint64_t{1};
  // Knuth's MMIX generator; its high bits.
  number = number * 6364136223846793005U + 1442695040888963407U;
  return (number >> 33U) % below;
}

/// Divides people over groups: the last gets about one in 300, the others
/// uneven parts.
std::vector<std::int64_t> divided(std::int64_t people, int const groups) {
  auto out = std::vector<std::int64_t>(static_cast<std::size_t>(groups), 0);
  out.back() = people / 300;
  people -= out.back();
  for (auto g = 0; g + 2 < groups; ++g) {
    out[static_cast<std::size_t>(g)] =
        people * static_cast<std::int64_t>(20 + draw(60)) / 100;
    people -= out[static_cast<std::size_t>(g)];
  }
  out[static_cast<std::size_t>(groups) - 2] += people;
  return out;
}

figures::figure counts(period const& covers, std::int64_t const numerator,
                       std::int64_t const denominator) {
  auto out = figures::figure{};
  out.covers = covers;
  out.numerator = static_cast<double>(numerator);
  out.denominator = static_cast<double>(denominator);
  out.counts_give_value = denominator > 0;
  out.value = denominator > 0 ? 100 * *out.numerator / *out.denominator : 0;
  return out;
}

/// How many of so many people are counted: as many in all as are wanted.
std::vector<std::int64_t> counted_among(std::vector<std::int64_t> const& people,
                                        std::uint64_t const percent) {
  auto out = std::vector<std::int64_t>{};
  for (auto const number : people) {
    out.push_back(number * static_cast<std::int64_t>(percent) / 100);
  }
  return out;
}

struct borough {
  figures::figure_set set;
  std::deque<std::string> groups;
};

void add_metric(borough& to, std::uint32_t const metric,
                std::vector<std::vector<std::vector<std::int64_t>>> const& all,
                std::vector<std::string> const& names) {
  auto const start = to.set.all.size();
  auto const percent = 1 + draw(40);
  for (auto const& name : names) {
    auto series = figures::series{};
    series.metric = figures::metric_index{metric};
    series.group = to.groups.emplace_back(name);
    series.source = figures::source_kind::record;
    to.set.all.push_back(std::move(series));
  }
  for (auto q = 0; q < kQuarters; ++q) {
    auto const from = std::chrono::sys_days{std::chrono::days{19000 + 91 * q}};
    auto const covers = period{from, from + std::chrono::days{91}};
    auto const& breakdowns = all[static_cast<std::size_t>(q)];
    auto const first = counted_among(breakdowns.front(), percent);
    auto total = std::int64_t{0};
    auto people = std::int64_t{0};
    for (auto g = std::size_t{0}; g < first.size(); ++g) {
      total += first[g];
      people += breakdowns.front()[g];
    }
    auto at = start;
    to.set.all[at++].points.push_back(counts(covers, total, people));
    for (auto const& groups : breakdowns) {
      auto numerators = counted_among(groups, percent);
      auto rest = total;
      for (auto const n : numerators) {
        rest -= n;
      }
      numerators.front() += rest;  // so that every breakdown has as many
      for (auto g = std::size_t{0}; g < groups.size(); ++g) {
        to.set.all[at++].points.push_back(
            counts(covers, numerators[g], groups[g]));
      }
    }
  }
}

borough make(std::uint64_t const most_people) {
  auto out = borough{};
  auto names = std::vector<std::string>{""};
  for (auto b = std::size_t{0}; b < kGroups.size(); ++b) {
    for (auto g = 0; g < kGroups[b]; ++g) {
      names.push_back(fmt::format("b{}=g{}", b, g));
    }
  }
  auto people = std::vector<std::vector<std::vector<std::int64_t>>>{};
  for (auto metric = 0U; metric < kMetrics; ++metric) {
    if (metric == 0 || metric % 5 == 0) {
      people.clear();
      auto const size = static_cast<std::int64_t>(100 + draw(most_people));
      for (auto q = 0; q < kQuarters; ++q) {
        people.emplace_back();
        for (auto const groups : kGroups) {
          people.back().push_back(divided(size + q, groups));
        }
      }
    }
    add_metric(out, metric, people, names);
  }
  return out;
}

}  // namespace

int main(int const count, char** const arguments) {
  // Another number, for trying: the fewer people, the more small counts.
  auto made = make(count > 1 ? std::stoull(arguments[1]) : 30'000);
  auto by = disclosure::gate{};
  for (auto metric = 0U; metric < kMetrics; ++metric) {
    by.metrics.push_back(
        {fmt::format("m{} 1.0", metric), disclosure::counted::people, 1});
  }
  by.areas = {"E09000030"};
  auto const before = std::chrono::steady_clock::now();
  auto const cleared = disclosure::clear(
      std::move(made.set), by, {},
      [](figures::figure_set) { return figures::assessed_set{}; });
  auto const seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - before)
          .count();
  auto const& what = cleared.what_was_done();
  fmt::print(stderr,
             "{} figures, {} suppressed; {} small counts, {} hidden for "
             "others\n",
             what.figures, what.suppressed, what.small, what.protecting);
  fmt::print("bench clear_borough_seconds {:.2f} s\n", seconds);
  return 0;
}
