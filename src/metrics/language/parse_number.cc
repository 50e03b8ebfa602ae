#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.h"
#include "metrics/language/parser.h"

namespace wm::metrics::language {

using framework::diagnostic_code;

namespace {

/// What may follow a number without being its unit.
bool follows_numbers(std::string_view const word) {
  static constexpr auto kWords = std::array<std::string_view, 21>{
      "after", "allowing",    "and",      "apart",  "before", "else", "ending",
      "from",  "in",          "is",       "joined", "not",    "of",   "on",
      "or",    "overlapping", "starting", "then",   "times",  "to",   "with"};
  return std::ranges::find(kWords, word) != kWords.end();
}

/// All units of values, and those of counting.
std::vector<std::string_view> units_of(framework::concepts const& concepts) {
  auto out = std::vector<std::string_view>{"days", "months", "nights", "points",
                                           "years"};
  for (auto const& each : concepts.all) {
    for (auto const& value : each.values) {
      if (std::ranges::find(out, value.unit) == out.end()) {
        out.push_back(value.unit);
      }
    }
  }
  return out;
}

}  // namespace

understood<std::string> parser::unit_here() {
  if (next().kind != token_kind::word || follows_numbers(next().text) ||
      next().text.find('.') != std::string_view::npos) {
    return std::string{};
  }
  auto const units = units_of(*words_.concepts);
  if (std::ranges::find(units, next().text) == units.end()) {
    return std::unexpected{
        fault_at(next(), diagnostic_code::unknown_unit_of_number,
                 fmt::format("no value has the unit \"{}\"", next().text),
                 did_you_mean(next().text, units))};
  }
  return std::string{take().text};
}

understood<expression> parser::counted(token const& first) {
  take();
  WM_UNDERSTAND(expect("of", "after \"count\""));
  auto out = make(operation::count_events, value_type::number, first);
  if (is("days") && ahead(1).text == "with") {
    take();
    take();
    out.does = operation::count_days;
  }
  out.events.push_back(WM_UNDERSTAND(events(window_rule::allowed)));
  return closed(std::move(out));
}

understood<expression> parser::summed(operation const does,
                                      token const& first) {
  auto out = make(does, value_type::number, first);
  take();
  if (does == operation::sum_of || does == operation::mean_of) {
    WM_UNDERSTAND(expect("of", "before the value"));
  }
  auto const value = take();
  WM_UNDERSTAND(expect("of", "after the value"));
  out.events.push_back(WM_UNDERSTAND(events(window_rule::allowed)));
  auto const shape = shape_of(out.events.front(), names_);
  if (shape.spell) {
    return std::unexpected{
        fault_at(value, diagnostic_code::no_such_field,
                 "a spell may have several stays, each with its own values",
                 "Ask for the stays: \"sum of cost of hospital_stay ...\".")};
  }
  out.value = WM_UNDERSTAND(value_of(shape, value));
  out.unit = out.value->unit;
  out.places = out.value->places + (does == operation::mean_of ? 2 : 0);
  return closed(std::move(out));
}

understood<value_name> parser::value_of(event_shape const& shape,
                                        token const& name) {
  auto found = std::vector<framework::concept_value const*>{};
  auto known = std::vector<std::string_view>{};
  for (auto const place : shape.concepts) {
    auto const& of = words_.concepts->all[place];
    for (auto const& value : of.values) {
      known.push_back(value.id.value);
      if (value.id.value == name.text) {
        found.push_back(&value);
      }
    }
  }
  if (found.empty()) {
    auto const who =
        shape.concepts.size() == 1
            ? words_.concepts->all[shape.concepts.front()].id.value + " has"
            : std::string{"these concepts have"};
    std::ranges::sort(known);
    known.erase(std::ranges::unique(known).begin(), known.end());
    return std::unexpected{
        fault_at(name, diagnostic_code::no_such_field,
                 fmt::format("{} no value \"{}\"", who, name.text),
                 known.empty() ? std::string{"No values at all."}
                               : did_you_mean_or_allowed(name.text, known))};
  }
  auto const& first = *found.front();
  for (auto const* other : found) {
    if (other->unit != first.unit || other->decimals != first.decimals) {
      return std::unexpected{
          fault_at(name, diagnostic_code::units_do_not_go_together,
                   fmt::format("\"{}\" is in {} in one concept, in {} in "
                               "another",
                               name.text, first.unit, other->unit),
                   "Ask for the concepts one by one.")};
    }
  }
  return value_name{.id = std::string{name.text},
                    .unit = first.unit,
                    .places = first.decimals};
}

understood<expression> parser::days_about(token const& first) {
  auto out = make(operation::days_of, value_type::number, first);
  auto const nights = take().text == "nights";
  out.unit = nights ? "nights" : "days";
  if (!nights && is("from")) {
    take();
    out.does = operation::days_between;
    out.parts.push_back(WM_UNDERSTAND(day()));
    WM_UNDERSTAND(expect("to", "and the second day"));
    out.parts.push_back(WM_UNDERSTAND(day()));
    return closed(std::move(out));
  }
  if (!nights && (is("registered") || is("resident") || is("alive"))) {
    auto const& what = take().text;
    out.does = what == "registered" ? operation::days_registered
               : what == "resident" ? operation::days_resident
                                    : operation::days_alive;
  } else {
    WM_UNDERSTAND(expect("of", nights ? "after \"nights\""
                                      : "\"from\", \"registered\", \"resident\""
                                        " or \"alive\" after \"days\""));
    out.does = nights ? operation::nights_of : operation::days_of;
    out.events.push_back(WM_UNDERSTAND(events(window_rule::not_allowed)));
  }
  out.windows.push_back(WM_UNDERSTAND(days()));
  return closed(std::move(out));
}

understood<expression> parser::last_day(token const& first) {
  take();
  take();
  auto out = make(operation::last_day_alive, value_type::day, first);
  if (take_if("registered")) {
    out.does = operation::last_day_registered;
  } else if (take_if("resident")) {
    out.does = operation::last_day_resident;
  } else {
    WM_UNDERSTAND(expect("alive",
                         "or \"registered\" or \"resident\" after \"last "
                         "day\""));
  }
  out.windows.push_back(WM_UNDERSTAND(days()));
  return closed(std::move(out));
}

understood<expression> parser::age(token const& first) {
  take();
  auto out = make(operation::age_in_years, value_type::number, first);
  out.unit = "years";
  if (take_if("in")) {
    WM_UNDERSTAND(expect("months", "after \"age in\""));
    out.does = operation::age_in_months;
    out.unit = "months";
  }
  WM_UNDERSTAND(expect("on", "and a day after \"age\""));
  out.parts.push_back(WM_UNDERSTAND(day()));
  return closed(std::move(out));
}

}  // namespace wm::metrics::language
