#include "disclosure/clear.h"

#include <set>
#include <utility>

namespace wm::disclosure {

namespace {

/// What is left of a figure that may not be seen: that it exists.
figures::assessed_figure withheld(figures::assessed_figure const& point) {
  auto out = figures::assessed_figure{};
  out.shown.covers = point.shown.covers;
  out.shown.label = point.shown.label;
  out.shown.source = point.shown.source;
  out.shown.licence = point.shown.licence;
  out.shown.no_value = figures::gap::withheld;
  out.shown.no_limits = figures::gap::withheld;
  for (auto& comparison : out.against) {
    comparison.why = figures::gap::withheld;
  }
  return out;
}

}  // namespace

std::string_view name_of(audience const a) {
  switch (a) {
    case audience::everyone:
      return "public";
    case audience::partner:
      return "partner";
    case audience::restricted:
      return "restricted";
  }
  return "";
}

result<cleared_results> clear(figures::assessed_set results,
                              enum audience const to) {
  if (to != audience::everyone) {
    return fail(error_code::denied, "audience",
                "only outputs for the public can be made so far");
  }
  auto suppressed = std::size_t{0};
  auto withheld_metrics = std::set<figures::metric_index>{};
  for (auto& series : results.all) {
    if (series.source == figures::source_kind::published) {
      continue;
    }
    withheld_metrics.insert(series.metric);
    for (auto& point : series.points) {
      point = withheld(point);
      ++suppressed;
    }
    series.latest.reset();
    series.trend = {};
    series.trend.why = figures::gap::withheld;
  }
  // A median over withheld figures would tell about them.
  std::erase_if(results.medians, [&](figures::neighbours_median const& m) {
    return withheld_metrics.contains(m.metric);
  });
  return cleared_results{std::move(results), to, suppressed};
}

}  // namespace wm::disclosure
