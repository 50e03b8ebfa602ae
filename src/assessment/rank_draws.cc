#include "assessment/rank_draws.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <span>
#include <thread>
#include <utility>

#include "framework/priorities.h"
#include "stats/counter_random.h"
#include "stats/dirichlet.h"

namespace wm::assessment {

namespace {

using framework::kPriorityComponents;
using framework::priority_component;

// Which words of a metric's stream are used for what.
constexpr auto kNormals = std::uint32_t{0};
constexpr auto kUnknownLevels = std::uint32_t{1};
constexpr auto kParts = std::uint32_t{2};
// The weights' own stream; a metric's is a fingerprint, and never this one.
constexpr auto kWeightsStream = std::uint64_t{0};
constexpr auto kWordsAtOnce = std::size_t{4};
constexpr auto kLevels = std::uint64_t{5};

/// A word's 2^32 values, shared out to 5 levels.
int any_level(std::uint32_t const word) {
  return static_cast<int>((std::uint64_t{word} * kLevels) >> 32U);
}

int level_at(rising_level const& of, double const variable) {
  auto steps = std::size_t{0};
  for (auto const at : of.at) {
    steps += variable > at ? 1U : 0U;
  }
  return of.levels[steps];
}

/// Below which word a part counts as worse.
std::uint64_t words_above(double const variable) {
  auto const chance = 0.5 * std::erfc(variable / std::numbers::sqrt2);
  return static_cast<std::uint64_t>(std::ldexp(chance, 32));
}

/// A metric as the draws need it.
struct prepared {
  moving_metric const* of;
  std::vector<std::uint64_t> parts;
  std::vector<int> level_of_worse;  // by how many parts are worse
};

prepared prepare(moving_metric const& of) {
  auto out = prepared{&of, {}, {}};
  for (auto const from : of.parts_worse_from) {
    out.parts.push_back(words_above(from));
  }
  auto const parts = static_cast<double>(out.parts.size());
  for (auto worse = std::size_t{0}; worse <= out.parts.size(); ++worse) {
    out.level_of_worse.push_back(framework::level_reached(
        of.inequality_steps, 100.0 * static_cast<double>(worse) / parts));
  }
  return out;
}

using sums = std::array<double, kPriorityComponents>;

class draws {
 public:
  draws(std::vector<prepared> const& metrics, draw_settings const& settings)
      : metrics_{metrics}, settings_{settings} {
    auto const sum =
        std::reduce(settings.weights.begin(), settings.weights.end());
    auto const used = std::ranges::count_if(
        settings.weights, [](double const w) { return w > 0; });
    for (auto i = std::size_t{0}; i < kPriorityComponents; ++i) {
      concentrations_[i] =
          settings.weights[i] / sum * static_cast<double>(used);
    }
  }

  /// The sum of weighted levels of each metric.
  void draw(std::uint32_t number, std::span<double> scores) const;

 private:
  double score(prepared const& metric, std::uint32_t number,
               sums const& weights) const;
  int worse_parts(prepared const& metric, std::uint32_t number) const;
  std::array<std::uint32_t, kWordsAtOnce> words(std::uint64_t stream,
                                                std::uint32_t number,
                                                std::uint32_t block) const;

  std::vector<prepared> const& metrics_;
  draw_settings const& settings_;
  sums concentrations_{};
};

std::array<std::uint32_t, kWordsAtOnce> draws::words(
    std::uint64_t const stream, std::uint32_t const number,
    std::uint32_t const block) const {
  return stats::philox({number, block, static_cast<std::uint32_t>(stream),
                        static_cast<std::uint32_t>(stream >> 32U)},
                       {static_cast<std::uint32_t>(settings_.seed),
                        static_cast<std::uint32_t>(settings_.seed >> 32U)});
}

int draws::worse_parts(prepared const& metric,
                       std::uint32_t const number) const {
  auto worse = 0;
  for (auto i = std::size_t{0}; i < metric.parts.size(); i += kWordsAtOnce) {
    auto const block = static_cast<std::uint32_t>(i / kWordsAtOnce);
    auto const drawn = words(metric.of->stream, number, kParts + block);
    auto const here = std::min(kWordsAtOnce, metric.parts.size() - i);
    for (auto j = std::size_t{0}; j < here; ++j) {
      worse += drawn[j] < metric.parts[i + j] ? 1 : 0;
    }
  }
  return worse;
}

double draws::score(prepared const& metric, std::uint32_t const number,
                    sums const& weights) const {
  auto const& of = *metric.of;
  auto const [newest, rest] =
      stats::normal_pair({settings_.seed, of.stream, number, kNormals});
  auto const unknown = words(of.stream, number, kUnknownLevels);
  auto const slope =
      of.newest_in_slope * newest +
      std::sqrt(1.0 - of.newest_in_slope * of.newest_in_slope) * rest;
  auto const levels = std::array<int, kPriorityComponents>{
      level_at(of.benchmark, newest),
      of.people ? level_at(*of.people, newest) : any_level(unknown[0]),
      of.trend ? level_at(*of.trend, slope) : any_level(unknown[1]),
      metric.parts.empty() ? any_level(unknown[2])
                           : metric.level_of_worse[static_cast<std::size_t>(
                                 worse_parts(metric, number))],
      of.voice ? *of.voice : any_level(unknown[3]),
      of.confidence};
  auto out = 0.0;
  for (auto i = std::size_t{0}; i < kPriorityComponents; ++i) {
    out += weights[i] * levels[i];
  }
  return out;
}

void draws::draw(std::uint32_t const number,
                 std::span<double> const scores) const {
  auto weights = sums{};
  stats::draw_dirichlet(concentrations_,
                        {settings_.seed, kWeightsStream, number, 0}, weights);
  for (auto i = std::size_t{0}; i < metrics_.size(); ++i) {
    scores[i] = score(metrics_[i], number, weights);
  }
}

/// How often each metric of a list had each rank; twice the ranks, since
/// metrics that are level share them.
class rank_counts {
 public:
  explicit rank_counts(std::vector<std::size_t> const& list)
      : list_{&list}, counts_(list.size() * width()) {}

