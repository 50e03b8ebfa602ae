#include "figures/limits.h"

#include <algorithm>
#include <cmath>

#include "stats/normal.h"
#include "stats/values/proportion.h"
#include "stats/values/rate.h"
#include "stats/values/widen.h"

namespace wm::figures {

namespace {

using framework::value_kind;

/// A published value may differ from count / denominator by its rounding and
/// by the rounding of its denominator.
constexpr auto kRelativeSlack = 0.005;

/// Whether count and denominator are there and give the published value.
bool gives_value(framework::metric const& of, observation const& from) {
  if (!from.value || !from.count || !from.denominator ||
      *from.denominator <= 0) {
    return false;
  }
  auto const multiplier = of.unit ? of.unit->per : 1.0;
  auto const computed = *from.count / *from.denominator * multiplier;
  auto const printed = 0.51 * std::pow(10.0, -from.value_decimals);
  return std::abs(computed - *from.value) <=
         std::max(kRelativeSlack * std::abs(*from.value), printed);
}

std::optional<stats::interval> scaled(result<stats::interval> const& limits,
                                      double const factor) {
  if (!limits) {
    return std::nullopt;
  }
  return stats::interval{limits->lower * factor, limits->upper * factor};
}

std::optional<stats::interval> from_counts(value_kind const kind,
                                           observation const& from,
                                           double const multiplier,
                                           double const z) {
  return kind == value_kind::proportion
             ? scaled(stats::wilson_interval(*from.count, *from.denominator, z),
                      multiplier)
             : scaled(stats::poisson_interval(*from.count, z),
                      multiplier / *from.denominator);
}

/// A rounded value may lie a hair outside the limits of its own count.
stats::interval around(double const value, stats::interval const limits) {
  return {std::min(limits.lower, value), std::max(limits.upper, value)};
}

void derive(framework::metric const& of, observation const& from, figure& in) {
  auto const countable =
      of.value == value_kind::proportion || of.value == value_kind::rate;
  if (!countable || !from.count || !from.denominator ||
      *from.denominator <= 0) {
    in.no_limits = gap::no_limits;
    return;
  }
  auto const multiplier = of.unit ? of.unit->per : 1.0;
  if (!in.counts_give_value) {
    in.no_limits = gap::count_does_not_give_value;
    return;
  }
  auto const at_95 = from_counts(of.value, from, multiplier, stats::kZ95);
  auto const at_998 = from_counts(of.value, from, multiplier, stats::kZ998);
  if (!at_95 || !at_998) {
    in.no_limits = gap::count_does_not_give_value;
    return;
  }
  auto const method = of.value == value_kind::proportion
                          ? limits_method::wilson
                          : limits_method::exact_poisson_or_byar;
  in.at_95 = {around(*in.value, *at_95), limits_origin::derived, method};
  in.at_998 = {around(*in.value, *at_998), limits_origin::derived, method};
}

struct widening {
  stats::scale scale;
  limits_method method;
  double divisor;  // takes the metric's unit to the scale's own
};

widening widening_for(framework::metric const& of) {
  switch (of.value) {
    case value_kind::proportion:
      return {stats::scale::logit, limits_method::widened_logit,
              of.unit ? of.unit->per : 1.0};
    case value_kind::rate:
    case value_kind::ratio:
      return {stats::scale::logarithmic, limits_method::widened_log, 1.0};
    default:
      return {stats::scale::plain, limits_method::widened_plain, 1.0};
  }
}

void widen_to_998(framework::metric const& of, figure& in) {
  auto const how = widening_for(of);
  auto const limits = stats::interval{in.at_95.limits.lower / how.divisor,
                                      in.at_95.limits.upper / how.divisor};
  auto const value = *in.value / how.divisor;
  if (auto const wide =
          stats::widen(value, limits, how.scale, stats::kZ95, stats::kZ998)) {
    in.at_998 = {{wide->lower * how.divisor, wide->upper * how.divisor},
                 limits_origin::widened,
                 how.method};
    return;
  }
  // A percentage above 100, a rate below 0: the scale does not hold them.
  if (auto const wide =
          stats::widen(*in.value, in.at_95.limits, stats::scale::plain,
                       stats::kZ95, stats::kZ998)) {
    in.at_998 = {*wide, limits_origin::widened, limits_method::widened_plain};
  }
}

}  // namespace

void complete_limits(framework::metric const& of, observation const& from,
                     figure& in) {
  in.counts_give_value = gives_value(of, from);
  if (!from.value) {
    in.no_limits = gap::value_not_published;
    return;
  }
  if (!from.limits95) {
    derive(of, from, in);
    return;
  }
  in.at_95 = {*from.limits95, limits_origin::published,
              limits_method::as_published};
  if (from.limits998) {
    in.at_998 = {*from.limits998, limits_origin::published,
                 limits_method::as_published};
  } else {
    widen_to_998(of, in);
  }
}

}  // namespace wm::figures
