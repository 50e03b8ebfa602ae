#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "metrics/definition.h"
#include "metrics/engine/concept_sets.h"
#include "metrics/engine/day_masks.h"
#include "metrics/engine/period_mask.h"
#include "metrics/engine/word_table.h"
#include "metrics/evaluate/outcome.h"
#include "record/state/age.h"

namespace wm::metrics::engine {

using node_number = std::uint32_t;
using choice_number = std::uint32_t;
using window_number = std::uint32_t;

/// What a value depends on: it is worked out again only when that changes.
struct dependence {
  bool on_period{false};   // else it is the same in all periods
  std::uint64_t slots{0};  // on which events that stand now: a set
};

/// A day that is the same of all persons, in each period.
struct fixed_day {
  std::vector<day_number> days;                 // of each period
  std::vector<record::month_and_day> calendar;  // the same
  day_masks since;  // of a day: the periods whose day is that or later
  day_masks until;  // of a day: the periods whose day is that or earlier
};

/// What is read from the event that stands in a slot: sooner looked up than
/// remembered.
enum class read_from_event : std::uint8_t {
  no,
  day,         // its start or end
  word,        // a word of it
  word_is_in,  // whether that is one of some words
};

/// An expression of one or several definitions: those that mean the same
/// are one node. Nodes are looked up all the time: they are small, and what is
/// asked for most stands together.
struct plan_node {
  operation does{operation::number_literal};
  value_type type{value_type::number};
  read_from_event reads{read_from_event::no};
  comparison order{comparison::equal};
  whose_word whose{whose_word::own};
  time_unit time{time_unit::days};
  bool without{false};
  word_number name{kNoWord};  // of a value or word of events
  std::uint32_t slot{0};      // of an event that stands there, or is read
  /// Of sources without whose events it is false, if it is a condition.
  source_marks needs{0};
  dependence on;
  std::vector<node_number> parts;
  std::shared_ptr<fixed_day const> fixed;  // null: it is not
  std::optional<choice_number> events;
  std::optional<window_number> days;
  std::vector<word_number> words;
  decimal number;
  std::vector<std::uint32_t> concepts;
  std::int32_t count{0};
  std::string text;
};

/// A window that is the same of all persons, in each period.
struct fixed_window {
  std::vector<day_range> days;  // of each period
  day_masks inside;             // the periods whose window has the day
  day_masks begun;              // those whose window begins by the day
  day_masks not_over;           // those whose window ends on the day or later
  period_mask with_days{0};     // those whose window has a day
  std::vector<decimal> length;  // of each period [days]; 0: it has no end
  fixed_day last;               // the last day of each window
};

struct plan_window {
  window const* is{nullptr};  // of the definition
  dependence on;
  std::vector<node_number> days;
  std::shared_ptr<fixed_window const> fixed;  // null: it is not
};

struct plan_event_window {
  window_side side;
  window_number days;
};

/// Some of a person's events.
struct plan_choice {
  enum class origin { source, chosen, spells };
  origin from{origin::source};
  source_number source{0};
  choice_number of{0};  // chosen: narrowed further; spells: joined
  std::int32_t gap{0};
  bool plausible{false};
  bool other{false};
  std::size_t slot{0};
  std::vector<node_number> filters;
  /// Where filters and plausibility follow from an event of the source alone:
  /// which of the plan's filtered sources these are.
  std::optional<std::size_t> filtered;
  std::vector<plan_event_window> windows;
  dependence on;
  source_marks needs{0};  // of the source without whose events there are none
};

/// What persons or events are counted by.
struct grouping {
  enum class kind {
    all,             // one group
    group,           // of a breakdown; also "unknown"
    characteristic,  // the same on all days; also "unknown"
    provider,        // whom a word names, if it names one
    band,            // of ages, if it is known
  };
  kind is{kind::all};
  std::string name;   // of a breakdown or band
  node_number of{0};  // the day of a group or band, the word of a provider
  dependence on;
};

using grouping_number = std::uint32_t;
using step_number = std::uint32_t;

/// One condition after another, shared by the definitions that begin with the
/// same ones. `then` leads to the steps after those of whom it holds.
struct plan_step {
  enum class rule {
    nothing,           // the beginning: no condition
    must_be_true,      // else the person or event leaves
    must_not_be_true,  // else it leaves; unknown stays
  };
  rule by{rule::nothing};
  node_number condition{0};
  std::vector<step_number> then;
  std::vector<std::size_t> ends;  // definitions that have no more conditions
  /// Without events of each of these sources nobody passes, and of nobody it
  /// cannot be told.
  source_marks needs{0};
};

/// A definition behind its conditions.
struct plan_definition {
  std::size_t place{0};  // among those wanted
  definition const* by{nullptr};
  numerator_kind kind{numerator_kind::condition};
  std::vector<step_number> steps;  // as lines: of, leave_out, denominator
  std::vector<grouping_number> groupings;  // as of cells
  std::optional<grouping_number> band;
  std::optional<node_number> denominator_number;
  std::optional<node_number> baseline, later;  // events
  word_number pair_value{kNoWord};
  std::vector<node_number> numerator;  // conditions
  std::optional<node_number> change;
  std::optional<node_number> numerator_number;
  std::optional<node_number> measure;
  std::vector<node_number> excused;
  std::optional<node_number> followed_from;
  /// The first definition of the plan at whose denominator the same persons
  /// arrive, in the same groups, with the same number; often itself.
  std::size_t arrived_as{0};
  /// The first one that adds up the same denominator of the same persons.
  std::size_t denominator_of{0};
  step_number first{0};  // before its steps
};

/// Where the steps of a plan begin: for persons, or for events of `each`.
struct plan_root {
  std::optional<choice_number> each;
  node_number count_in{0};
  bool in_own_day{false};  // counted on the day on which they start or end
  step_number first{0};
  source_marks needs{0};  // without events of these sources there are none
};

/// Many definitions over the same periods, as one.
struct plan {
  std::vector<day_range> periods;  // size <= kMostPeriods
  std::size_t first_period{0};     // among the periods wanted
  std::vector<plan_node> nodes;
  std::vector<plan_choice> choices;
  std::size_t filtered_sources{0};  // whose events pass the same filters
  std::vector<plan_window> windows;
  std::vector<grouping> groupings;
  std::vector<plan_step> steps;
  std::vector<plan_root> roots;
  std::vector<plan_definition> definitions;
};

}  // namespace wm::metrics::engine
