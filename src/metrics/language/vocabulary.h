#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "framework/concept.h"
#include "metrics/definition.h"

namespace wm::metrics::language {

/// Something that is looked up of a person on a day: `practice on R`.
struct state_name {
  std::string name;
  std::vector<std::string> groups;  // all there are; empty: any word
};

/// What lines of the language may speak of, besides their own names.
struct vocabulary {
  framework::concepts const* concepts{nullptr};
  std::vector<state_name> states;
};

/// What an event may be asked: whose concept it is, or whether it is a spell.
struct event_shape {
  std::vector<std::uint32_t> concepts;
  bool spell{false};
};

/// An event that has a place while a line is evaluated.
struct event_slot {
  std::string name;  // empty: only its own fields can be asked
  std::size_t slot{0};
  event_shape shape;
};

/// What earlier lines named: grows as the lines of a metric are read.
struct known_names {
  std::vector<named_meaning> lines;  // of `where`
  std::vector<event_slot> events;    // `each`, and outer events of a line
  std::size_t slots{1};              // given out so far; 0 is that of `each`
  bool counts_events{false};         // there is an `each`
};

/// The concepts that events of that choice may have.
event_shape shape_of(event_choice const& choice, known_names const& names);
/// The same, of an expression for one event.
event_shape shape_of(expression const& event, known_names const& names);

/// Whether the word is one of the language's own, so that nothing else can
/// be called so.
bool is_reserved(std::string_view word);

}  // namespace wm::metrics::language
