#pragma once

#include <optional>
#include <string_view>

#include "base/calendar.h"
#include "figures/gap.h"
#include "stats/interval.h"

namespace wm::figures {

/// Where limits come from.
enum class limits_origin {
  none,
  published,  // as the publisher prints them
  derived,    // worked out by us from full counts
  widened,    // the 99.8 % ones, widened by us from published 95 % ones
};

/// How limits were made. Names are those of the methods page.
enum class limits_method {
  none,
  as_published,
  wilson,
  exact_poisson_or_byar,
  widened_log,
  widened_logit,
  widened_plain,
  student_t,    // of a mean
  dobson_byar,  // of a directly standardised rate
  weighted_wilson,
};

struct bounds {
  stats::interval limits{0, 0};  // [the metric's unit]
  limits_origin origin{limits_origin::none};
  limits_method method{limits_method::none};
};

/// Counts that are told beside a figure from records; each gives as much away
/// about people as its numerator.
struct companion_counts {
  std::optional<double> unknown;        // of whom the numerator cannot be told
  bool unknown_are_counted{true};       // in the denominator, as not met
  std::optional<double> with_baseline;  // of a change: were measured before
  std::optional<double> responses;      // of these, were measured after
};

/// How far shown counts may be from the true ones, because they were rounded
/// before they left; 0 where they were not.
struct count_rounding {
  double numerator{0};    // [events or people]
  double denominator{0};  // [people, or what the unit counts]
  double beside{0};       // the furthest of companion_counts [people]
};

/// Whether any shown count may differ from the true one.
constexpr bool is_rounded(count_rounding const& off) {
  return off.numerator > 0 || off.denominator > 0 || off.beside > 0;
}

/// One number of one metric for one area, group and period, and where it
/// comes from. Texts live in the figure_set that holds the figure.
struct figure {
  period covers;
  std::string_view label;             // the publisher's name of the period
  std::optional<double> value;        // [the metric's unit]
  std::optional<double> numerator;    // [events or people]
  std::optional<double> denominator;  // [people, or what the unit counts]
  bounds at_95;
  bounds at_998;
  companion_counts beside;
  count_rounding rounding;
  gap no_value{gap::none};        // why value is empty
  gap no_limits{gap::none};       // why at_95 has no limits
  bool counts_give_value{false};  // numerator / denominator is the value
  bool imputed{false};            // filled in by the source, not measured
  std::string_view source;        // id of a framework::data_source
  std::string_view licence;
  std::string_view note;
};

inline bool has_limits(bounds const& b) {
  return b.origin != limits_origin::none;
}

}  // namespace wm::figures
