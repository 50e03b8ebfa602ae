#include <optional>

#include "app/record_figures.h"
#include "metrics/evaluate/cell_value.h"

namespace wm::app {

namespace {

using figures::figure;
using figures::gap;
using figures::limits_method;
using framework::value_kind;
using metrics::definition;
using metrics::tally;

constexpr auto kDaysOfAYear = 365.25;

double number_measured(tally const& cell) {
  auto out = std::int64_t{0};
  for (auto const& [number, count] : cell.measures) {
    out += count;
  }
  return static_cast<double>(out);
}

/// What the value is made of, as far as a numerator over a denominator.
void add_counts(figure& to, tally const& cell, definition const& by) {
  switch (by.value) {
    case value_kind::proportion:
      to.numerator = cell.numerator.value();
      to.denominator = static_cast<double>(cell.counted);
      break;
    case value_kind::rate:
    case value_kind::ratio:
      to.numerator = cell.numerator.value();
      to.denominator = cell.denominator_sum.value();
      if (by.value == value_kind::rate &&
          by.denominator_number->means.unit == "days") {
        *to.denominator /= kDaysOfAYear;
      }
      break;
    case value_kind::count:
      to.numerator = cell.numerator.value();
      break;
    default:
      to.denominator = number_measured(cell);
  }
  to.counts_give_value =
      !by.standardise && to.numerator && to.denominator && *to.denominator > 0;
  to.beside.unknown_are_counted =
      by.if_unknown == framework::unknown_rule::not_met;
  to.beside.unknown = static_cast<double>(
      to.beside.unknown_are_counted ? cell.unknown : cell.cannot_tell);
  if (by.pair) {
    to.beside.with_baseline = static_cast<double>(cell.with_baseline);
    to.beside.responses = static_cast<double>(cell.responses);
  }
}

limits_method method_of(definition const& by) {
  if (by.standardise) {
    return by.value == value_kind::proportion ? limits_method::weighted_wilson
                                              : limits_method::dobson_byar;
  }
  switch (by.value) {
    case value_kind::proportion:
      return limits_method::wilson;
    case value_kind::rate:
      return limits_method::exact_poisson_or_byar;
    default:
      return limits_method::student_t;
  }
}

gap gap_of(stats::reason const why) {
  using stats::reason;
  switch (why) {
    case reason::none:
      return gap::none;
    case reason::zero_denominator:
      return gap::nobody_counted;
    case reason::no_standard_errors:
      return gap::kind_without_limits;
    case reason::empty_band:
    case reason::missing_band:
    case reason::unmatched_band:
      return gap::not_standardisable;
    default:
      return gap::too_few_for_limits;
  }
}

result<stats::estimate> estimate_of(tally const& cell, tally const& all,
                                    definition const& by) {
  auto const levels = stats::confidence_levels{};  // 95 and 99.8 %
  if (!by.standardise) {
    return metrics::value_of(cell, by, levels);
  }
  auto const ages = metrics::ages_of(all);
  if (!ages) {
    auto out = stats::estimate{};
    out.why = stats::reason::zero_denominator;
    return out;
  }
  return metrics::standardised_value_of(cell, by, *ages, levels);
}

}  // namespace

result<figure> figure_of(tally const& cell, tally const& all,
                         definition const& by, metrics::completeness const is) {
  auto out = figure{};
  if (is == metrics::completeness::not_complete) {
    out.no_value = gap::follow_up_not_complete;
    out.no_limits = gap::follow_up_not_complete;
    return out;
  }
  add_counts(out, cell, by);
  auto const found = WM_TRY(estimate_of(cell, all, by));
  out.value = found.value;
  if (!found.value) {
    out.no_value =
        out.denominator == 0.0 ? gap::nobody_counted : gap_of(found.why);
  }
  if (found.limits.empty()) {
    out.no_limits = gap_of(found.why);
    return out;
  }
  auto const method = method_of(by);
  out.at_95 = {found.limits[0], figures::limits_origin::derived, method};
  out.at_998 = {found.limits[1], figures::limits_origin::derived, method};
  return out;
}

}  // namespace wm::app
