#include "app/contract_figures.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/find_contract.h"
#include "report/show.h"

namespace wm::app {

namespace {

using contracts::reading;
using contracts::reading_state;
using figures::assessed_series;
using figures::figure;

constexpr auto kOldest = 10;  // of earlier values that are looked for [years]

}  // namespace

disclosure::cleared_results const& contract_figures::read_from(
    disclosure::cleared_results const& cleared) {
  return *std::exchange(cleared_, &cleared);
}

bool contract_figures::is_in_area(assessed_series const& one,
                                  framework::metric const& of) const {
  auto const index = static_cast<std::size_t>(&of - package_.metrics.data());
  return one.metric.value() == index &&
         package_.areas[one.area.value()].code.value ==
             contract_.population.area.value;
}

assessed_series const* contract_figures::series(
    framework::metric const* const of, whose_figures const whose) const {
  if (of == nullptr) {
    return nullptr;
  }
  auto const is_asked_for = [&](assessed_series const& one) {
    if (!is_in_area(one, *of)) {
      return false;
    }
    if (whose.group.empty()) {
      return one.group.empty();
    }
    return one.label.breakdown.empty()
               ? one.group == whose.group
               : one.label.breakdown == whose.breakdown &&
                     (one.label.word == whose.group ||
                      one.label.title == whose.group);
  };
  auto const found = std::ranges::find_if(cleared_->series(), is_asked_for);
  return found == cleared_->series().end() ? nullptr : &*found;
}

figure const* contract_figures::in_year(assessed_series const* const of,
                                        int const years_before) const {
  if (of == nullptr) {
    return nullptr;
  }
  auto const first = years_earlier(year_.starts, years_before);
  auto const last = years_earlier(year_.ends, years_before);
  auto const* latest = static_cast<figure const*>(nullptr);
  for (auto const& point : of->points) {
    auto const ends = point.shown.covers.to - std::chrono::days{1};
    if (first <= ends && ends <= last) {
      latest = &point.shown;  // points are in order of time
    }
  }
  return latest;
}

figure const* contract_figures::in_period(
    assessed_series const* const of,
    framework::outcome_baseline const& baseline) const {
  if (of == nullptr) {
    return nullptr;
  }
  auto const covers =
      wm::period{baseline.from, baseline.to + std::chrono::days{1}};
  auto const found = std::ranges::find(
      of->points, covers, [](auto const& point) { return point.shown.covers; });
  return found == of->points.end() ? nullptr : &found->shown;
}

contracts::measured contract_figures::measured(
    figure const& of, framework::metric const& metric) {
  auto out = contracts::read_figure(of, metric.better).now;
  if (of.beside.unknown && of.denominator && *of.denominator > 0) {
    auto const all = of.beside.unknown_are_counted
                         ? *of.denominator
                         : *of.denominator + *of.beside.unknown;
    auto const known = share_of(1.0 - *of.beside.unknown / all);
    out.completeness = known ? std::optional{*known} : std::nullopt;
  }
  if (of.value) {
    words_.push_back(report::value_text(*of.value, metric));
    out.shown = words_.back();
  }
  return out;
}

reading contract_figures::read(assessed_series const* const of,
                               framework::metric const& metric,
                               int const years_before, paid_figure& found) {
  found.metric = &metric;
  found.figure = in_year(of, years_before);
  auto out = reading{};
  out.better = metric.better;
  if (found.figure != nullptr) {
    out = contracts::read_figure(*found.figure, metric.better);
    out.now = measured(*found.figure, metric);
    found.hidden = keeps_back(*of, *found.figure);
    found.rounded = figures::is_rounded(found.figure->rounding);
  }
  find_last(of, metric, years_before, out, found);
  lean_on_last(out, found);
  return out;
}

void contract_figures::find_last(assessed_series const* const of,
                                 framework::metric const& metric,
                                 int const years_before, reading& into,
                                 paid_figure& found) {
  for (auto years = 1; years <= kOldest && !into.last; ++years) {
    auto const* const earlier = in_year(of, years_before + years);
    if (earlier == nullptr || earlier->imputed) {
      continue;
    }
    if (earlier->value) {
      into.last = {measured(*earlier, metric), years};
      found.last_rounded = figures::is_rounded(earlier->rounding);
    } else if (keeps_back(*of, *earlier)) {
      found.last_hidden = years <= contract_.data.last_value_years;
      return;
    }
  }
}

void contract_figures::lean_on_last(reading const& judged,
                                    paid_figure& found) const {
  if (judged.state == reading_state::usable ||
      !has_clause(contract_.data, framework::data_failure::last_value)) {
    return;
  }
  found.hidden = found.hidden || found.last_hidden;
  found.rounded = found.rounded || found.last_rounded;
}

bool contract_figures::keeps_back(assessed_series const& of,
                                  figure const& one) const {
  return of.source == figures::source_kind::record &&
         cleared_->readers().kind != disclosure::audience::restricted &&
         (one.no_value == figures::gap::suppressed ||
          one.no_value == figures::gap::withheld);
}

}  // namespace wm::app
