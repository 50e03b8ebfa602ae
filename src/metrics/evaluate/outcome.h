#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/day_range.h"
#include "metrics/evaluate/evaluation.h"
#include "metrics/evaluate/truth.h"

namespace wm::metrics {

/// At which part of a definition a person or event left, in the order in
/// which the parts are applied; `counted`: it stayed to the end.
enum class part_left {
  of,
  leave_out,
  denominator,  // a condition of it, or its number is unknown
  baseline,     // of a pair: there is none
  excused,      // and the numerator is not true
  died,         // while being followed, and the numerator is not true
  moved_away,   // while being followed, and the numerator is not true
  cannot_tell,  // the numerator or measure is unknown: if_unknown says so
  counted,
};

/// What a definition makes of one person, or of one event of `each`.
struct outcome {
  std::optional<occurrence> index;  // the event, where events are counted
  part_left left{part_left::counted};
  std::size_t line{0};         // of that part, from 0
  truth why{truth::no};        // unknown: left because it cannot be told
  bool in_population{false};   // passed `of` and `leave_out`
  bool in_denominator{false};  // counted
  /// True of whom? Only ever tested inside the denominator. Unknown stays
  /// unknown here, whatever if_unknown makes of it.
  truth numerator{truth::no};
  std::optional<decimal> numerator_number;    // of a rate, ratio, count
  std::optional<decimal> denominator_number;  // of a rate, ratio
  std::optional<decimal> measure;             // of a mean, median, percentile
  /// Of a pair: whether there is a plausible later measurement, for all that
  /// have a baseline.
  std::optional<truth> response;
  std::vector<std::string> groups;  // size = group_by; "unknown" if it is
  std::string attribute;            // a provider; empty: none, or unknown
  std::string standard_group;  // of `standardise: by`; empty: none, or unknown
};

/// Applies a definition to one person in one period.
///
/// \returns one outcome for the person; with `each` one for each event whose
///          day `count_in` is in the period, in order
/// \error invalid_input  a number or day becomes too large
/// \source docs/language.md: The keys, in the order in which they are applied.
result<std::vector<outcome>> outcomes_of(subject const& of,
                                         definition const& by,
                                         day_range period);

/// Whether the numerator is tested as a condition (proportion), or added up
/// as a number (rate, ratio, count), or a measure is taken.
enum class numerator_kind { condition, number, measure };
numerator_kind kind_of(definition const& by);

}  // namespace wm::metrics
