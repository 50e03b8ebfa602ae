#include "assessment/priorities.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "assessment/priority_components.h"
#include "assessment/rank_draws.h"

namespace wm::assessment {

namespace {

using figures::assessed_series;
using framework::kPriorityComponents;

std::optional<figures::area_index> home_of(framework::package const& package) {
  for (auto i = 0U; i < package.areas.size(); ++i) {
    if (package.areas[i].code.value == package.home.value) {
      return figures::area_index{i};
    }
  }
  return std::nullopt;
}

std::span<assessed_series const> series_of(figures::assessed_set const& from,
                                           figures::metric_index const metric) {
  auto const [begin, end] =
      std::ranges::equal_range(from.all, metric, {}, &assessed_series::metric);
  return {begin, end};
}

bool shares_one(std::vector<framework::located<std::string>> const& a,
                std::vector<framework::located<std::string>> const& b) {
  return std::ranges::any_of(a, [&](auto const& one) {
    return std::ranges::any_of(
        b, [&](auto const& other) { return one.value == other.value; });
  });
}

bool belongs_to(framework::metric const& metric,
                framework::workstream const& workstream) {
  auto const in_core_set =
      workstream.core_set &&
      std::ranges::any_of(workstream.core_set->metrics, [&](auto const& id) {
        return id.value == metric.id.value;
      });
  return in_core_set || shares_one(metric.life_stages, workstream.life_stages);
}

std::array<double, kPriorityComponents> weights_of(
    framework::priority_weights const& w,
    std::array<bool, kPriorityComponents> const& in_use) {
  auto out = std::array<double, kPriorityComponents>{
      static_cast<double>(w.benchmark), static_cast<double>(w.people_affected),
      static_cast<double>(w.trend),     static_cast<double>(w.inequality),
      static_cast<double>(w.voice),     static_cast<double>(w.confidence)};
  for (auto i = std::size_t{0}; i < kPriorityComponents; ++i) {
    out[i] = in_use[i] ? out[i] : 0.0;
  }
  return out;
}

}  // namespace

figures::priority_set prioritise(framework::package const& package,
                                 figures::assessed_set const& from,
                                 std::chrono::sys_days const on,
                                 unsigned const threads) {
  auto out = figures::priority_set{};
  auto const home = home_of(package);
  if (!package.priorities || !home) {
    return out;
  }
  auto moving = std::vector<moving_metric>{};
  auto ranked = std::vector<std::size_t>{};  // position in out.all
  for (auto i = 0U; i < package.metrics.size(); ++i) {
    if (package.metrics[i].status == framework::metric_status::retired) {
      continue;
    }
    auto const metric = figures::metric_index{i};
    auto judged =
        judge_priority(package, metric, series_of(from, metric), *home, on);
    if (judged.moving) {
      moving.push_back(std::move(*judged.moving));
      ranked.push_back(out.all.size());
      for (auto c = std::size_t{0}; c < kPriorityComponents; ++c) {
        out.in_use[c] =
            out.in_use[c] || judged.priority.components[c].level.has_value();
      }
    }
    out.all.push_back(judged.priority);
  }
  auto const weights = weights_of(package.priorities->weights, out.in_use);
  if (std::ranges::all_of(weights, [](double const w) { return w <= 0; })) {
    return out;
  }
  auto lists =
      std::vector<std::vector<std::size_t>>(1 + package.workstreams.size());
  for (auto i = std::size_t{0}; i < ranked.size(); ++i) {
    lists[0].push_back(i);
    auto const& metric = package.metrics[out.all[ranked[i]].metric.value()];
    for (auto w = std::size_t{0}; w < package.workstreams.size(); ++w) {
      if (belongs_to(metric, package.workstreams[w])) {
        lists[w + 1].push_back(i);
      }
    }
  }
  auto const settings = draw_settings{
      static_cast<std::uint64_t>(package.priorities->seed),
      static_cast<std::uint32_t>(package.priorities->draws), threads, weights};
  auto orders = draw_ranks(moving, lists, settings);
  for (auto l = std::size_t{0}; l < orders.size(); ++l) {
    for (auto& one : orders[l]) {
      one.priority = ranked[one.priority];
    }
    auto const workstream = l == 0 ? std::nullopt : std::optional{l - 1};
    out.rankings.push_back({workstream, std::move(orders[l])});
  }
  return out;
}

}  // namespace wm::assessment
