#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "stats/interval.h"

namespace wm::stats {

/// What may be done with a figure.
enum class presentation : std::uint8_t { show, footnote, review, suppress };

/// Which rule of the standards decided.
enum class reliability_rule : std::uint8_t {
  sound,                   // none objects: show
  wide_complement,         // the share without it is unsure: footnote
  few_degrees_of_freedom,  // below 8: review
  nobody_or_everybody,     // 0 or 100 %: review
  few_people,              // effective size below 30: suppress
  wide_interval,           // 0.30 or wider: suppress
  wide_for_its_size,       // relative width too large: suppress
  few_events,              // of a count, below 10: suppress
};

/// As printed in results: "footnote"; "wide_interval".
/// \source our words: docs/methods/reliability.md.
std::string_view word(presentation what);
/// The rule as printed in results.
/// \source our words: docs/methods/reliability.md.
std::string_view word(reliability_rule rule);

/// A survey's or register's proportion and how it was found.
struct proportion_evidence {
  double proportion;          // within [0, 1] [people per person]
  double standard_error;      // of the proportion, >= 0, after the survey's
                              // design [people per person]
  double people;              // asked, unweighted, > 0 [people]
  double degrees_of_freedom;  // of the design, > 0; people - 1 for a simple
                              // sample [1]
};

/// The verdict, with the numbers it rests on.
struct proportion_reliability {
  presentation what;
  reliability_rule rule;
  double effective_people;  // after the design, at most people [people]
  interval limits;          // Korn-Graubard at 95 % [people per person]
};

/// The presentation standards of the National Center for Health Statistics
/// for proportions, by name: when may a proportion be shown?
///
/// \param of  finite, in the ranges given above
/// \returns the strictest verdict: suppress before review before footnote
/// \error invalid_input  a number out of its range or not finite
/// \source Parker and others 2017, NCHS data presentation standards for
///         proportions, Vital Health Stat 2(175); Korn and Graubard 1998,
///         Survey Methodology 24:193-201, for the limits.
result<proportion_reliability> nchs_proportion(proportion_evidence const& of);

/// A count, as estimated, and its limits at 95 %.
struct count_evidence {
  double count;               // > 0 unless events are 0 [people or events]
  interval limits;            // of the count, 0 <= lower <= count <= upper
  double events;              // seen, unweighted, >= 0 [events]
  double degrees_of_freedom;  // of the design, > 0 [1]
};

struct count_reliability {
  presentation what;
  reliability_rule rule;
};

/// The same for counts and rates: at least 10 events seen, and an interval no
/// wider than 1.6 times the count.
///
/// \param of  finite, in the ranges given above
/// \returns the strictest verdict: suppress before review
/// \error invalid_input  a number out of its range or not finite
/// \source Parker and others 2023, NCHS data presentation standards for rates
///         and counts, Vital Health Stat 2(200).
result<count_reliability> nchs_count(count_evidence const& of);

}  // namespace wm::stats
