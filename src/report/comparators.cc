#include "report/comparators.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/number_text.h"
#include "report/period_text.h"

namespace wm::report {

namespace {

using figures::comparator_kind;

constexpr auto kShown =
    std::array{comparator_kind::country, comparator_kind::region,
               comparator_kind::neighbours, comparator_kind::goal,
               comparator_kind::baseline};

/// How many similar areas have a figure for that period; else how many there
/// are.
std::size_t neighbours_with(evidence const& from,
                            figures::metric_index const metric,
                            period const& covers) {
  for (auto const& m : from.medians(metric)) {
    if (m.covers == covers) {
      return m.areas;
    }
  }
  return from.neighbours().size();
}

std::string similar_areas(evidence const& from, std::size_t const number) {
  auto const boroughs = from.home() && from.area(*from.home()).type ==
                                           framework::area_type::borough;
  return boroughs ? counted(number, "similar borough", "similar boroughs")
                  : counted(number, "similar area", "similar areas");
}

comparator_names baseline_names(figures::assessed_series const& series,
                                figures::comparison const& found) {
  auto const first = std::ranges::find_if(series.points, [&](auto const& p) {
    return found.value && p.shown.label == found.label &&
           p.shown.value == found.value;
  });
  if (first == series.points.end()) {
    return {"own baseline", "its own earlier figure", ""};
  }
  auto const when = period_text(first->shown.covers, first->shown.label);
  // "in 2015" and "in March 2017" are English, "in 16 April 2008" is not.
  auto const is_day_or_span = when.contains(" to ") || when.find(' ') < 3;
  return {fmt::format("own baseline, {}", when),
          is_day_or_span ? fmt::format("the earlier figure of {}", when)
                         : fmt::format("in {}", when),
          when};
}

bool is_provided(evidence const& from, comparator_kind const with,
                 framework::metric const& of) {
  switch (with) {
    case comparator_kind::country:
      return from.country().has_value();
    case comparator_kind::region:
      return from.region().has_value();
    case comparator_kind::neighbours:
      return !from.neighbours().empty();
    case comparator_kind::goal:
      return of.goal.has_value();
    default:
      return true;
  }
}

}  // namespace

comparator_names names_of(comparator_kind const with, evidence const& from,
                          figures::assessed_series const& series,
                          figures::assessed_figure const& point) {
  auto const when = period_text(point.shown.covers, point.shown.label);
  auto const area = [&](std::optional<figures::area_index> const at) {
    auto const name = at ? from.area(*at).name : std::string{};
    return comparator_names{name, name, when};
  };
  switch (with) {
    case comparator_kind::country:
      return area(from.country());
    case comparator_kind::region:
      return area(from.region());
    case comparator_kind::neighbours: {
      auto const similar = similar_areas(
          from, neighbours_with(from, series.metric, point.shown.covers));
      return {"median of " + similar, "the middle of " + similar, when};
    }
    case comparator_kind::goal: {
      auto const& goal = from.package().metrics[series.metric.value()].goal;
      return {"goal", "the goal",
              goal ? "by " + day_text(goal->by) : std::string{}};
    }
    case comparator_kind::baseline:
      return baseline_names(series, against(point, with));
    case comparator_kind::whole:
      break;
  }
  auto const whole = fmt::format("{} as a whole", from.home_name());
  return {whole, whole, when};
}

std::vector<shown_comparison> show_comparisons(
    evidence const& from, figures::assessed_series const& series,
    figures::assessed_figure const& point) {
  auto const& of = from.package().metrics[series.metric.value()];
  auto out = std::vector<shown_comparison>{};
  for (auto const with : kShown) {
    auto const& found = against(point, with);
    if (is_provided(from, with, of) &&
        found.why != figures::gap::comparator_is_itself) {
      out.push_back(show(found, with, point.shown, of,
                         names_of(with, from, series, point)));
    }
  }
  return out;
}

}  // namespace wm::report
