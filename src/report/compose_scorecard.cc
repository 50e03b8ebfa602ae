#include "report/compose_scorecard.h"

#include "report/reasons.h"
#include "report/show.h"

namespace wm::report {

namespace {

using figures::area_index;
using figures::metric_index;

std::vector<area_index> areas_of(evidence const& from) {
  auto out = std::vector<area_index>{};
  for (auto const at : {from.home(), from.region(), from.country()}) {
    if (at) {
      out.push_back(*at);
    }
  }
  out.insert(out.end(), from.neighbours().begin(), from.neighbours().end());
  return out;
}

std::optional<scorecard_cell> cell(evidence const& from,
                                   metric_index const metric,
                                   area_index const area,
                                   period const& covers) {
  auto const* const series = from.everyone(metric, area);
  auto const* const point =
      series == nullptr ? nullptr : find_period(*series, covers);
  if (point == nullptr || !point->shown.value) {
    return std::nullopt;
  }
  auto const& of = from.package().metrics[metric.value()];
  auto const& found = against(*point, figures::comparator_kind::country);
  return scorecard_cell{.value = *point->shown.value,
                        .value_text = value_text(*point->shown.value, of),
                        .standing = found.standing,
                        .confidence = found.confidence,
                        .reason = reason_for(found.why, of)};
}

}  // namespace

scorecard compose_scorecard(evidence const& from,
                            std::vector<shown_metric> const& metrics) {
  auto const areas = areas_of(from);
  auto out = scorecard{};
  for (auto const at : areas) {
    out.areas.push_back(from.area(at).code.value);
  }
  for (auto i = 0U; i < metrics.size(); ++i) {
    auto const& m = metrics[i];
    if (!m.latest || m.area != from.package().home.value) {
      continue;
    }
    auto row = scorecard_row{m.definition.id.value, m.latest->period, {}};
    for (auto const at : areas) {
      row.cells.push_back(
          cell(from, metric_index{i}, at, m.latest->period.covers));
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace wm::report