  void count(std::span<double const> scores, std::vector<std::size_t>& order);
  void add(rank_counts const& other) {
    std::ranges::transform(counts_, other.counts_, counts_.begin(),
                           std::plus{});
  }
  figures::ranked middle_of(std::size_t position, std::uint32_t draws) const;
  /// Twice the ranks of all draws, added up.
  std::uint64_t sum_of(std::size_t position) const;

 private:
  std::size_t width() const { return 2 * list_->size() + 1; }

  std::vector<std::size_t> const* list_;
  std::vector<std::uint32_t> counts_;
};

void rank_counts::count(std::span<double const> const scores,
                        std::vector<std::size_t>& order) {
  order.resize(list_->size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  auto const score = [&](std::size_t const i) { return scores[(*list_)[i]]; };
  std::ranges::sort(order, std::greater{}, score);
  for (auto from = std::size_t{0}; from < order.size();) {
    auto to = from + 1;
    while (to < order.size() && score(order[to]) == score(order[from])) {
      ++to;
    }
    for (auto i = from; i < to; ++i) {
      ++counts_[order[i] * width() + from + to + 1];
    }
    from = to;
  }
}

figures::ranked rank_counts::middle_of(std::size_t const position,
                                       std::uint32_t const draws) const {
  auto const row = std::span{counts_}.subspan(position * width(), width());
  // The rank that at least this part of the draws does not exceed.
  auto const at = [&](double const part) {
    auto const wanted =
        std::max(1.0, std::ceil(part * static_cast<double>(draws)));
    auto sum = std::uint64_t{0};
    auto twice = std::size_t{0};
    while (twice + 1 < row.size()) {
      sum += row[twice];
      if (static_cast<double>(sum) >= wanted) {
        break;
      }
      ++twice;
    }
    return static_cast<double>(twice) / 2;
  };
  return {(*list_)[position], {at(0.5), at(0.025), at(0.975)}};
}

std::uint64_t rank_counts::sum_of(std::size_t const position) const {
  auto const row = std::span{counts_}.subspan(position * width(), width());
  auto out = std::uint64_t{0};
  for (auto twice = std::size_t{0}; twice < row.size(); ++twice) {
    out += twice * row[twice];
  }
  return out;
}

std::vector<figures::ranked> in_order(rank_counts const& counts,
                                      std::size_t const size,
                                      std::uint32_t const draws) {
  auto all = std::vector<std::pair<std::uint64_t, figures::ranked>>{};
  for (auto i = std::size_t{0}; i < size; ++i) {
    all.emplace_back(counts.sum_of(i), counts.middle_of(i, draws));
  }
  std::ranges::stable_sort(all, {}, [](auto const& one) {
    return std::pair{one.second.rank.middle, one.first};
  });
  auto out = std::vector<figures::ranked>{};
  for (auto const& one : all) {
    out.push_back(one.second);
  }
  return out;
}

}  // namespace

std::vector<std::vector<figures::ranked>> draw_ranks(
    std::vector<moving_metric> const& metrics,
    std::vector<std::vector<std::size_t>> const& lists,
    draw_settings const& settings) {
  auto ready = std::vector<prepared>{};
  std::ranges::transform(metrics, std::back_inserter(ready), prepare);
  auto const source = draws{ready, settings};
  auto none = std::vector<rank_counts>{};
  for (auto const& list : lists) {
    none.emplace_back(list);
  }
  auto const workers = std::min(settings.threads, settings.draws);
  auto found = std::vector<std::vector<rank_counts>>(workers, none);
  auto const work = [&](unsigned const worker) {
    auto scores = std::vector<double>(metrics.size());
    auto order = std::vector<std::size_t>{};
    for (auto d = worker; d < settings.draws; d += workers) {
      source.draw(d, scores);
      for (auto& list : found[worker]) {
        list.count(scores, order);
      }
    }
  };
  {
    auto threads = std::vector<std::jthread>{};
    for (auto worker = 1U; worker < workers; ++worker) {
      threads.emplace_back(work, worker);
    }
    work(0);
  }
  auto out = std::vector<std::vector<figures::ranked>>{};
  for (auto i = std::size_t{0}; i < lists.size(); ++i) {
    for (auto worker = 1U; worker < workers; ++worker) {
      found[0][i].add(found[worker][i]);
    }
    out.push_back(in_order(found[0][i], lists[i].size(), settings.draws));
  }
  return out;
}

}  // namespace wm::assessment
