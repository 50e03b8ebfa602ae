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

bool home_is_borough(evidence const& from) {
  return from.home() &&
         from.area(*from.home()).type == framework::area_type::borough;
}

std::string similar_areas(evidence const& from, std::size_t const number) {
  return home_is_borough(from)
             ? counted(number, "similar borough", "similar boroughs")
             : counted(number, "similar area", "similar areas");
}

/// Without a median for that period nothing has been put in order, so there
/// is no middle to speak of.
comparator_names neighbours_names(evidence const& from,
                                  figures::metric_index const metric,
                                  shown_period const& when) {
  for (auto const& m : from.medians(metric)) {
    if (m.covers == when.covers) {
      auto const similar = similar_areas(from, m.areas);
      return {"median of " + similar, "the middle of " + similar, when};
    }
  }
  auto const* const name =
      home_is_borough(from) ? "similar boroughs" : "similar areas";
  return {name, name, when};
}

comparator_names baseline_names(figures::assessed_series const& series,
                                figures::comparison const& found) {
  auto const first = std::ranges::find_if(series.points, [&](auto const& p) {
    return found.value && p.shown.label == found.label &&
           p.shown.value == found.value;
  });
  if (first == series.points.end()) {
    return {"own baseline", "its own earlier figure", {}};
  }
  auto const when = period_text(first->shown.covers, first->shown.label);
  // "in 2015" and "in March 2017" are English, "in 16 April 2008" is not.
  auto const is_day_or_span = when.contains(" to ") || when.find(' ') < 3;
  return {fmt::format("own baseline, {}", when),
          is_day_or_span ? fmt::format("the earlier figure of {}", when)
                         : fmt::format("in {}", when),
          shown_period{when, first->shown.covers}};
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

std::string comparator_name(comparator_kind const with, evidence const& from) {
  switch (with) {
    case comparator_kind::country:
      return from.country() ? from.area(*from.country()).name : "the country";
    case comparator_kind::region:
      return from.region() ? from.area(*from.region()).name : "the region";
    default:
      return "the middle of " + similar_areas(from, from.neighbours().size());
  }
}

comparator_names names_of(comparator_kind const with, evidence const& from,
                          figures::assessed_series const& series,
                          figures::assessed_figure const& point) {
  auto const when = shown_period{
      period_text(point.shown.covers, point.shown.label), point.shown.covers};
  auto const area = [&](std::optional<figures::area_index> const at) {
    auto const name = at ? from.area(*at).name : std::string{};
    return comparator_names{name, name, when};
  };
  switch (with) {
    case comparator_kind::country:
      return area(from.country());
    case comparator_kind::region:
      return area(from.region());
    case comparator_kind::neighbours:
      return neighbours_names(from, series.metric, when);
    case comparator_kind::goal:
      return {"goal", "the goal", {}};
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
