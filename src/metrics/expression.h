#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wm::metrics {

/// What an expression of the metric language stands for (docs/language.md).
enum class value_type : std::uint8_t {
  truth,
  number,
  day,
  word,
  event,
  events
};

/// What an expression does. Beside each: its parts, in order.
enum class operation : std::uint8_t {
  // Truth.
  both,                   // truth, truth, ...: all of them
  either,                 // truth, truth, ...: one of them
  negation,               // truth
  any_of,                 // events
  none_of,                // events
  goes_on,                // events; day. has E on D
  registered_on,          // day
  resident_on,            // day
  alive_on,               // day
  registered_throughout,  // window; count = days of a gap allowed
  resident_throughout,    // window; count = days of a gap allowed
  compare_numbers,        // number, number; order
  compare_days,           // day, day; order
  word_is_in,             // word; words, or a second word instead
  day_is_in,              // day; window
  is_known,               // number, word, day, truth or event
  is_of_concept,          // event; concepts: one of them
  at_least,               // truth, truth, ...; count
  // Number. Whole numbers of 10^-places.
  number_literal,   // number
  count_events,     // events
  count_days,       // events: different days on which one starts
  sum_of,           // events; value
  mean_of,          // events; value. Two places more than the value
  lowest_of,        // events; value
  highest_of,       // events; value
  days_of,          // events; window
  nights_of,        // events; window
  days_registered,  // window
  days_resident,    // window
  days_alive,       // window
  days_between,     // day, day: the second less the first
  age_in_years,     // day
  age_in_months,    // day
  how_many,         // truth, truth, ...: how many are true
  event_value,      // event; value
  plus,             // number, number
  minus,            // number, number
  times,            // number, number_literal
  // Day.
  reference_day,        // R
  period_start,         // the first day of the period
  literal_day,          // number = days since 1970
  birth_day,            //
  death_day,            //
  birthday,             // count = which
  start_of_event,       // event
  end_of_event,         // event
  shifted_day,          // day; count, unit; count may be negative
  last_day_registered,  // window: its last day on which that holds
  last_day_resident,    // window
  last_day_alive,       // window
  // Word.
  characteristic,  // text: sex, ethnic_group, religion, ...
  state_word,      // day; text: life_stage, practice, ...
  event_word,      // event; text: an attribute or provider, site, place,
                   // source, episode, code; whose_word
  // Event.
  first_of,  // events
  last_of,   // events
  event_in,  // slot: what `each`, `as` or a filter holds there
  // Any type.
  named,         // name: a line of `where`
  if_then_else,  // truth, x, x. Numbers may differ in places
};

enum class comparison : std::uint8_t {
  less,
  at_most,
  equal,
  not_equal,
  at_least,
  more
};

enum class time_unit : std::uint8_t { days, weeks, months, years };

/// Of a spell: of its first stay or of its last. Of other events: own.
enum class whose_word : std::uint8_t { own, first, last };

/// A value of a concept, and the concepts that have it, where an expression
/// asks for it: `systolic`.
struct value_name {
  std::string id;
  std::string unit;
  int places{0};  // of the concept's value
};

struct expression;

/// Days, both ends in.
struct window {
  enum class shape {
    period,       // in the period
    to_day,       // in the COUNT UNIT to DAY
    from_day,     // in the COUNT UNIT from DAY
    up_to,        // by DAY
    before,       // before DAY
    after,        // after DAY
    on,           // on DAY
    between,      // from DAY to DAY
    days_after,   // COUNT to LAST UNIT after DAY
    days_before,  // COUNT to LAST UNIT before DAY
  };
  shape is{shape::period};
  std::int32_t count{0};
  std::int32_t last{0};
  time_unit unit{time_unit::days};
  std::vector<expression> days;  // none, one or two
};

/// Which day of an event has to be in a window.
enum class window_side { starting, ending, overlapping };

struct event_window {
  window_side side{window_side::starting};
  window days;
};

/// Some of a person's events.
struct event_choice {
  enum class origin {
    concepts,  // events of one of the concepts
    named,     // those of a line of `where`
    spells,    // of `joined`, joined
  };
  origin from{origin::concepts};
  std::vector<std::uint32_t> concepts;  // places in framework::concepts::all
  std::size_t name{0};                  // line of `where`
  std::vector<event_choice> joined;     // of spells: one
  std::int32_t gap{0};                  // of spells [days]
  bool plausible{false};  // only events whose values are all plausible
  bool other{false};      // without the event that `each` looks at
  std::string called;     // as NAME: what filters within filters call it
  /// Where the event stands that `filters` look at.
  std::size_t slot{0};
  std::vector<expression> filters;    // all have to be true
  std::vector<event_window> windows;  // all have to hold; one or none
};

/// A part of a definition, understood and checked: a tree. What a node means
/// is said beside its operation; members that it does not use are empty.
struct expression {
  operation does{operation::number_literal};
  value_type type{value_type::number};
  std::vector<expression> parts;
  std::vector<event_choice> events;  // of operations on events: one
  std::vector<window> windows;       // of operations on a window: one
  comparison order{comparison::equal};
  std::int64_t number{0};  // of a literal, in 10^-places
  int places{0};           // decimal places of a number
  std::string unit;        // of a number; empty: none
  std::int32_t count{0};
  time_unit time{time_unit::days};
  std::string text;
  whose_word whose{whose_word::own};
  std::vector<std::string> words;       // of word_is_in
  std::vector<std::uint32_t> concepts;  // of is_of_concept: places
  bool without{false};                  // word_is_in, is_known: the contrary
  std::optional<value_name> value;
  std::size_t name{0};  // line of `where`
  std::size_t slot{0};  // of event_in
  /// Where it is written: offset in the line, and length [bytes].
  std::size_t from{0};
  std::size_t length{0};
};

}  // namespace wm::metrics
