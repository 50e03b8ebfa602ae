#pragma once

#include <cstdint>
#include <string_view>

namespace wm::stats {

/// Why a result has no value, or a value without limits. Each has one word,
/// which results print and docs/methods explains.
enum class reason : std::uint8_t {
  none,                      // nothing is missing
  zero_denominator,          // nobody at risk
  few_events,                // fewer events than the method allows
  empty_band,                // an age band without people
  no_deaths_in_last_band,    // the open age band has no end
  small_population,          // fewer people than a rule asks for
  deaths_exceed_population,  // in an age band
  wide_interval,             // wider than a rule allows
  too_few_groups,            // fewer than the method needs
  missing_group,             // a gap in the numbers of the groups
  value_off_scale,           // where its logarithm or sign is needed
  unbounded_limits,          // the data do not bound the ratio
  no_convergence,            // no curve fits best
  zero_comparator,           // what would be divided by is 0
  no_variation,              // all the same, so no direction to vary in
  no_populations,            // weights are not known
  no_standard_errors,        // so no limits
  no_order,                  // the groups have no order
  no_reference,              // no group to compare with
  no_scale,                  // not known what the values are shares of
  no_events,                 // no events, so their variance is unknown
  zero_expected,             // the reference expects no events
  zero_weight,               // all weights of the standard are 0
  too_few_values,            // fewer values than a deviation needs
  duplicate_band,            // an age band is given twice
  overlapping_band,          // two age bands share ages
  missing_band,              // an age band of the standard is not there
  unmatched_band,            // an age band is none of the standard's
  few_points,                // fewer points in time than the method needs
  goal_reached,              // there is no gap left to close
  moving_away,               // at this slope the gap never closes
  slope_uncertain,           // the slope may as well be none
};

/// The reason as printed in results: "zero_denominator"; empty for none.
/// \source our words: docs/methods/README.md.
constexpr std::string_view word(reason const why) {
  switch (why) {
    case reason::none:
      return "";
    case reason::zero_denominator:
      return "zero_denominator";
    case reason::few_events:
      return "few_events";
    case reason::empty_band:
      return "empty_band";
    case reason::no_deaths_in_last_band:
      return "no_deaths_in_last_band";
    case reason::small_population:
      return "small_population";
    case reason::deaths_exceed_population:
      return "deaths_exceed_population";
    case reason::wide_interval:
      return "wide_interval";
    case reason::too_few_groups:
      return "too_few_groups";
    case reason::missing_group:
      return "missing_group";
    case reason::value_off_scale:
      return "value_off_scale";
    case reason::no_convergence:
      return "no_convergence";
    case reason::unbounded_limits:
      return "unbounded_limits";
    case reason::zero_comparator:
      return "zero_comparator";
    case reason::no_variation:
      return "no_variation";
    case reason::no_populations:
      return "no_populations";
    case reason::no_standard_errors:
      return "no_standard_errors";
    case reason::no_order:
      return "no_order";
    case reason::no_reference:
      return "no_reference";
    case reason::no_scale:
      return "no_scale";
    case reason::no_events:
      return "no_events";
    case reason::zero_expected:
      return "zero_expected";
    case reason::zero_weight:
      return "zero_weight";
    case reason::too_few_values:
      return "too_few_values";
    case reason::duplicate_band:
      return "duplicate_band";
    case reason::overlapping_band:
      return "overlapping_band";
    case reason::missing_band:
      return "missing_band";
    case reason::unmatched_band:
      return "unmatched_band";
    case reason::few_points:
      return "few_points";
    case reason::goal_reached:
      return "goal_reached";
    case reason::moving_away:
      return "moving_away";
    case reason::slope_uncertain:
      return "slope_uncertain";
  }
  return "";
}

}  // namespace wm::stats
