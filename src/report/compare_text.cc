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

/// What chance has to do with it, without a full stop.
std::string chance(shown_comparison const& c, figures::bounds const& at_95,
                   double const value, framework::metric const& of,
                   unit_named const named) {
  auto const what =
      c.with == comparator_kind::baseline ? "change" : "difference";
  if (c.standing == standing::similar) {
    auto const limits = at_95.limits;
    auto const wide = figures::has_limits(at_95) &&
                      limits.upper - limits.lower > kWide * std::abs(value);
    if (!wide || c.method == comparison_method::control_limits) {
      return fmt::format("chance alone would explain the {}", what);
    }
    return fmt::format("the figure could really be anywhere from {}",
                       range_text(limits, of, named));
  }
  return fmt::format("the {} is bigger than chance would {}explain", what,
                     c.confidence == confidence::at_998 ? "" : "usually ");
}

std::string goal_sentence(shown_comparison const& c, figures::figure const& f,
                          framework::metric const& of) {
  auto const goal = fmt::format(
      "The goal of {} {} by {}",
      of.goal->kind == framework::goal_kind::at_least ? "at least" : "at most",
      value_text(of.goal->value, of), day_text(of.goal->by));
  switch (c.standing) {
    case standing::better:
      return goal + " is met.";
    case standing::worse:
      return goal + " is not met yet.";
    default:
      break;
  }
  return fmt::format("{} is too close to call: {}.", goal,
                     chance(c, f.at_95, *f.value, of, unit_named::here));
}

}  // namespace

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
  out.period = found.value ? names.period : std::string{};
  out.standing = found.standing;
  out.confidence = found.confidence;
  out.method = found.method;
  out.why = found.why;
  if (found.standing == standing::cannot_say) {
    out.reason = reason_for(found.why, of);
    out.sentence = as_sentence(fmt::format(
        "{}: {}",
        with == comparator_kind::goal || with == comparator_kind::baseline
            ? "This cannot be said"
            : fmt::format("It cannot be compared with {}", names.spoken),
        plain_reason(found.why, of, names.spoken)));
    return out;
  }
  if (with == comparator_kind::goal) {
    out.sentence = goal_sentence(out, f, of);
    return out;
  }
  out.sentence = as_sentence(fmt::format(
      "{} {} ({}): {}", relation(found.standing), names.spoken, out.value_text,
      chance(out, f.at_95, *f.value, of, unit_named::here)));
  return out;
}

std::string in_answer(shown_comparison const& shown, shown_figure const& f,
                      framework::metric const& of) {
  if (shown.standing == standing::cannot_say || !shown.value || !f.value ||
      shown.with == comparator_kind::goal) {
    return {};
  }
  return fmt::format("That is {} {} ({}){} {}.", relation(shown.standing),
                     shown.spoken, brief_text(*shown.value, of),
                     shown.standing == standing::similar ? ":" : ", and",
                     chance(shown, f.at_95, *f.value, of, unit_named::before));
}

}  // namespace wm::report
