#include "stats/standardised/indirect.h"

#include <cmath>
#include <string_view>

#include "stats/detail/estimates.h"

namespace wm::stats {
namespace {

struct expectation {
  reason why{reason::none};  // there is none, and the rest is 0
  double expected{0.0};      // [events]
  double crude{0.0};         // of the reference [events per person]
};

result<expectation> expectation_of(std::string_view const where,
                                   std::span<double const> const populations,
                                   reference_by_band const& reference) {
  auto const bands = populations.size();
  if (reference.events.size() != bands) {
    return detail::sizes_differ(where, "reference events",
                                reference.events.size(), bands);
  }
  if (reference.populations.size() != bands) {
    return detail::sizes_differ(where, "reference populations",
                                reference.populations.size(), bands);
  }
  WM_TRY(detail::check_counts(where, "populations", populations));
  WM_TRY(detail::check_counts(where, "reference events", reference.events));
  WM_TRY(detail::check_counts(where, "reference populations",
                              reference.populations));
  if (bands == 0) {
    return expectation{.why = reason::zero_denominator};
  }
  auto expected = 0.0;
  auto events = 0.0;
  auto people = 0.0;
  for (auto i = std::size_t{0}; i < bands; ++i) {
    if (reference.populations[i] == 0.0) {
      return expectation{.why = reason::empty_band};
    }
    expected += reference.events[i] / reference.populations[i] * populations[i];
    events += reference.events[i];
    people += reference.populations[i];
  }
  if (expected == 0.0) {
    return expectation{.why = reason::zero_expected};
  }
  auto const crude = events / people;
  if (!std::isfinite(expected) || !std::isfinite(events) ||
      !std::isfinite(people)) {
    return detail::too_large(where);
  }
  return expectation{reason::none, expected, crude};
}

// Whether the variance is that of independent events or was counted.
enum class spread { poisson, counted };

result<indirect_estimate> standardised(
    std::string_view const where, event_count const observed, spread const of,
    std::span<double const> const populations,
    reference_by_band const& reference, indirect_options const& options,
    confidence_levels const& levels) {
  WM_TRY(detail::check_count(where, "the number of events", observed.events));
  WM_TRY(detail::check_count(where, "their variance", observed.variance));
  WM_TRY(detail::check_positive(where, "the multiplier", options.multiplier));
  auto const against = WM_TRY(expectation_of(where, populations, reference));
  auto const method = name_of(observed.events, options.method);
  if (against.why != reason::none) {
    return indirect_estimate{detail::no_value(against.why, method),
                             against.expected, against.crude};
  }
  auto const scale =
      options.figure == indirect_figure::rate ? against.crude : 1.0;
  auto const figure_of = [&](double const events) {
    return events / against.expected * scale * options.multiplier;
  };
  auto const value = figure_of(observed.events);
  if (of == spread::counted && observed.events == 0.0) {
    auto const none =
        WM_TRY(detail::without_limits(where, value, reason::no_events, method));
    return indirect_estimate{none, against.expected, against.crude};
  }
  auto const interval_at =
      [&](confidence_level const& level) -> result<interval> {
    auto const count =
        WM_TRY(of == spread::counted
                   ? repeated_count_interval(observed, options.method, level.z)
                   : count_interval(observed.events, options.method, level.z));
    return interval{figure_of(count.lower), figure_of(count.upper)};
  };
  auto const figure =
      WM_TRY(detail::with_limits(where, value, method, levels, interval_at));
  return indirect_estimate{figure, against.expected, against.crude};
}

}  // namespace

result<indirect_estimate> indirectly_standardised(
    double const observed, std::span<double const> const populations,
    reference_by_band const& reference, indirect_options const& options,
    confidence_levels const& levels) {
  return standardised("indirectly_standardised", {observed, observed},
                      spread::poisson, populations, reference, options, levels);
}

result<indirect_estimate> indirectly_standardised_of_repeated(
    event_count const observed, std::span<double const> const populations,
    reference_by_band const& reference, indirect_options const& options,
    confidence_levels const& levels) {
  return standardised("indirectly_standardised_of_repeated", observed,
                      spread::counted, populations, reference, options, levels);
}

}  // namespace wm::stats
