#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.h"
#include "framework/concept.h"
#include "metrics/language/parser.h"

namespace wm::metrics::language {

using framework::diagnostic_code;

namespace {

/// What every event says besides its attributes and values.
constexpr auto kEventWords = std::array<std::string_view, 6>{
    "provider", "site", "place", "source", "episode", "code"};

struct split_name {
  std::string_view head;
  std::string_view rest;  // empty: no point
};

split_name split(std::string_view const word) {
  auto const point = word.find('.');
  return point == std::string_view::npos
             ? split_name{word, {}}
             : split_name{word.substr(0, point), word.substr(point + 1)};
}

framework::concept_attribute const* attribute_of(framework::concepts const& in,
                                                 event_shape const& shape,
                                                 std::string_view const id) {
  for (auto const place : shape.concepts) {
    if (auto const* found = framework::find_attribute(in.all[place], id)) {
      return found;
    }
  }
  return nullptr;
}

bool has_value(framework::concepts const& in, event_shape const& shape,
               std::string_view const id) {
  return std::ranges::any_of(shape.concepts, [&](std::uint32_t const place) {
    return framework::find_value(in.all[place], id) != nullptr;
  });
}

/// All that events of that shape can be asked.
std::vector<std::string_view> fields_of(framework::concepts const& in,
                                        event_shape const& shape) {
  auto out = std::vector<std::string_view>{"start", "end"};
  for (auto const place : shape.concepts) {
    for (auto const& each : in.all[place].attributes) {
      out.push_back(each.id.value);
    }
    for (auto const& each : in.all[place].values) {
      out.push_back(each.id.value);
    }
  }
  out.insert(out.end(), kEventWords.begin(), kEventWords.end());
  return out;
}

std::vector<std::string_view> views_of(std::vector<std::string> const& words) {
  return {words.begin(), words.end()};
}

}  // namespace

understood<expression> parser::named(token const& first) {
  auto const word = first;
  auto const [head, rest] = split(word.text);
  auto const& concepts = *words_.concepts;

  // The event that a filter looks at comes first, then outer events.
  if (!names_.events.empty() && names_.events.back().slot != 0) {
    auto const& own = names_.events.back();
    auto const fields = fields_of(concepts, own.shape);
    auto const field = own.shape.spell && !rest.empty() ? rest : word.text;
    if (std::ranges::find(fields, field) != fields.end() &&
        (rest.empty() ||
         (own.shape.spell && (head == "first" || head == "last")))) {
      take();
      auto event = make(operation::event_in, value_type::event, word);
      event.slot = own.slot;
      return field_of(std::move(event), own.shape, word.text, word);
    }
  }
  for (auto outer = names_.events.rbegin(); outer != names_.events.rend();
       ++outer) {
    if (!outer->name.empty() && outer->name == head) {
      take();
      auto event = make(operation::event_in, value_type::event, word);
      event.slot = outer->slot;
      auto const shape = outer->shape;
      return rest.empty() ? understood<expression>{closed(std::move(event))}
                          : field_of(std::move(event), shape, rest, word);
    }
  }
  if (word.text == "period.start" || word.text == "period.end") {
    take();
    return closed(make(
        rest == "start" ? operation::period_start : operation::reference_day,
        value_type::day, word));
  }
  auto const line = std::ranges::find(names_.lines, head, &named_meaning::name);
  if (line != names_.lines.end()) {
    if (!line->means) {
      return std::unexpected{fault_at(
          word, diagnostic_code::wrong_kind_of_thing,
          fmt::format("{} stands for some events", head),
          fmt::format("Ask something about them: any {}, count of {}, last {}.",
                      head, head, head))};
    }
    take();
    auto out = make(operation::named, line->means->type, word);
    out.name = static_cast<std::size_t>(line - names_.lines.begin());
    out.unit = line->means->unit;
    out.places = line->means->places;
    out = closed(std::move(out));
    if (rest.empty()) {
      return out;
    }
    if (out.type != value_type::event) {
      return std::unexpected{
          fault_at(word, diagnostic_code::wrong_kind_of_thing,
                   fmt::format("{} is {}; only an event has \".{}\"", head,
                               noun_of(out.type), rest),
                   {})};
    }
    auto const shape = shape_of(out, names_);
    return field_of(std::move(out), shape, rest, word);
  }
  if (framework::find_characteristic(concepts, word.text) != nullptr) {
    take();
    auto out = make(operation::characteristic, value_type::word, word);
    out.text = word.text;
    return closed(std::move(out));
  }
  auto const of_state =
      std::ranges::find(words_.states, word.text, &state_name::name);
  if (of_state != words_.states.end()) {
    return state(*of_state, word);
  }
  if (framework::find_concept(concepts, word.text) != nullptr) {
    return std::unexpected{fault_at(
        word, diagnostic_code::wrong_kind_of_thing,
        fmt::format("{} stands for some events", word.text),
        fmt::format("Ask something about them: any {}, has {} on R, count of "
                    "{}, last {}.",
                    word.text, word.text, word.text, word.text))};
  }
  if (is_reserved(word.text)) {  // start, end, episode, change
    return std::unexpected{fault_at(
        word, diagnostic_code::unknown_word_in_line,
        fmt::format("whose \"{}\"?", word.text),
        word.text == "change"
            ? std::string{"Only a metric with `pair` has it."}
            : fmt::format("Write the event before it: {}.{}.",
                          names_.counts_events && !names_.events.empty()
                              ? names_.events.front().name
                              : "latest",
                          word.text))};
  }
  auto known = std::vector<std::string_view>{};
  for (auto const& each : names_.lines) {
    known.push_back(each.name);
  }
  for (auto const& each : names_.events) {
    if (!each.name.empty()) {
      known.push_back(each.name);
    }
  }
  if (!names_.events.empty()) {
    auto const fields = fields_of(concepts, names_.events.back().shape);
    known.insert(known.end(), fields.begin(), fields.end());
  }
  for (auto const& each : concepts.characteristics) {
    known.push_back(each.id.value);
  }
  for (auto const& each : words_.states) {
    known.push_back(each.name);
  }
  for (auto const& each : concepts.all) {
    known.push_back(each.id.value);
  }
  for (auto const* const each :
       {"R", "any", "no", "has", "count", "registered", "resident", "alive",
        "age", "first", "last", "days", "nights", "period.start", "birth",
        "death", "lowest", "highest", "plausible"}) {
    known.emplace_back(each);
  }
  auto remedy = did_you_mean(rest.empty() ? word.text : head, known);
  if (remedy.empty() && !names_.events.empty() &&
      names_.events.back().slot != 0) {
    remedy = fmt::format(
        "These events have: {}.",
        fmt::join(fields_of(concepts, names_.events.back().shape), ", "));
  }
  return std::unexpected{fault_at(
      word, diagnostic_code::unknown_word_in_line,
      fmt::format("nothing is called \"{}\"", word.text), std::move(remedy))};
}

understood<expression> parser::field_of(expression event,
                                        event_shape const& shape,
                                        std::string_view field,
                                        token const& word) {
  auto out = make(operation::event_word, value_type::word, word);
  out.from = word.from;
  if (shape.spell) {
    auto const [which, rest] = split(field);
    if ((which == "first" || which == "last") && !rest.empty()) {
      out.whose = which == "first" ? whose_word::first : whose_word::last;
      field = rest;
    } else if (field != "start" && field != "end") {
      return std::unexpected{fault_at(
          word, diagnostic_code::no_such_field,
          fmt::format("a spell may have several stays: whose \"{}\"?", field),
          fmt::format("Write first.{} or last.{}.", field, field))};
    }
  }
  if (field == "start" || field == "end") {
    out.does =
        field == "start" ? operation::start_of_event : operation::end_of_event;
    out.type = value_type::day;
    out.parts.push_back(std::move(event));
    return closed(std::move(out));
  }
  out.text = field;
  auto const& concepts = *words_.concepts;
  if (has_value(concepts, shape, field)) {
    auto name = word;
    name.text = field;
    out.does = operation::event_value;
    out.type = value_type::number;
    out.value = WM_UNDERSTAND(value_of(shape, name));
    out.unit = out.value->unit;
    out.places = out.value->places;
  } else if (attribute_of(concepts, shape, field) == nullptr &&
             std::ranges::find(kEventWords, field) == kEventWords.end()) {
    auto const fields = fields_of(concepts, shape);
    return std::unexpected{
        fault_at(word, diagnostic_code::no_such_field,
                 fmt::format("such an event has no \"{}\"", field),
                 did_you_mean_or_allowed(field, fields))};
  }
  out.parts.push_back(std::move(event));
  return closed(std::move(out));
}

understood<expression> parser::state(state_name const& of, token const& word) {
  take();
  auto out = make(operation::state_word, value_type::word, word);
  out.text = of.name;
  if (!take_if("on")) {
    return std::unexpected{
        fault_at(word, diagnostic_code::window_expected,
                 fmt::format("\"{}\" changes in time: on which day?", of.name),
                 fmt::format("Write \"{} on R\".", of.name))};
  }
  out.parts.push_back(WM_UNDERSTAND(day()));
  return closed(std::move(out));
}

understood<std::string> parser::word_literal(expression const& compared) {
  auto const& at = next();
  if (at.kind != token_kind::word && at.kind != token_kind::text &&
      at.kind != token_kind::number) {
    auto wrong = not_expected("a word");
    wrong.remedy = is("=") ? "Write a single =." : "";
    return std::unexpected{std::move(wrong)};
  }
  take();
  auto word = std::string{at.text};
  WM_UNDERSTAND(check_word(compared, word, at));
  return word;
}

understood<void> parser::check_word(expression const& compared,
                                    std::string const& word,
                                    token const& at) const {
  auto allowed = std::vector<std::string_view>{};
  auto owned = std::vector<std::string>{};
  auto const& concepts = *words_.concepts;
  if (compared.does == operation::characteristic) {
    auto const* found = framework::find_characteristic(concepts, compared.text);
    for (auto const& each : found->words) {
      allowed.push_back(each.value);
    }
  } else if (compared.does == operation::state_word) {
    auto const found =
        std::ranges::find(words_.states, compared.text, &state_name::name);
    owned = found->groups;
    allowed = views_of(owned);
  } else if (compared.does == operation::event_word) {
    auto const* found = attribute_of(
        concepts, shape_of(compared.parts.front(), names_), compared.text);
    if (found != nullptr) {
      for (auto const& each : found->words) {
        allowed.push_back(each.value);
      }
    }
  }
  if (allowed.empty() || std::ranges::find(allowed, word) != allowed.end()) {
    return {};
  }
  return std::unexpected{
      fault_at(at, diagnostic_code::word_never_said,
               fmt::format("\"{}\" is never \"{}\"", compared.text, word),
               did_you_mean_or_allowed(word, allowed))};
}

}  // namespace wm::metrics::language
