#include "stats/standardised/detail/weighted_rate.h"

#include <algorithm>
#include <cmath>

#include "stats/detail/checks.h"

namespace wm::stats::detail {
result<weighted_rate> weighted_rate_of(
    std::string_view const where, std::span<double const> const events,
    std::span<double const> const variances,
    std::span<double const> const populations,
    std::span<double const> const weights) {
  auto const bands = events.size();
  if (populations.size() != bands) {
    return sizes_differ(where, "populations", populations.size(), bands);
  }
  if (weights.size() != bands) {
    return sizes_differ(where, "weights", weights.size(), bands);
  }
  auto sums = weighted_rate{};
  auto sound = true;
  auto peopled = true;
  for (auto i = std::size_t{0}; i < bands; ++i) {
    // Without a branch for each number: this is the loop that large tables
    // spend their time in.
    sound = sound & is_count(events[i]);
    sound = sound & is_count(populations[i]);
    sound = sound & is_count(weights[i]);
    peopled = peopled & (populations[i] > 0.0);
    auto const share = weights[i] / populations[i];
    sums.events += events[i];
    sums.weight += weights[i];
    sums.rate += share * events[i];
    sums.variance += share * share * variances[i];
  }
  if (!sound) {
    WM_TRY(check_counts(where, "events", events));
    WM_TRY(check_counts(where, "populations", populations));
    WM_TRY(check_counts(where, "weights", weights));
  }
  if (bands == 0) {
    return weighted_rate{.why = reason::zero_denominator};
  }
  if (!peopled) {
    return weighted_rate{.why = reason::empty_band};
  }
  if (sums.weight == 0.0) {
    return weighted_rate{.why = reason::zero_weight};
  }
  sums.rate /= sums.weight;
  sums.variance /= sums.weight * sums.weight;
  if (!std::isfinite(sums.events) || !std::isfinite(sums.weight) ||
      !std::isfinite(sums.rate) || !std::isfinite(sums.variance)) {
    return too_large(where);
  }
  return sums;
}

band_shares shares_of(std::span<double const> const populations,
                      std::span<double const> const weights,
                      double const weight) {
  auto shares = band_shares{};
  for (auto i = std::size_t{0}; i < weights.size(); ++i) {
    auto const share = weights[i] / weight / populations[i];
    shares.largest = std::max(shares.largest, share);
    shares.mean += share;
    shares.mean_square += share * share;
  }
  auto const bands = static_cast<double>(weights.size());
  shares.mean /= bands;
  shares.mean_square /= bands;
  return shares;
}

}  // namespace wm::stats::detail
