#include "assessment/recent_trend.h"

#include <algorithm>
#include <vector>

#include "assessment/compare.h"
#include "stats/trend/recent_trend.h"

namespace wm::assessment {

namespace {

using figures::figure;
using figures::gap;
using std::chrono::days;
using std::chrono::sys_days;

/// A survey year may start some days earlier or later than the year before.
constexpr auto kDrift = days{31};
constexpr auto kMonthsOfAYear = 12;

bool measured(figure const& f) {
  return f.value && !f.imputed;
}

/// The first day from which figures can be compared with one that starts on
/// `day`: the last break up to then.
sys_days comparable_from(framework::metric const& metric, sys_days const day) {
  auto from = sys_days::min();
  for (auto const& b : metric.breaks) {
    if (b.on <= day) {
      from = std::max(from, b.on);
    }
  }
  return from;
}

struct chain {
  std::vector<std::size_t> points;  // in order of time
  bool skipped_overlapping{false};
};

/// Walks back from the newest point over periods that follow each other.
chain consecutive(framework::metric const& metric,
                  std::span<figure const> const points,
                  std::size_t const latest) {
  auto const first_day = comparable_from(metric, points[latest].covers.from);
  auto out = chain{{latest}, false};
  for (auto i = latest; i-- > 0 && out.points.size() < stats::kTrendPoints;) {
    auto const next = points[out.points.back()].covers;
    auto const& f = points[i];
    if (f.covers.to > next.from + kDrift) {
      out.skipped_overlapping = true;
      continue;
    }
    auto const follows = next.from - f.covers.to <= kDrift;
    if (!follows || !measured(f) || f.covers.from < first_day) {
      break;
    }
    out.points.push_back(i);
  }
  std::ranges::reverse(out.points);
  return out;
}

bool has_counts(figure const& f) {
  return f.counts_give_value && *f.numerator <= *f.denominator;
}

figures::trend cannot_say(gap const why, std::vector<std::size_t> points) {
  auto out = figures::trend{};
  out.why = why;
  out.points = std::move(points);
  return out;
}

}  // namespace

figures::trend recent_trend(framework::metric const& metric,
                            std::span<figure const> const points,
                            std::size_t const latest) {
  if (months(points[latest].covers) < kMonthsOfAYear) {
    return cannot_say(gap::shorter_than_a_year, {});
  }
  auto found = consecutive(metric, points, latest);
  if (found.points.size() < stats::kTrendPoints) {
    return cannot_say(found.skipped_overlapping ? gap::rolling_too_few_points
                                                : gap::fewer_than_five_points,
                      std::move(found.points));
  }
  auto used = std::vector<stats::trend_point>{};
  auto counts = metric.value == framework::value_kind::proportion;
  auto limits = true;
  for (auto const i : found.points) {
    auto const& f = points[i];
    used.push_back(
        {*f.value,
         has_limits(f.at_95) ? std::optional{f.at_95.limits} : std::nullopt,
         f.numerator, f.denominator});
    counts = counts && has_counts(f);
    limits = limits && has_limits(f.at_95);
  }
  if (!counts && !limits) {
    return cannot_say(gap::no_limits, std::move(found.points));
  }
  auto const tested = counts ? stats::proportion_trend(used)
                             : stats::weighted_slope_trend(used);
  if (!tested) {
    return cannot_say(gap::trend_not_computable, std::move(found.points));
  }
  auto out = figures::trend{};
  out.why = gap::none;
  out.points = std::move(found.points);
  out.method = counts ? figures::trend_method::proportion_chi_square
                      : figures::trend_method::weighted_slope;
  out.chi_square = tested->chi_square;
  out.slope = tested->slope;
  switch (tested->direction) {
    case stats::trend_direction::increasing:
      out.direction = figures::trend_direction::increasing;
      out.judgement = judge(stats::standing::above, metric.better);
      break;
    case stats::trend_direction::decreasing:
      out.direction = figures::trend_direction::decreasing;
      out.judgement = judge(stats::standing::below, metric.better);
      break;
    case stats::trend_direction::no_significant_change:
      out.direction = figures::trend_direction::no_significant_change;
      out.judgement = figures::standing::similar;
      break;
  }
  return out;
}

namespace {

/// Whether two figures are of the same time of the year. What covers less
/// than a year follows the seasons: March is compared with a March.
bool same_season(period const& a, period const& b) {
  if (months(a) >= kMonthsOfAYear) {
    return true;
  }
  using std::chrono::year_month_day;
  return year_month_day{a.from}.month() == year_month_day{b.from}.month();
}

}  // namespace

figure const* baseline_point(framework::metric const& metric,
                             std::span<figure const> const points,
                             std::size_t const latest) {
  auto const first_day = comparable_from(metric, points[latest].covers.from);
  for (auto i = std::size_t{0}; i < latest; ++i) {
    auto const& f = points[i];
    auto const wanted = metric.baseline ? f.covers.from == metric.baseline->from
                                        : f.covers.from >= first_day;
    if (wanted && measured(f) && f.covers.from >= first_day &&
        same_season(f.covers, points[latest].covers) &&
        !overlap(f.covers, points[latest].covers)) {
      return &f;
    }
  }
  return nullptr;
}

}  // namespace wm::assessment
