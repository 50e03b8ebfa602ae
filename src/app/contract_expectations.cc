#include "app/contract_expectations.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "contracts/shares/savings.h"
#include "stats/normal.h"
#include "stats/trend/weighted_line.h"

namespace wm::app {

namespace {

using contracts::reading_state;
using figures::assessed_series;

constexpr auto kTrendPoints = std::size_t{5};
constexpr auto kDaysInYear = 365.25;

double years_of(std::chrono::sys_days const day) {
  return static_cast<double>(day.time_since_epoch().count()) / kDaysInYear;
}

/// Looks at all areas' figures of one paid metric.
class outlook {
 public:
  outlook(framework::package const& package,
          framework::contract const& contract,
          framework::contract_year const& year,
          disclosure::cleared_results const& cleared,
          framework::paid_outcome const& terms)
      : package_{package},
        contract_{contract},
        year_{year},
        cleared_{cleared},
        terms_{terms},
        metric_{framework::find_metric(package, terms.metric.value)} {}

  /// What the latest figure becomes by the year that counts.
  contracts::expected_change change(double years_ahead) const;
  contracts::reachable within(std::optional<double> baseline) const;

 private:
  std::optional<stats::weighted_line> line() const;
  /// The end of the period that counts.
  double when() const {
    return years_of(year_.ends) - static_cast<double>(terms_.years_before);
  }
  bool is_of_metric(assessed_series const& of) const {
    return of.group.empty() && &package_.metrics[of.metric.value()] == metric_;
  }
  framework::area const& area_of(assessed_series const& of) const {
    return package_.areas[of.area.value()];
  }
  std::optional<double> change_of(assessed_series const& of,
                                  double years) const;

  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  disclosure::cleared_results const& cleared_;
  framework::paid_outcome const& terms_;
  framework::metric const* metric_;
};

std::optional<stats::weighted_line> outlook::line() const {
  auto times = std::vector<double>{};
  auto values = std::vector<double>{};
  auto errors = std::vector<double>{};
  for (auto const& series : cleared_.series()) {
    if (!is_of_metric(series) ||
        area_of(series).code.value != contract_.population.area.value) {
      continue;
    }
    for (auto const& point : series.points) {
      auto const& f = point.shown;
      auto const error = contracts::standard_error_of(f.at_95.limits);
      auto const ends = years_of(f.covers.to);
      if (f.value && !f.imputed && figures::has_limits(f.at_95) && error > 0 &&
          ends <= when() + 1 / kDaysInYear &&
          (times.empty() || ends > times.back())) {
        times.push_back(ends);
        values.push_back(*f.value);
        errors.push_back(error);
      }
    }
  }
  if (times.size() < kTrendPoints) {
    return std::nullopt;
  }
  auto const last = [](std::vector<double> const& of) {
    return std::vector<double>(of.end() - kTrendPoints, of.end());
  };
  auto const fitted =
      stats::fit_weighted_line(last(times), last(values), last(errors), {});
  return fitted ? std::optional{*fitted} : std::nullopt;
}

contracts::expected_change outlook::change(double const years_ahead) const {
  auto const fitted = line();
  if (!fitted || !fitted->slope.value || years_ahead <= 0) {
    return {};
  }
  return {*fitted->slope.value * years_ahead,
          std::sqrt(fitted->slope_variance) * years_ahead};
}

/// By how much an area's newest figure differs from the one so many years
/// before it.
std::optional<double> outlook::change_of(assessed_series const& of,
                                         double const years) const {
  auto const newest = std::ranges::find_if(
      of.points.rbegin(), of.points.rend(),
      [](auto const& p) { return p.shown.value.has_value(); });
  if (newest == of.points.rend()) {
    return std::nullopt;
  }
  constexpr auto kNear = 0.1;  // [years]
  auto const then = years_of(newest->shown.covers.to) - years;
  auto const before = std::ranges::find_if(of.points, [&](auto const& p) {
    return p.shown.value.has_value() &&
           std::abs(years_of(p.shown.covers.to) - then) < kNear;
  });
  return before == of.points.end()
             ? std::nullopt
             : std::optional{*newest->shown.value - *before->shown.value};
}

contracts::reachable outlook::within(
    std::optional<double> const baseline) const {
  auto out = contracts::reachable{};
  if (metric_ == nullptr) {
    return out;
  }
  if (auto const fitted = line(); fitted && fitted->slope.value) {
    auto const ahead = when() - fitted->centre;
    auto const error = std::sqrt(fitted->level_variance +
                                 ahead * ahead * fitted->slope_variance);
    auto const turn = contracts::sign_of(metric_->better);
    out.by_trend = fitted->level + *fitted->slope.value * ahead +
                   turn * stats::kZ95 * error;
  }
  if (!baseline || !terms_.baseline) {
    return out;
  }
  auto const years = std::round(when() - years_of(terms_.baseline->to));
  auto const home =
      std::ranges::find(package_.areas, contract_.population.area.value,
                        [](auto const& area) { return area.code.value; });
  auto changes = std::vector<double>{};
  for (auto const& series : cleared_.series()) {
    if (years > 0 && home != package_.areas.end() && is_of_metric(series) &&
        area_of(series).type == home->type && &area_of(series) != &*home) {
      if (auto const moved = change_of(series, years)) {
        changes.push_back(*moved);
      }
    }
  }
  out.by_best_tenth =
      contracts::best_tenth(changes, *baseline, metric_->better);
  return out;
}

/// Of a baseline that was measured; one that was agreed has no error.
std::optional<stats::interval> limits_of_baseline(
    framework::paid_outcome const& terms, paid_figure const& found) {
  auto const measured = terms.baseline && !terms.baseline->value &&
                        found.baseline != nullptr && found.baseline->value;
  return measured && figures::has_limits(found.baseline->at_95)
             ? std::optional{found.baseline->at_95.limits}
             : std::nullopt;
}

}  // namespace

result<contract_expectations> expect_year(
    framework::package const& package, framework::contract const& contract,
    framework::contract_year const& year,
    disclosure::cleared_results const& cleared) {
  auto out = contract_expectations{
      WM_TRY(facts_of(package, contract, year, cleared)), {}, {}};
  out.from.facts = out.found.facts;
  auto& facts = out.from.facts;
  for (auto i = std::size_t{0}; i < contract.outcomes.size(); ++i) {
    auto const look =
        outlook{package, contract, year, cleared, contract.outcomes[i]};
    auto& seen = facts.outcomes.outcomes[i];
    auto& change = out.from.changes.emplace_back();
    if (seen.state == reading_state::missing && seen.last) {
      seen.state = reading_state::usable;
      seen.now = seen.last->figure;
      change = look.change(seen.last->years_old);
    }
    out.within.push_back(look.within(facts.outcomes.baselines[i]));
    out.from.baseline_limits.push_back(
        limits_of_baseline(contract.outcomes[i], out.found.outcomes[i]));
  }
  for (auto& gate : facts.outcomes.gates) {
    if (gate.state == reading_state::missing && gate.last) {
      gate.state = reading_state::usable;
      gate.now = gate.last->figure;
    }
  }
  if (contract.shared && !facts.spending) {
    // As the benchmark says: truncated as it is, and as far as it would be
    // known at the data cut.
    auto const benchmark = WM_TRY(contracts::benchmark_of(year));
    facts.spending = contracts::year_spending{
        WM_TRY(part(benchmark, contract.shared->completion)), kNothing,
        contract.population.people};
  }
  return out;
}

}  // namespace wm::app
