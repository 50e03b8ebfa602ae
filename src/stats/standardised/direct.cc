#include "stats/standardised/direct.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "stats/detail/distributions.h"
#include "stats/detail/estimates.h"
#include "stats/standardised/detail/weighted_rate.h"
#include "stats/values/rate.h"

namespace wm::stats {
namespace {

using detail::weighted_rate;

std::string_view name_of(direct_method const method) {
  switch (method) {
    case direct_method::dobson_byar:
      return "Dobson with Byar";
    case direct_method::dobson_exact:
      return "Dobson with exact Poisson";
    case direct_method::dobson_mid_p:
      return "Dobson with mid-p Poisson";
    case direct_method::gamma:
      return "gamma";
    case direct_method::gamma_mid_p:
      return "gamma mid-p";
    case direct_method::tiwari:
      return "Tiwari";
    case direct_method::beta:
      return "beta";
    case direct_method::normal:
      return "normal";
    case direct_method::log_normal:
      return "log-normal";
  }
  return "";
}

// The limits of the total, brought to the scale of the standardised rate by
// the ratio of the two standard errors.
result<interval> dobson(weighted_rate const& of, count_method const method,
                        double const z) {
  auto const total = WM_TRY(count_interval(of.events, method, z));
  auto const scale = std::sqrt(of.variance / of.events);
  return interval{std::max(0.0, of.rate + scale * (total.lower - of.events)),
                  of.rate + scale * (total.upper - of.events)};
}

// The gamma variable with that mean and variance.
detail::scaled_gamma gamma_with(double const mean, double const variance) {
  if (mean == 0.0) {
    return {0.0, 0.0};
  }
  return {mean / variance * mean, variance / mean};
}

interval gamma_limits(weighted_rate const& of, double const mean_added,
                      double const variance_added, double const tail) {
  auto const low = gamma_with(of.rate, of.variance);
  auto const high =
      gamma_with(of.rate + mean_added, of.variance + variance_added);
  return {low.scale == 0.0
              ? 0.0
              : low.scale * detail::gamma_quantile(low.shape, tail),
          high.scale * detail::gamma_quantile_above(high.shape, tail)};
}

interval gamma_mid_p_limits(weighted_rate const& of, double const mean_added,
                            double const variance_added, double const tail) {
  auto const low = gamma_with(of.rate, of.variance);
  auto const high =
      gamma_with(of.rate + mean_added, of.variance + variance_added);
  return {detail::mixture_quantile(low, high, tail),
          detail::mixture_quantile_above(low, high, tail)};
}

// Of the sum of both parameters of the beta distribution with the rate's mean
// and variance; there is none unless it is positive.
double beta_size(weighted_rate const& of) {
  return of.rate * (1.0 - of.rate) / of.variance - 1.0;
}

interval beta_limits(weighted_rate const& of, double const tail) {
  auto const a = of.rate * beta_size(of);
  auto const b = (1.0 - of.rate) * beta_size(of);
  return {detail::beta_quantile(a, b, tail),
          detail::beta_quantile_above(a, b, tail)};
}

bool gives_limits_without_events(direct_method const method) {
  return method == direct_method::gamma ||
         method == direct_method::gamma_mid_p ||
         method == direct_method::tiwari;
}

// Limits per person.
result<interval> limits_at(weighted_rate const& of,
                           detail::band_shares const& shares,
                           direct_method const method,
                           confidence_level const& level) {
  switch (method) {
    case direct_method::dobson_byar:
      return dobson(of, count_method::byar, level.z);
    case direct_method::dobson_exact:
      return dobson(of, count_method::exact, level.z);
    case direct_method::dobson_mid_p:
      return dobson(of, count_method::mid_p, level.z);
    case direct_method::gamma:
      return gamma_limits(of, shares.largest, shares.largest * shares.largest,
                          level.tail);
    case direct_method::gamma_mid_p:
      return gamma_mid_p_limits(of, shares.largest,
                                shares.largest * shares.largest, level.tail);
    case direct_method::tiwari:
      return gamma_limits(of, shares.mean, shares.mean_square, level.tail);
    case direct_method::beta:
      return beta_limits(of, level.tail);
    case direct_method::normal:
      break;
    case direct_method::log_normal: {
      auto const factor = std::exp(level.z * std::sqrt(of.variance) / of.rate);
      return interval{of.rate / factor, of.rate * factor};
    }
  }
  auto const half = level.z * std::sqrt(of.variance);
  return interval{of.rate - half, of.rate + half};
}

// The estimate once the sums over the bands are known.
result<estimate> finish(std::string_view const where, weighted_rate const& of,
                        detail::band_shares const& shares,
                        direct_options const& options,
                        confidence_levels const& levels) {
  auto const method = name_of(options.method);
  if (of.why != reason::none) {
    return detail::no_value(of.why, method);
  }
  if (options.few == few_events::leave_out && of.events < kByarFrom) {
    return detail::no_value(reason::few_events, method);
  }
  auto const value = of.rate * options.unit;
  if (of.variance == 0.0 && !gives_limits_without_events(options.method)) {
    return detail::without_limits(where, value, reason::no_events, method);
  }
  if (options.method == direct_method::beta &&
      !(of.rate < 1.0 && beta_size(of) > 0.0)) {
    return detail::without_limits(where, value, reason::value_off_scale,
                                  method);
  }
  return detail::with_limits(
      where, value, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const limits =
            WM_TRY(limits_at(of, shares, options.method, level));
        return interval{limits.lower * options.unit,
                        limits.upper * options.unit};
      });
}

}  // namespace

