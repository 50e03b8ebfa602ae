#include "contracts/reading.h"

#include <cmath>

#include <fmt/format.h>

#include "stats/normal.h"

namespace wm::contracts {

namespace {

using framework::better;
using framework::data_failure;
using framework::judged_by;

std::optional<stats::interval> limits_of(figures::bounds const& of) {
  return figures::has_limits(of) ? std::optional{of.limits} : std::nullopt;
}

reading_state state_of(figures::gap const why) {
  using enum figures::gap;
  switch (why) {
    case none:
      return reading_state::usable;
    case suppressed:
    case withheld:
      return reading_state::suppressed;
    case nobody_counted:
    case no_denominator:
      return reading_state::undefined;
    case follow_up_not_complete:
      return reading_state::incomplete;
    default:
      return reading_state::missing;
  }
}

data_failure clause_of(reading_state const why,
                       framework::data_clauses const& clauses) {
  switch (why) {
    case reading_state::suppressed:
      return clauses.suppressed;
    case reading_state::incomplete:
    case reading_state::no_limits:
      return clauses.incomplete;
    case reading_state::undefined:
      return clauses.undefined;
    case reading_state::redefined:
      return clauses.redefined;
    case reading_state::usable:
    case reading_state::missing:
    case reading_state::no_baseline:
      return clauses.missing;
  }
  return data_failure::pay_nothing_yet;
}

bool meets(measured const& of, framework::data_demands const& needs) {
  auto const incomplete =
      needs.completeness &&
      (!of.completeness || *of.completeness < *needs.completeness);
  auto const few = needs.denominator &&
                   (!of.denominator || *of.denominator < *needs.denominator);
  return !incomplete && !few;
}

std::optional<stats::interval> limits_at(measured const& of,
                                         judged_by const by) {
  return by == judged_by::limit_at_95 ? of.at_95 : of.at_998;
}

}  // namespace

reading read_figure(figures::figure const& of, framework::better const better) {
  auto out = reading{};
  out.better = better;
  out.now.at_95 = limits_of(of.at_95);
  out.now.at_998 = limits_of(of.at_998);
  out.now.numerator = of.numerator;
  out.now.denominator = of.denominator;
  if (!of.value || of.imputed) {
    auto const why = state_of(of.no_value);
    out.state = why == reading_state::usable ? reading_state::missing : why;
    return out;
  }
  out.now.value = *of.value;
  out.state = std::isfinite(*of.value) ? reading_state::usable
                                       : reading_state::undefined;
  return out;
}

reading with_demands(reading of, framework::data_demands const& needs) {
  if (of.state == reading_state::usable && !meets(of.now, needs)) {
    of.state = reading_state::incomplete;
  }
  if (of.last && !meets(of.last->figure, needs)) {
    of.last.reset();
  }
  return of;
}

deciding decide(reading const& of, framework::data_clauses const& clauses) {
  if (of.state == reading_state::usable) {
    return {stand_in::itself, of.now};
  }
  switch (clause_of(of.state, clauses)) {
    case data_failure::pay_nothing_yet:
      return {stand_in::held_back};
    case data_failure::last_value:
      if (of.last && of.last->years_old <= clauses.last_value_years) {
        return {stand_in::last_value, of.last->figure};
      }
      return {stand_in::held_back};
    case data_failure::neutral:
      return {stand_in::neutral};
    case data_failure::pay_in_full:
      return {stand_in::in_full};
  }
  return {stand_in::held_back};
}

std::string_view words_of(reading_state const why) {
  switch (why) {
    case reading_state::usable:
      return "a figure";
    case reading_state::missing:
      return "no figure";
    case reading_state::suppressed:
      return "a figure hidden because few people stand behind it";
    case reading_state::incomplete:
      return "a figure less complete than the contract demands";
    case reading_state::undefined:
      return "no figure, since nobody was counted";
    case reading_state::redefined:
      return "a figure by another definition than the contract's";
    case reading_state::no_limits:
      return "a figure without the limits that the contract judges by";
    case reading_state::no_baseline:
      return "no baseline to improve on";
  }
  return "";
}

double sign_of(better const better) {
  return better == better::lower ? -1.0 : 1.0;
}

double standard_error_of(stats::interval const& at_95) {
  return (at_95.upper - at_95.lower) / (2 * stats::kZ95);
}

std::string shown(measured const& of) {
  return of.shown.empty() ? fmt::format("{:.6g}", of.value)
                          : std::string{of.shown};
}

std::optional<double> cautious_value(measured const& of, judged_by const by,
                                     better const better) {
  if (by == judged_by::point_estimate) {
    return of.value;
  }
  auto const limits = limits_at(of, by);
  if (!limits) {
    return std::nullopt;
  }
  return better == better::lower ? limits->upper : limits->lower;
}

std::optional<double> hopeful_value(measured const& of, judged_by const by,
                                    better const better) {
  auto const other = better == better::lower ? better::higher : better::lower;
  return cautious_value(of, by, other);
}

}  // namespace wm::contracts
