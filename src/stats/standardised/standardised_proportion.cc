#include "stats/standardised/standardised_proportion.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "stats/detail/estimates.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

struct weighted_share {
  double share;          // [people per person]
  double variance;       // of the share, binomial
  double simple_people;  // people of a simple sample as sure as this one, when
                         // every band has the same share [people]
};

// The people of a simple sample of which the share would be as sure. When no
// band has any variance (all of its people or none) that of equal shares.
double effective_people(weighted_share const& of) {
  return of.variance > 0.0 ? of.share * (1.0 - of.share) / of.variance
                           : of.simple_people;
}

result<void> check(std::string_view const where,
                   std::span<double const> const events,
                   std::span<double const> const trials,
                   std::span<double const> const weights) {
  if (trials.size() != events.size()) {
    return detail::sizes_differ(where, "trials", trials.size(), events.size());
  }
  if (weights.size() != events.size()) {
    return detail::sizes_differ(where, "weights", weights.size(),
                                events.size());
  }
  WM_TRY(detail::check_counts(where, "events", events));
  WM_TRY(detail::check_counts(where, "trials", trials));
  WM_TRY(detail::check_counts(where, "weights", weights));
  for (auto i = std::size_t{0}; i < events.size(); ++i) {
    if (events[i] > trials[i]) {
      return fail(error_code::invalid_input, std::string{where},
                  fmt::format("number {} of the events is {} of {}: there "
                              "cannot be more than trials",
                              i + 1, events[i], trials[i]));
    }
  }
  return {};
}

}  // namespace

result<estimate> standardised_proportion(std::span<double const> const events,
                                         std::span<double const> const trials,
                                         std::span<double const> const weights,
                                         double const multiplier,
                                         confidence_levels const& levels) {
  constexpr auto where = "standardised_proportion";
  constexpr auto method = std::string_view{"Wilson, effective size"};
  WM_TRY(detail::check_positive(where, "the multiplier", multiplier));
  WM_TRY(check(where, events, trials, weights));
  if (events.empty()) {
    return detail::no_value(reason::zero_denominator, method);
  }
  if (std::ranges::find(trials, 0.0) != trials.end()) {
    return detail::no_value(reason::empty_band, method);
  }
  auto weight = 0.0;
  for (auto const one : weights) {
    weight += one;
  }
  if (weight == 0.0) {
    return detail::no_value(reason::zero_weight, method);
  }
  auto of = weighted_share{0.0, 0.0, 0.0};
  auto inverse = 0.0;
  for (auto i = std::size_t{0}; i < events.size(); ++i) {
    auto const share = events[i] / trials[i];
    auto const part = weights[i] / weight;
    of.share += part * share;
    of.variance += part * part * share * (1.0 - share) / trials[i];
    inverse += part * part / trials[i];
  }
  of.share = std::min(1.0, of.share);
  of.simple_people = 1.0 / inverse;
  auto const people = effective_people(of);
  if (!std::isfinite(people) || !std::isfinite(weight)) {
    return detail::too_large(where);
  }
  return detail::with_limits(
      where, of.share * multiplier, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const found =
            WM_TRY(wilson_interval(of.share * people, people, level.z));
        // Share times people over people may be the share's neighbour.
        return interval{std::min(found.lower, of.share) * multiplier,
                        std::max(found.upper, of.share) * multiplier};
      });
}

}  // namespace wm::stats