result<estimate> directly_standardised_rate(
    std::span<double const> const events,
    std::span<double const> const populations,
    std::span<double const> const weights, direct_options const& options,
    confidence_levels const& levels) {
  constexpr auto where = "directly_standardised_rate";
  WM_TRY(detail::check_positive(where, "the unit", options.unit));
  auto const of = WM_TRY(
      detail::weighted_rate_of(where, events, events, populations, weights));
  auto const shares =
      gives_limits_without_events(options.method) && of.why == reason::none
          ? detail::shares_of(populations, weights, of.weight)
          : detail::band_shares{};
  return finish(where, of, shares, options, levels);
}

result<estimate> directly_standardised_rate_of_repeated(
    std::span<double const> const events,
    std::span<double const> const variances,
    std::span<double const> const populations,
    std::span<double const> const weights, direct_options const& options,
    confidence_levels const& levels) {
  constexpr auto where = "directly_standardised_rate_of_repeated";
  WM_TRY(detail::check_positive(where, "the unit", options.unit));
  if (gives_limits_without_events(options.method) ||
      options.method == direct_method::beta) {
    return fail(error_code::invalid_input, where,
                "limits of repeated events are Dobson's, normal or log-normal: "
                "choose one of these methods");
  }
  if (variances.size() != events.size()) {
    return detail::sizes_differ(where, "variances", variances.size(),
                                events.size());
  }
  WM_TRY(detail::check_counts(where, "variances", variances));
  auto const of = WM_TRY(
      detail::weighted_rate_of(where, events, variances, populations, weights));
  return finish(where, of, {}, options, levels);
}

result<estimate> comparative_ratio(events_by_band const of,
                                   events_by_band const to,
                                   std::span<double const> const weights,
                                   double const multiplier,
                                   confidence_levels const& levels) {
  constexpr auto where = "comparative_ratio";
  constexpr auto method = std::string_view{"log-normal"};
  WM_TRY(detail::check_positive(where, "the multiplier", multiplier));
  auto const one = WM_TRY(detail::weighted_rate_of(where, of.events, of.events,
                                                   of.populations, weights));
  auto const other = WM_TRY(detail::weighted_rate_of(
      where, to.events, to.events, to.populations, weights));
  for (auto const& rate : {one, other}) {
    if (rate.why != reason::none) {
      return detail::no_value(rate.why, method);
    }
  }
  if (other.rate == 0.0) {
    return detail::no_value(reason::zero_comparator, method);
  }
  auto const ratio = one.rate / other.rate * multiplier;
  if (one.rate == 0.0) {
    return detail::without_limits(where, ratio, reason::no_events, method);
  }
  auto const standard_error =
      std::hypot(std::sqrt(one.variance) / one.rate,
                 std::sqrt(other.variance) / other.rate);
  return detail::with_limits(
      where, ratio, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const factor = std::exp(level.z * standard_error);
        return interval{ratio / factor, ratio * factor};
      });
}

}  // namespace wm::stats
