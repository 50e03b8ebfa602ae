#include "report/compose_metric.h"

#include <algorithm>
#include <utility>

#include "report/comparators.h"
#include "report/control_chart_text.h"
#include "report/gaps_to_close.h"
#include "report/group_figures.h"
#include "report/metric_answer.h"
#include "report/show.h"
#include "report/small_areas.h"
#include "report/trend_text.h"

namespace wm::report {

namespace {

using figures::assessed_series;
using figures::metric_index;
using framework::area_type;

/// The newest measured point; where all were filled in by the source, the
/// newest of those, which is described and never judged.
figures::assessed_figure const* newest_point(assessed_series const& series) {
  if (series.latest) {
    return &series.points[*series.latest];
  }
  auto const found =
      std::find_if(series.points.rbegin(), series.points.rend(),
                   [](auto const& p) { return p.shown.value.has_value(); });
  return found == series.points.rend() ? nullptr : &*found;
}

std::vector<shown_figure> show_points(assessed_series const& series,
                                      framework::metric const& of) {
  auto out = std::vector<shown_figure>{};
  out.reserve(series.points.size());
  for (auto const& p : series.points) {
    out.push_back(show(p.shown, of));
  }
  return out;
}

std::vector<shown_series> chart_lines(evidence const& from,
                                      metric_index const metric,
                                      assessed_series const* const main) {
  auto const& of = from.package().metrics[metric.value()];
  auto out = std::vector<shown_series>{};
  auto const add = [&](series_role const role, assessed_series const* const s) {
    if (s != nullptr) {
      out.push_back({role, from.area(s->area).code.value, show_points(*s, of)});
    }
  };
  add(series_role::home, main);
  if (from.country()) {
    add(series_role::country, from.everyone(metric, *from.country()));
  }
  if (from.region()) {
    add(series_role::region, from.everyone(metric, *from.region()));
  }
  auto median = shown_series{series_role::neighbours_median, "", {}};
  for (auto const& m : from.medians(metric)) {
    median.points.push_back(show(m, of));
  }
  if (!median.points.empty()) {
    out.push_back(std::move(median));
  }
  return out;
}

std::vector<std::string> served_by(framework::package const& package,
                                   std::string_view const metric) {
  auto out = std::vector<std::string>{};
  for (auto const& s : package.statements) {
    auto const is_lead = s.lead && s.lead->value == metric;
    auto const supports = std::ranges::any_of(
        s.supporting, [&](auto const& id) { return id.value == metric; });
    if (is_lead || supports) {
      out.push_back(s.id.value);
    }
  }
  return out;
}

state state_of(shown_metric const& shown) {
  auto const said = std::ranges::any_of(shown.comparisons, [](auto const& c) {
    return c.standing != figures::standing::cannot_say;
  });
  if (said) {
    return state::judged;
  }
  return shown.latest || !shown.small_areas.empty() ? state::described
                                                    : state::not_yet;
}

}  // namespace

assessed_series const* main_series(evidence const& from,
                                   metric_index const metric) {
  if (from.home()) {
    auto const* const own = from.everyone(metric, *from.home());
    if (own != nullptr && has_figures(*own)) {
      return own;
    }
  }
  auto const* only = static_cast<assessed_series const*>(nullptr);
  for (auto const& series : from.of(metric)) {
    auto const type = from.area(series.area).type;
    if (!series.group.empty() || !has_figures(series) ||
        (type != area_type::trust && type != area_type::integrated_care_area)) {
      continue;
    }
    if (only != nullptr) {
      return nullptr;
    }
    only = &series;
  }
  return only;
}

shown_metric compose_metric(evidence const& from, metric_index const metric,
                            std::chrono::sys_days const on) {
  auto out = shown_metric{};
  out.definition = from.package().metrics[metric.value()];
  out.statements = served_by(from.package(), out.definition.id.value);
  auto const* const main = main_series(from, metric);
  if (main != nullptr) {
    out.area = from.area(main->area).code.value;
    if (auto const* const newest = newest_point(*main)) {
      out.latest = show(newest->shown, out.definition);
      out.comparisons = show_comparisons(from, *main, *newest);
      if (main->latest) {
        out.trend = show_trend(*main, out.definition);
        out.chart = show_chart(*main, out.definition);
      }
    }
  }
  out.series = chart_lines(from, metric, main);
  out.small_areas = small_areas(from, metric);
  if (main != nullptr) {
    out.groups = groups_of(from, *main);
  }
  out.to_close = gaps_to_close(from, metric, main);
  out.state = state_of(out);
  out.answer = answer_of(out, from, on);
  return out;
}

change change_of(shown_metric const& metric) {
  using figures::trend_direction;
  if (metric.state == state::not_yet) {
    return change::not_measured;
  }
  if (!metric.trend || metric.trend->direction == trend_direction::cannot_say) {
    return change::cannot_say;
  }
  switch (metric.trend->judgement) {
    case trend_judgement::getting_better:
      return change::getting_better;
    case trend_judgement::getting_worse:
      return change::getting_worse;
    case trend_judgement::no_judgement:
      break;
  }
  return metric.trend->direction == trend_direction::no_significant_change
             ? change::no_clear_change
             : change::rising_or_falling;
}

shown_comparison const* find_comparison(shown_metric const& in,
                                        figures::comparator_kind const with) {
  auto const found =
      std::ranges::find(in.comparisons, with, &shown_comparison::with);
  return found == in.comparisons.end() ? nullptr : &*found;
}

shown_comparison const* leading_comparison(shown_metric const& in) {
  using figures::comparator_kind;
  for (auto const with :
       {comparator_kind::country, comparator_kind::region,
        comparator_kind::neighbours, comparator_kind::baseline}) {
    auto const* const found = find_comparison(in, with);
    if (found != nullptr && found->standing != figures::standing::cannot_say) {
      return found;
    }
  }
  return nullptr;
}

}  // namespace wm::report
