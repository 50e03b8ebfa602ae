#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "framework/concept.h"
#include "metrics/expression.h"
#include "record/life_course.h"

namespace wm::metrics {

/// An event as a definition looks at it, or a spell made of several.
struct occurrence {
  /// In order; several when it is a spell. They belong to the life course.
  std::vector<record::life_event const*> made_of;
  /// Those asked for that one of them has; ascending.
  std::vector<std::uint32_t> concepts;
  record::day_number start{0};
  std::int32_t minute{0};                   // of that day; kWholeDay: not known
  record::day_number end{record::kNoTime};  // last day; kNoTime: it goes on
};

/// Comes before every minute of its day.
inline constexpr auto kWholeDay = std::int32_t{-1};

/// An event as one of these concepts: of moments the start, of stays and
/// states start to end, cut off by death.
///
/// \param as     places in `known`, ascending, at least one
/// \param death  kNoTime: alive
occurrence occurrence_of(record::life_event const& event,
                         std::vector<std::uint32_t> as,
                         framework::concepts const& known,
                         record::day_number death);

/// By start, id and source; what is known to the day only comes before what
/// has a time on that day.
std::strong_ordering in_order(occurrence const& a, occurrence const& b);

/// Whether they have an event in common.
bool share_an_event(occurrence const& a, occurrence const& b);

/// Stays that lie at most `gap` days apart as one: from the first start to
/// the last end.
///
/// \param stays  in order
/// \param gap    >= 0: 1 joins what ends on one day with what starts on the
///               next [days]
std::vector<occurrence> spells_of(std::vector<occurrence> const& stays,
                                  std::int32_t gap);

/// A measured number of an event, or of one of the stays of a spell.
///
/// \returns nothing when it was not taken or is not plausible, or when the
///          event has two different ones
std::optional<decimal> value_in(occurrence const& of, std::string_view value,
                                whose_word whose,
                                framework::concepts const& known);

/// Whether the event has all values of its concepts, and all are plausible.
bool is_plausible(occurrence const& of, framework::concepts const& known);

/// Whether one of the concepts has that word for an attribute.
///
/// \param concepts  places in `known`
bool is_word_of(std::vector<std::uint32_t> const& concepts,
                std::string_view name, std::string_view word,
                framework::concepts const& known);

/// A word of an event: one of its attributes, or provider, site, place,
/// source, episode, code.
///
/// \returns empty when it is not given or is no word of its concept
std::string_view word_in(occurrence const& of, std::string_view name,
                         whose_word whose, framework::concepts const& known);

}  // namespace wm::metrics
