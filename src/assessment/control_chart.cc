#include "assessment/control_chart.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "stats/charts/attribute_chart.h"
#include "stats/charts/xmr.h"

namespace wm::assessment {

namespace {

using figures::chart_gap;
using figures::chart_kind;
using figures::figure;

constexpr auto kMonthsOfAYear = 12;
/// The mean range of two values of a normal distribution [sigma].
constexpr auto kRangeOfTwo = 1.128;

bool seen(figure const& f) {
  return f.value && !f.imputed;
}

/// Whether each figure is of people or events of its own period.
bool counted_anew(framework::metric const& metric) {
  if (!metric.record || !metric.record->each.value.empty()) {
    return true;
  }
  return std::ranges::any_of(metric.record->of, [](auto const& line) {
    return line.value.find("in the period") != std::string::npos;
  });
}

/// Positions from the first comparable figure to the newest.
struct stretch {
  std::size_t first{0};
  std::size_t size{0};
  bool overlapping{false};
};

stretch last_stretch(framework::metric const& metric,
                     std::span<figure const> const all) {
  auto to = all.size();
  while (to > 0 && !seen(all[to - 1])) {
    --to;  // what is not known yet, or hidden at the end
  }
  if (to == 0) {
    return {};
  }
  auto from = to - 1;
  auto const broken = [&](figure const& before, figure const& after) {
    return std::ranges::any_of(metric.breaks, [&](auto const& one) {
      return before.covers.from < one.on && one.on <= after.covers.from;
    });
  };
  while (from > 0) {
    auto const& before = all[from - 1];
    if (overlap(before.covers, all[from].covers)) {
      return {from, to - from, true};
    }
    if (before.covers.to != all[from].covers.from ||
        broken(before, all[from])) {
      break;
    }
    --from;
  }
  return {from, to - from, false};
}

struct counts {
  std::vector<double> numerators;
  std::vector<double> denominators;  // 0 where a figure is missing
};

/// The counts of figures that follow from them, or nothing.
std::optional<counts> counts_of(std::span<figure const> const points,
                                framework::metric const& of) {
  auto const per = of.unit ? of.unit->per : 1.0;
  auto const close = 0.5 * std::pow(10.0, -(of.unit ? of.unit->decimals : 1));
  auto out = counts{};
  for (auto const& f : points) {
    if (!seen(f)) {
      out.numerators.push_back(0);
      out.denominators.push_back(0);
      continue;
    }
    if (!f.numerator || !f.denominator || *f.denominator <= 0 ||
        *f.numerator < 0 ||
        std::abs(*f.numerator / *f.denominator * per - *f.value) > close) {
      return std::nullopt;  // standardised, for instance
    }
    out.numerators.push_back(*f.numerator);
    out.denominators.push_back(*f.denominator);
  }
  return out;
}

/// How much more counts vary from one to the next than chance makes them [1].
double spread_of(std::span<stats::chart_point const> const chart) {
  auto sum = 0.0;
  auto ranges = 0;
  for (auto i = std::size_t{1}; i < chart.size(); ++i) {
    auto const z = [&](std::size_t const at) -> std::optional<double> {
      auto const& p = chart[at];
      if (!p.value || !p.mean || !p.limits || p.limits->upper <= *p.mean) {
        return std::nullopt;
      }
      // The upper limit is never cut for a rate, the lower seldom for a share.
      auto const sigma =
          std::max(p.limits->upper - *p.mean, *p.mean - p.limits->lower) / 3;
      return (*p.value - *p.mean) / sigma;
    };
    auto const before = z(i - 1);
    auto const now = z(i);
    if (before && now) {
      sum += std::abs(*now - *before);
      ++ranges;
    }
  }
  return ranges == 0 ? 0.0 : sum / ranges / kRangeOfTwo;
}

void multiply(std::vector<stats::chart_point>& points, double const by) {
  for (auto& p : points) {
    if (p.value) {
      *p.value *= by;
    }
    if (p.mean) {
      *p.mean *= by;
    }
    for (auto* const limits : {&p.limits, &p.near_limits}) {
      if (*limits) {
        (*limits)->lower *= by;
        (*limits)->upper *= by;
      }
    }
  }
}

stats::chart_options options_of(framework::metric const& metric) {
  auto out = stats::chart_options{};
  out.profile = stats::rule_profile::making_data_count;
  out.screening = stats::outlier_screening::screened;
  switch (metric.better) {
    case framework::better::higher:
      out.better = stats::improvement::increase;
      break;
    case framework::better::lower:
      out.better = stats::improvement::decrease;
      break;
    case framework::better::neither:
      out.better = stats::improvement::neutral;
      break;
  }
  return out;
}

/// A chart of counts where there are any that vary as counts do.
///
/// \returns whether `out` is finished
bool chart_counts(framework::metric const& metric, figures::series const& own,
                  std::span<figure const> const points,
                  stats::chart_options const& options,
                  figures::control_chart& out) {
  using framework::value_kind;
  auto const is_share = metric.value == value_kind::proportion;
  if ((!is_share && metric.value != value_kind::rate) ||
      own.numerators == figures::adds_up::amounts) {
    return false;
  }
  auto const from = counts_of(points, metric);
  if (!from) {
    return false;
  }
  auto const per = metric.unit ? metric.unit->per : 1.0;
  auto scaled = options;
  auto targets = std::vector<std::optional<double>>{};
  for (auto const& target : options.targets) {
    targets.push_back(*target / per);
  }
  scaled.targets = targets;
  auto const made = is_share
                        ? stats::p_chart(from->numerators, from->denominators,
                                         scaled, out.points)
                        : stats::u_chart(from->numerators, from->denominators,
                                         scaled, out.points);
  if (!made || made->why != stats::reason::none) {
    return false;
  }
  if (spread_of(out.points) > kMostSpread) {
    out.counts_too_narrow = true;
    return false;
  }
  multiply(out.points, per);
  out.kind = is_share ? chart_kind::proportions : chart_kind::rates;
  out.summary = *made;
  return true;
}

}  // namespace

figures::control_chart chart_of(framework::metric const& metric,
                                figures::series const& own) {
  auto out = figures::control_chart{};
  auto const no_chart = [&](chart_gap const why) {
    out.kind = chart_kind::none;
    out.why = why;
    out.points.clear();
    return out;
  };
  auto const found = last_stretch(metric, own.points);
  if (found.size == 0) {
    return out;
  }
  // How far apart figures are, not how long each looks back.
  auto const newest = found.first + found.size - 1;
  auto const apart = newest == 0 ? own.points[newest].covers
                                 : period{own.points[newest - 1].covers.to,
                                          own.points[newest].covers.to};
  if (months(apart) >= kMonthsOfAYear) {
    return out;
  }
  if (found.overlapping || !counted_anew(metric)) {
    return no_chart(chart_gap::counted_again);
  }
  auto const points = std::span{own.points}.subspan(found.first, found.size);
  auto const known =
      static_cast<std::size_t>(std::ranges::count_if(points, seen));
  if (known < figures::kLeastCharted) {
    return no_chart(chart_gap::too_few_points);
  }
  out.first = found.first;
  out.points.resize(found.size);
  auto options = options_of(metric);
  auto const targets = std::vector<std::optional<double>>(
      metric.goal ? found.size : 0,
      metric.goal ? std::optional{metric.goal->value} : std::nullopt);
  options.targets = targets;
  out.why = chart_gap::none;
  if (chart_counts(metric, own, points, options, out)) {
    return out;
  }
  auto values = std::vector<std::optional<double>>{};
  for (auto const& f : points) {
    values.push_back(seen(f) ? f.value : std::nullopt);
  }
  auto const made = stats::xmr_chart(values, options, out.points);
  if (!made || made->why != stats::reason::none) {
    return no_chart(chart_gap::no_limits);
  }
  out.kind = chart_kind::single_values;
  out.summary = *made;
  return out;
}

}  // namespace wm::assessment
