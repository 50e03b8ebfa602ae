#include "metrics/evaluate/cell_value.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "stats/quantile.h"
#include "stats/standardised/direct.h"
#include "stats/standardised/standard_population.h"
#include "stats/standardised/standardised_proportion.h"
#include "stats/values/mean.h"
#include "stats/values/proportion.h"
#include "stats/values/rate.h"

namespace wm::metrics {

namespace {

using framework::value_kind;
using stats::estimate;

constexpr auto kDaysOfAYear = 365.25;

/// Multiplier of the metric's unit: 100 for percent.
double multiplier_of(definition const& by) {
  return by.of_metric->unit ? by.of_metric->unit->per : 1.0;
}

/// What a denominator is divided by: days become person-years.
double divisor_of(definition const& by) {
  return by.denominator_number && by.denominator_number->means.unit == "days"
             ? kDaysOfAYear
             : 1.0;
}

estimate without_limits(std::optional<double> const value) {
  return {.value = value,
          .limits = {},
          .method = {},
          .why = value ? stats::reason::no_standard_errors
                       : stats::reason::zero_denominator};
}

std::vector<double> measured_numbers(tally const& cell) {
  auto out = std::vector<double>{};
  for (auto const& [number, count] : cell.measures) {
    auto const value =
        static_cast<double>(number.digits) / std::pow(10.0, number.places);
    out.insert(out.end(), static_cast<std::size_t>(count), value);
  }
  return out;
}

result<estimate> percentile_of(tally const& cell, int const percentile) {
  auto numbers = measured_numbers(cell);
  if (numbers.empty()) {
    return without_limits(std::nullopt);
  }
  return without_limits(
      WM_TRY(stats::percentile(std::move(numbers), percentile / 100.0)));
}

result<estimate> mean_of_measured(tally const& cell,
                                  stats::confidence_levels const& levels) {
  auto const numbers = measured_numbers(cell);
  auto const sample = WM_TRY(stats::sample_of(numbers));
  return stats::mean(sample, levels);
}

estimate ratio_of(tally const& cell, double const multiplier) {
  auto const denominator = cell.denominator_sum.value();
  return without_limits(
      denominator == 0.0
          ? std::nullopt
          : std::optional{cell.numerator.value() / denominator * multiplier});
}

struct banded {
  std::vector<stats::age_band> bands;
  std::vector<double> numerators;
  std::vector<double> denominators;
};

/// Every band of five years within the ages, also those without people.
result<banded> by_bands(tally const& cell, double const divisor,
                        std::vector<stats::age_band> const& bands) {
  auto out = banded{bands, std::vector<double>(bands.size()),
                    std::vector<double>(bands.size())};
  for (auto const& [label, counted] : cell.bands) {
    auto const band = WM_TRY(stats::parse_age_band(label));
    for (auto i = std::size_t{0}; i < bands.size(); ++i) {
      if (bands[i] == band) {
        out.numerators[i] = counted.numerator.value();
        out.denominators[i] = counted.denominator.value() / divisor;
      }
    }
  }
  return out;
}

}  // namespace

result<estimate> value_of(tally const& cell, definition const& by,
                          stats::confidence_levels const& levels) {
  auto const multiplier = multiplier_of(by);
  switch (by.value) {
    case value_kind::proportion:
      return stats::proportion(cell.numerator.value(),
                               static_cast<double>(cell.counted), multiplier,
                               stats::proportion_method::wilson, levels);
    case value_kind::rate:
      return stats::crude_rate(
          cell.numerator.value(), cell.denominator_sum.value() / divisor_of(by),
          multiplier, stats::count_method::exact_then_byar, levels);
    case value_kind::ratio:
      return ratio_of(cell, multiplier);
    case value_kind::mean:
      return mean_of_measured(cell, levels);
    case value_kind::median:
      return percentile_of(cell, 50);
    case value_kind::percentile:
      return percentile_of(cell, by.percentile);
    default:
      return without_limits(cell.numerator.value());
  }
}

std::optional<stats::age_band> ages_of(tally const& cell) {
  auto out = std::optional<stats::age_band>{};
  for (auto const& one : cell.bands) {
    auto const band = stats::parse_age_band(one.first);
    if (band) {
      out = out ? stats::age_band{std::min(out->from, band->from),
                                  std::max(out->to, band->to)}
                : *band;
    }
  }
  return out;
}

result<estimate> standardised_value_of(tally const& cell, definition const& by,
                                       stats::age_band const ages,
                                       stats::confidence_levels const& levels) {
  auto const all_ages = WM_TRY(stats::named_standard("esp2013"));
  auto const standard = WM_TRY(stats::within(all_ages, ages));
  auto bands = std::vector<stats::age_band>{};
  for (auto from = ages.from; from < ages.to;) {
    auto const to = from >= 90 ? stats::kNoEnd : from + 5;
    bands.push_back({from, to});
    from = to;
  }
  auto const cells = WM_TRY(by_bands(cell, divisor_of(by), bands));
  auto weights = std::vector<double>(bands.size());
  if (auto const problem = stats::match_bands(standard.bands, standard.persons,
                                              cells.bands, weights)) {
    auto out = estimate{};
    out.why = problem->why;
    return out;
  }
  if (by.value == value_kind::proportion) {
    return stats::standardised_proportion(cells.numerators, cells.denominators,
                                          weights, multiplier_of(by), levels);
  }
  return stats::directly_standardised_rate(
      cells.numerators, cells.denominators, weights,
      {.unit = multiplier_of(by),
       .method = stats::direct_method::dobson_byar,
       .few = stats::few_events::leave_out},
      levels);
}

}  // namespace wm::metrics
