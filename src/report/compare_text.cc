#include "report/compare_text.h"

#include <cmath>

#include <fmt/format.h>

#include "report/number_text.h"
#include "report/period_text.h"
#include "report/reasons.h"
#include "report/show.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using figures::comparison_method;
using figures::confidence;
using figures::standing;

/// Limits further apart than this part of the value are said aloud.
constexpr auto kWide = 0.05;

/// Whether the words around a number have named its unit already.
enum class unit_named { before, here };

/// "53.2 to 65.9 years": limits with their unit once.
std::string range_text(stats::interval const limits,
                       framework::metric const& of, unit_named const named) {
  auto const upper = named == unit_named::before ? brief_text(limits.upper, of)
                                                 : value_text(limits.upper, of);
  auto const lower = of.unit && of.unit->name != "pounds"
                         ? number_text(limits.lower, of.unit->decimals)
                         : value_text(limits.lower, of);
  return fmt::format("{} to {}", lower, upper);
}

/// Only limits held against a bare value tell where the figure may lie in
/// relation to it: overlapping limits do not.
bool limits_explain(comparison_method const made, figures::figure const& f) {
  auto const& limits = f.at_95.limits;
  return made == comparison_method::limits_against_value &&
         figures::has_limits(f.at_95) &&
         limits.upper - limits.lower > kWide * std::abs(*f.value);
}

/// What chance has to do with it, without a full stop.
std::string chance_text(figures::comparison const& found,
                        comparator_kind const with, figures::figure const& f,
                        framework::metric const& of, unit_named const named) {
  auto const what = with == comparator_kind::baseline ? "change" : "difference";
  if (found.standing != standing::similar) {
    return fmt::format(
        "the {} is bigger than chance would {}explain", what,
        found.confidence == confidence::at_998 ? "" : "usually ");
  }
  return limits_explain(found.method, f)
             ? fmt::format("the figure could really be anywhere from {}",
                           range_text(f.at_95.limits, of, named))
             : fmt::format("chance alone could explain the {}", what);
}

std::string goal_sentence(standing const s, std::string_view const chance,
                          framework::metric const& of) {
  auto const goal = fmt::format(
      "The goal of {} {} by {}",
      of.goal->kind == framework::goal_kind::at_least ? "at least" : "at most",
      value_text(of.goal->value, of), day_text(of.goal->by));
  switch (s) {
    case standing::better:
      return goal + " is met.";
    case standing::worse:
      return goal + " is not met yet.";
    default:
      return fmt::format("{}: too close to call, {}.", goal, chance);
  }
}

/// "It cannot be compared with England"; with a full reason behind a colon.
std::string cannot_say_sentence(comparator_kind const with,
                                comparator_names const& names,
                                std::string_view const why) {
  switch (with) {
    case comparator_kind::goal:
      return fmt::format("Whether the goal is met cannot be said: {}.", why);
    case comparator_kind::baseline:
      return fmt::format(
          "Whether it has changed{} cannot be said: {}.",
          names.period ? " " + since_text(names.period->label) : "", why);
    default:
      return fmt::format("It cannot be compared with {}: {}.", names.spoken,
                         why);
  }
}

}  // namespace

std::string_view relation(standing const s) {
  switch (s) {
    case standing::better:
      return "better than";
    case standing::worse:
      return "worse than";
    case standing::higher:
      return "higher than";
    case standing::lower:
      return "lower than";
    case standing::similar:
      return "about the same as";
    case standing::cannot_say:
      break;
  }
  return "not comparable with";
}

std::string brief_text(double const value, framework::metric const& of) {
  if (!of.unit) {
    return {};
  }
  auto const& unit = of.unit->name;
  auto const number_alone = unit == "percent" || unit.starts_with("per ") ||
                            unit.starts_with("score") ||
                            unit.starts_with("micrograms") ||
                            unit.starts_with("accidents");
  return number_alone ? number_text(value, of.unit->decimals)
                      : value_text(value, *of.unit);
}

shown_comparison show(figures::comparison const& found,
                      comparator_kind const with, figures::figure const& f,
                      framework::metric const& of,
                      comparator_names const& names) {
  auto out = shown_comparison{};
  out.with = with;
  out.title = names.title;
  out.spoken = names.spoken;
  out.value = found.value;
  out.value_text = found.value ? value_text(*found.value, of) : std::string{};
  out.period = found.value ? names.period : std::nullopt;
  out.standing = found.standing;
  out.confidence = found.confidence;
  out.method = found.method;
  out.why = found.why;
  if (found.standing == standing::cannot_say) {
    out.reason = reason_for(found.why, of);
    out.sentence = cannot_say_sentence(
        with, names, plain_reason(found.why, of, names.spoken));
    return out;
  }
  out.chance = chance_text(found, with, f, of, unit_named::before);
  auto const chance = chance_text(found, with, f, of, unit_named::here);
  out.sentence =
      with == comparator_kind::goal
          ? goal_sentence(found.standing, chance, of)
          : as_sentence(fmt::format("{} {} ({}): {}", relation(found.standing),
                                    names.spoken, out.value_text, chance));
  return out;
}

std::string in_answer(shown_comparison const& c, framework::metric const& of) {
  if (c.standing == standing::cannot_say || !c.value ||
      c.with == comparator_kind::goal) {
    return {};
  }
  return fmt::format("That is {} {} ({}){} {}.", relation(c.standing), c.spoken,
                     brief_text(*c.value, of),
                     c.standing == standing::similar ? ":" : ", and", c.chance);
}

}  // namespace wm::report
