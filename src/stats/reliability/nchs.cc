#include "stats/reliability/nchs.h"

#include <algorithm>
#include <cmath>

#include "stats/detail/checks.h"
#include "stats/detail/distributions.h"
#include "stats/normal.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

// The thresholds of the two reports.
constexpr auto kFewestPeople = 30.0;
constexpr auto kFewestEvents = 10.0;
constexpr auto kFewestDegrees = 8.0;
constexpr auto kAlwaysNarrow = 0.05;
constexpr auto kAlwaysWide = 0.30;
constexpr auto kWidestRelative = 1.30;
constexpr auto kWidestRelativeOfCount = 1.60;
constexpr auto kTail = 0.025;

result<void> check(proportion_evidence const& of) {
  constexpr auto where = "nchs_proportion";
  if (!(of.proportion >= 0.0 && of.proportion <= 1.0)) {
    return fail(error_code::invalid_input, where,
                "a proportion must lie between 0 and 1; divide percentages by "
                "100");
  }
  WM_TRY(detail::check_count(where, "the standard error", of.standard_error));
  WM_TRY(detail::check_positive(where, "the number of people", of.people));
  WM_TRY(detail::check_positive(where, "the number of degrees of freedom",
                                of.degrees_of_freedom));
  return {};
}

bool is_nobody_or_everybody(double const proportion) {
  return proportion == 0.0 || proportion == 1.0;
}

// The people of a simple sample that would be as sure, never more than asked.
double effective_people(proportion_evidence const& of) {
  auto const variance = of.standard_error * of.standard_error;
  if (is_nobody_or_everybody(of.proportion) || variance == 0.0) {
    return of.people;
  }
  return std::min(of.people, of.proportion * (1.0 - of.proportion) / variance);
}

// Clopper and Pearson's limits for the effective people, fewer when the
// design has few degrees of freedom.
result<interval> korn_graubard(proportion_evidence const& of,
                               double const effective) {
  auto people = effective;
  if (of.people > 1.0 && of.degrees_of_freedom < of.people - 1.0) {
    auto const ratio =
        detail::student_quantile_above(of.people - 1.0, kTail) /
        detail::student_quantile_above(of.degrees_of_freedom, kTail);
    people *= ratio * ratio;
  }
  auto const limits =
      WM_TRY(clopper_pearson_interval(of.proportion * people, people, kZ95));
  return interval{std::min(limits.lower, of.proportion),
                  std::max(limits.upper, of.proportion)};
}

struct decision {
  presentation what;
  reliability_rule rule;
};

decision decide(proportion_evidence const& of, double const effective,
                double const width) {
  using enum reliability_rule;
  if (effective < kFewestPeople) {
    return {presentation::suppress, few_people};
  }
  if (is_nobody_or_everybody(of.proportion)) {
    return {presentation::review, nobody_or_everybody};
  }
  auto const is_narrow = width <= kAlwaysNarrow;
  if (!is_narrow && width >= kAlwaysWide) {
    return {presentation::suppress, wide_interval};
  }
  if (!is_narrow && width > kWidestRelative * of.proportion) {
    return {presentation::suppress, wide_for_its_size};
  }
  if (of.degrees_of_freedom < kFewestDegrees) {
    return {presentation::review, few_degrees_of_freedom};
  }
  if (!is_narrow && width > kWidestRelative * (1.0 - of.proportion)) {
    return {presentation::footnote, wide_complement};
  }
  return {presentation::show, sound};
}

}  // namespace

std::string_view word(presentation const what) {
  switch (what) {
    case presentation::show:
      return "show";
    case presentation::footnote:
      return "footnote";
    case presentation::review:
      return "review";
    case presentation::suppress:
      return "suppress";
  }
  return "";
}

std::string_view word(reliability_rule const rule) {
  switch (rule) {
    case reliability_rule::sound:
      return "sound";
    case reliability_rule::wide_complement:
      return "wide_complement";
    case reliability_rule::few_degrees_of_freedom:
      return "few_degrees_of_freedom";
    case reliability_rule::nobody_or_everybody:
      return "nobody_or_everybody";
    case reliability_rule::few_people:
      return "few_people";
    case reliability_rule::wide_interval:
      return "wide_interval";
    case reliability_rule::wide_for_its_size:
      return "wide_for_its_size";
    case reliability_rule::few_events:
      return "few_events";
  }
  return "";
}

result<proportion_reliability> nchs_proportion(proportion_evidence const& of) {
  WM_TRY(check(of));
  auto const effective = effective_people(of);
  auto const limits = WM_TRY(korn_graubard(of, effective));
  auto const [what, rule] = decide(of, effective, limits.upper - limits.lower);
  return proportion_reliability{what, rule, effective, limits};
}

result<count_reliability> nchs_count(count_evidence const& of) {
  constexpr auto where = "nchs_count";
  WM_TRY(detail::check_count(where, "the count", of.count));
  WM_TRY(detail::check_count(where, "the number of events", of.events));
  WM_TRY(detail::check_positive(where, "the number of degrees of freedom",
                                of.degrees_of_freedom));
  if (!(of.limits.lower >= 0.0 && of.limits.lower <= of.count &&
        of.count <= of.limits.upper && std::isfinite(of.limits.upper))) {
    return fail(error_code::invalid_input, where,
                "the count must lie within its limits, which must be known and "
                "not negative");
  }
  if (of.events < kFewestEvents) {
    return count_reliability{presentation::suppress,
                             reliability_rule::few_events};
  }
  if (of.limits.upper - of.limits.lower > kWidestRelativeOfCount * of.count) {
    return count_reliability{presentation::suppress,
                             reliability_rule::wide_for_its_size};
  }
  if (of.degrees_of_freedom < kFewestDegrees) {
    return count_reliability{presentation::review,
                             reliability_rule::few_degrees_of_freedom};
  }
  return count_reliability{presentation::show, reliability_rule::sound};
}

}  // namespace wm::stats
