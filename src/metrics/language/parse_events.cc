#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.h"
#include "metrics/language/parser.h"

namespace wm::metrics::language {

using framework::diagnostic_code;

namespace {

std::vector<std::string_view> ids_of(framework::concepts const& concepts) {
  auto out = std::vector<std::string_view>{};
  for (auto const& each : concepts.all) {
    out.push_back(each.id.value);
  }
  return out;
}

bool has_values(framework::concepts const& in, event_shape const& shape) {
  return std::ranges::any_of(shape.concepts, [&](std::uint32_t const place) {
    return !in.all[place].values.empty();
  });
}

}  // namespace

bool parser::starts_events() const {
  if (is("plausible") || is("other") || is("spells")) {
    return true;
  }
  auto const at = is("(") ? std::size_t{1} : std::size_t{0};
  return ahead(at).kind == token_kind::word &&
         framework::find_concept(*words_.concepts, ahead(at).text) != nullptr;
}

understood<event_choice> parser::line_of_events() {
  auto out = WM_UNDERSTAND(events(window_rule::allowed));
  WM_UNDERSTAND(expect_end());
  return out;
}

understood<event_choice> parser::events(window_rule const rule) {
  WM_UNDERSTAND(go_deeper());
  auto const first = next();
  auto const plausible = take_if("plausible");
  auto const other_at = next();
  auto const other = take_if("other");
  if (other && !names_.counts_events) {
    return std::unexpected{fault_at(
        other_at, diagnostic_code::wrong_kind_of_thing,
        "\"other\" than which? The metric has no `each`", "Delete it.")};
  }
  auto const place = names_.slots++;
  auto out = WM_UNDERSTAND(what_events(place));
  auto const shape = shape_of(out, names_);
  if (plausible && shape.spell) {
    return std::unexpected{
        fault_at(first, diagnostic_code::wrong_kind_of_thing,
                 "a spell may have several stays: which are to be plausible?",
                 "Write it within: spells of plausible ...")};
  }
  if (plausible && !has_values(*words_.concepts, shape)) {
    return std::unexpected{
        fault_at(first, diagnostic_code::wrong_kind_of_thing,
                 "only values can be plausible, and these events have none",
                 "Delete \"plausible\".")};
  }
  out.plausible = plausible;
  out.other = other;
  out.slot = place;
  auto slot = event_slot{.name = {}, .slot = out.slot, .shape = shape};
  while (true) {
    if (take_if("as")) {
      slot.name = out.called = WM_UNDERSTAND(name_of_event());
      continue;
    }
    if (is("with")) {
      // Only filters see the event: a window cannot depend on what it chooses.
      names_.events.push_back(slot);
      WM_UNDERSTAND(filter(out));
      names_.events.pop_back();
      continue;
    }
    auto const starting = is("starting");
    auto const ending = is("ending");
    auto const overlapping = is("overlapping");
    auto const sided = starting || ending || overlapping;
    if (rule == window_rule::not_allowed || (!sided && !starts_window())) {
      break;
    }
    if (sided) {
      take();
    }
    auto days_in = WM_UNDERSTAND(days());
    out.windows.push_back({.side = ending        ? window_side::ending
                                   : overlapping ? window_side::overlapping
                                                 : window_side::starting,
                           .days = std::move(days_in)});
  }
  --depth_;
  return out;
}

understood<std::string> parser::name_of_event() {
  auto const& name = take();
  if (name.kind != token_kind::word || is_reserved(name.text) ||
      name.text.find('.') != std::string_view::npos) {
    return std::unexpected{
        fault_at(name, diagnostic_code::name_not_usable,
                 fmt::format("an event cannot be called \"{}\"", name.text),
                 "Use lower-case letters, digits and _; not a word of the "
                 "language.")};
  }
  return std::string{name.text};
}

understood<event_choice> parser::what_events(std::size_t const slot) {
  if (is("spells")) {
    return spells();
  }
  auto out = event_choice{};
  if (is("(")) {
    return either_of(slot);
  }
  auto const found =
      std::ranges::find(names_.lines, next().text, &named_meaning::name);
  if (next().kind == token_kind::word && found != names_.lines.end()) {
    if (!found->events) {
      return std::unexpected{
          fault_at(next(), diagnostic_code::wrong_kind_of_thing,
                   fmt::format("{} is {}, not some events", next().text,
                               found->means ? noun_of(found->means->type)
                                            : "not understood"),
                   "Name a concept here, or a line of `where` that stands for "
                   "some events.")};
    }
    take();
    out.from = event_choice::origin::named;
    out.name = static_cast<std::size_t>(found - names_.lines.begin());
    return out;
  }
  WM_UNDERSTAND(concept_named(out));
  return out;
}

understood<event_choice> parser::either_of(std::size_t const slot) {
  auto const open = take();
  auto out = event_choice{};
  auto either = make(operation::either, value_type::truth, open);
  auto narrowed = false;
  do {
    auto const first = next();
    auto one = event_choice{};
    WM_UNDERSTAND(concept_named(one));
    // Whether an event is of this concept, and what narrows that.
    auto all = make(operation::both, value_type::truth, first);
    all.parts.push_back(
        make(operation::is_of_concept, value_type::truth, first));
    auto& of = all.parts.front();
    of.concepts = one.concepts;
    of.parts.push_back(make(operation::event_in, value_type::event, first));
    of.parts.front().slot = slot;
    of = closed(std::move(of));
    names_.events.push_back(
        {.name = {}, .slot = slot, .shape = {one.concepts, false}});
    while (is("with")) {
      WM_UNDERSTAND(filter(one));
    }
    names_.events.pop_back();
    narrowed = narrowed || !one.filters.empty();
    for (auto& each : one.filters) {
      all.parts.push_back(std::move(each));
    }
    either.parts.push_back(closed(std::move(all)));
    if (std::ranges::find(out.concepts, one.concepts.front()) ==
        out.concepts.end()) {
      out.concepts.push_back(one.concepts.front());
    }
    if (starts_window() || is("ending") || is("overlapping") ||
        is("starting")) {
      return std::unexpected{
          fault_at(next(), diagnostic_code::line_not_understood,
                   "days are said of all events of a bracket",
                   "Write them behind the bracket.")};
    }
  } while (take_if("or"));
  WM_UNDERSTAND(expect(")", "or \"or\" after a concept"));
  if (narrowed) {
    out.filters.push_back(closed(std::move(either)));
  }
  return out;
}

understood<void> parser::concept_named(event_choice& into) {
  if (next().kind != token_kind::word) {
    return std::unexpected{not_expected("a concept")};
  }
  auto const& word = take();
  auto const& all = words_.concepts->all;
  auto const found = std::ranges::find_if(
      all, [&](auto const& each) { return each.id.value == word.text; });
  if (found == all.end()) {
    return std::unexpected{
        fault_at(word, diagnostic_code::no_such_concept,
                 fmt::format("no concept {}", word.text),
                 did_you_mean(word.text, ids_of(*words_.concepts)))};
  }
  into.concepts.push_back(static_cast<std::uint32_t>(found - all.begin()));
  return {};
}

understood<void> parser::filter(event_choice& into) {
  take();  // with
  auto condition = WM_UNDERSTAND(sum());
  // What follows a condition in brackets compares the events, not it:
  // count of E with (a and b) >= 2.
  if (condition.type != value_type::truth || is("is")) {
    condition = WM_UNDERSTAND(relation_of(std::move(condition)));
  }
  WM_UNDERSTAND(expect_type(condition, value_type::truth));
  into.filters.push_back(std::move(condition));
  return {};
}

understood<event_choice> parser::spells() {
  auto out = event_choice{};
  out.from = event_choice::origin::spells;
  take();
  WM_UNDERSTAND(expect("of", "after \"spells\""));
  out.joined.push_back(WM_UNDERSTAND(events(window_rule::not_allowed)));
  for (auto const* const word : {"joined", "when", "at", "most"}) {
    WM_UNDERSTAND(expect(word,
                         "as in \"spells of hospital_stay joined when at "
                         "most 1 day apart\""));
  }
  out.gap = WM_UNDERSTAND(count("days"));
  if (!take_if("days")) {
    WM_UNDERSTAND(expect("day", "after the number"));
  }
  WM_UNDERSTAND(expect("apart", "after \"days\""));
  if (shape_of(out.joined.front(), names_).spell) {
    return std::unexpected{
        fault_at(next(), diagnostic_code::wrong_kind_of_thing,
                 "spells cannot be joined again", "Allow a longer gap.")};
  }
  return out;
}

}  // namespace wm::metrics::language
