#include "metrics/language/vocabulary.h"

#include <algorithm>
#include <array>

namespace wm::metrics::language {

event_shape shape_of(event_choice const& choice, known_names const& names) {
  switch (choice.from) {
    case event_choice::origin::concepts:
      return {choice.concepts, false};
    case event_choice::origin::named:
      return shape_of(*names.lines[choice.name].events, names);
    case event_choice::origin::spells:
      break;
  }
  auto out = shape_of(choice.joined.front(), names);
  out.spell = true;
  return out;
}

event_shape shape_of(expression const& event, known_names const& names) {
  switch (event.does) {
    case operation::first_of:
    case operation::last_of:
      return shape_of(event.events.front(), names);
    case operation::event_in: {
      auto const found =
          std::ranges::find(names.events, event.slot, &event_slot::slot);
      return found == names.events.end() ? event_shape{} : found->shape;
    }
    case operation::named:
      return shape_of(*names.lines[event.name].means, names);
    case operation::if_then_else:
      return shape_of(event.parts[1], names);
    default:
      return {};
  }
}

bool is_reserved(std::string_view const word) {
  static constexpr auto kWords = std::array<std::string_view, 66>{
      "R",        "after",       "age",    "alive",     "all",
      "allowing", "and",         "any",    "apart",     "as",
      "at",       "before",      "birth",  "birthday",  "by",
      "change",   "count",       "day",    "days",      "death",
      "else",     "end",         "ending", "episode",   "first",
      "from",     "gaps",        "has",    "highest",   "how",
      "if",       "in",          "is",     "joined",    "known",
      "last",     "least",       "lowest", "many",      "mean",
      "month",    "months",      "most",   "night",     "nights",
      "no",       "not",         "of",     "on",        "or",
      "other",    "overlapping", "period", "plausible", "registered",
      "resident", "spells",      "start",  "starting",  "sum",
      "then",     "throughout",  "times",  "to",        "unknown",
      "with"};
  return std::ranges::find(kWords, word) != kWords.end();
}

}  // namespace wm::metrics::language
