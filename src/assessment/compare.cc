#include "assessment/compare.h"

#include "stats/normal.h"

namespace wm::assessment {

namespace {

using figures::comparison;
using figures::comparison_method;
using figures::confidence;
using figures::gap;
using figures::standing;

/// Both tails of the control limits of a rate, 95 and 99.8 %.
constexpr auto kTail95 = 0.025;
constexpr auto kTail998 = 0.001;

/// Below this many expected events an area with none would often be called
/// different by chance (docs/methods/control-limits.md).
constexpr auto kFewestExpected = 5.0;

comparison cannot_say(comparator const& with, gap const why) {
  auto out = comparison{};
  out.why = why;
  out.value = with.value;
  out.label = with.label;
  return out;
}

comparison judged(stats::two_level_standing const found,
                  framework::better const direction,
                  comparison_method const method, comparator const& with) {
  auto out = comparison{};
  out.method = method;
  out.why = gap::none;
  out.value = with.value;
  out.label = with.label;
  out.standing = judge(found.at_95, direction);
  out.confidence = found.at_95 == stats::standing::similar ? confidence::none
                   : found.at_998 == stats::standing::similar
                       ? confidence::at_95
                       : confidence::at_998;
  return out;
}

gap why_no_value(figures::figure const& figure) {
  return figure.no_value == gap::none ? gap::value_not_published
                                      : figure.no_value;
}

/// Why a figure cannot be compared by its limits; none when it can.
gap unusable(figures::figure const& figure) {
  if (!figure.value) {
    return why_no_value(figure);
  }
  if (figure.imputed) {
    return gap::imputed;
  }
  if (!has_limits(figure.at_95) || !has_limits(figure.at_998)) {
    return figure.no_limits == gap::none ? gap::no_limits : figure.no_limits;
  }
  return gap::none;
}

result<stats::interval> limits_around(framework::metric const& metric,
                                      double const comparator,
                                      double const denominator, double const z,
                                      double const tail) {
  auto const per = metric.unit ? metric.unit->per : 1.0;
  if (metric.value == framework::value_kind::proportion) {
    auto const limits =
        WM_TRY(stats::spc_limits_proportion(comparator / per, denominator, z));
    return stats::interval{limits.lower * per, limits.upper * per};
  }
  return stats::spc_limits_rate(comparator, denominator, per, tail);
}

comparison compare_by_control_limits(framework::metric const& metric,
                                     figures::figure const& figure,
                                     comparator const& with) {
  if (!figure.value) {
    return cannot_say(with, why_no_value(figure));
  }
  if (figure.imputed) {
    return cannot_say(with, gap::imputed);
  }
  if (!figure.denominator) {
    return cannot_say(with, gap::no_denominator);
  }
  auto const per = metric.unit ? metric.unit->per : 1.0;
  if (*with.value / per * *figure.denominator < kFewestExpected) {
    return cannot_say(with, gap::too_few_expected);
  }
  auto const limits =
      control_limits_around(metric, *with.value, *figure.denominator);
  if (!limits) {
    return cannot_say(with, gap::no_denominator);
  }
  return judged({stats::compare_to_limits(*figure.value, limits->at_95),
                 stats::compare_to_limits(*figure.value, limits->at_998)},
                metric.better, comparison_method::control_limits, with);
}

}  // namespace

result<control_limits> control_limits_around(framework::metric const& metric,
                                             double const comparator,
                                             double const denominator) {
  return control_limits{WM_TRY(limits_around(metric, comparator, denominator,
                                             stats::kZ95, kTail95)),
                        WM_TRY(limits_around(metric, comparator, denominator,
                                             stats::kZ998, kTail998))};
}

standing judge(stats::standing const position,
               framework::better const direction) {
  using framework::better;
  if (position == stats::standing::similar) {
    return standing::similar;
  }
  auto const above = position == stats::standing::above;
  switch (direction) {
    case better::higher:
      return above ? standing::better : standing::worse;
    case better::lower:
      return above ? standing::worse : standing::better;
    case better::neither:
      break;
  }
  return above ? standing::higher : standing::lower;
}

comparison compare_with(framework::metric const& metric,
                        figures::figure const& figure,
                        comparator const& comparator) {
  if (!comparator.value) {
    return cannot_say(comparator, comparator.why);
  }
  switch (metric.compare) {
    case framework::compare_method::none:
      return cannot_say(comparator, gap::comparison_would_mislead);
    case framework::compare_method::control_limits:
      return compare_by_control_limits(metric, figure, comparator);
    case framework::compare_method::limits_against_value:
      break;
  }
  if (auto const why = unusable(figure); why != gap::none) {
    return cannot_say(comparator, why);
  }
  return judged(
      stats::compare_to_value(figure.at_95.limits, figure.at_998.limits,
                              *comparator.value),
      metric.better, comparison_method::limits_against_value, comparator);
}

comparison compare_with_goal(framework::metric const& metric,
                             figures::figure const& figure) {
  if (!metric.goal) {
    return cannot_say({}, gap::no_goal);
  }
  auto const with = comparator{metric.goal->value, {}, gap::none};
  if (auto const why = unusable(figure); why != gap::none) {
    return cannot_say(with, why);
  }
  auto const direction = metric.goal->kind == framework::goal_kind::at_least
                             ? framework::better::higher
                             : framework::better::lower;
  return judged(
      stats::compare_to_value(figure.at_95.limits, figure.at_998.limits,
                              metric.goal->value),
      direction, comparison_method::limits_against_value, with);
}

comparison compare_with_earlier(framework::metric const& metric,
                                figures::figure const& figure,
                                figures::figure const& earlier) {
  auto const with = comparator{earlier.value, earlier.label, gap::none};
  if (metric.compare == framework::compare_method::none) {
    return cannot_say(with, gap::comparison_would_mislead);
  }
  if (auto const why = unusable(figure); why != gap::none) {
    return cannot_say(with, why);
  }
  if (unusable(earlier) != gap::none) {
    return cannot_say(with, gap::comparator_lacks_limits);
  }
  return judged(
      {stats::compare_intervals(figure.at_95.limits, earlier.at_95.limits),
       stats::compare_intervals(figure.at_998.limits, earlier.at_998.limits)},
      metric.better, comparison_method::overlapping_limits, with);
}

}  // namespace wm::assessment
