#include "report/gaps_to_close.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/calendar.h"
#include "report/comparators.h"
#include "report/number_text.h"
#include "report/period_text.h"
#include "report/show.h"

namespace wm::report {

namespace {

using figures::comparator_kind;

constexpr auto kMonthsOfAYear = 12;
// Beyond this nobody would wait for the answer.
constexpr auto kMostYears = 25.0;

/// "310 fewer events a year". What a share counts may be people or households;
/// of periods longer than a year in one of their years.
std::string people_text(figures::gap_to_close const& gap,
                        framework::metric const& of, period const& covers) {
  auto const share = of.value == framework::value_kind::proportion;
  auto const number = number_text(std::ceil(*gap.people), 0);
  auto const limits =
      gap.people_limits
          ? fmt::format(" (95 %: {} to {})",
                        number_text(std::floor(gap.people_limits->lower), 0),
                        number_text(std::ceil(gap.people_limits->upper), 0))
          : std::string{};
  auto const length = months(covers);
  auto const* const when = !share || length >= kMonthsOfAYear ? " a year"
                           : length > 0 ? " in a period as long as this one"
                                        : "";
  return fmt::format("about {} {}{}{}{}", number,
                     of.better == framework::better::lower ? "fewer" : "more",
                     share ? "" : " events", when, limits);
}

/// "5.9 percentage points", "3.1 per 1,000".
std::string distance_text(double const value, framework::metric const& of) {
  return of.unit && of.unit->name == "percent"
             ? fmt::format("{} percentage points",
                           number_text(value, of.unit->decimals))
             : value_text(value, of);
}

std::string sentence_of(figures::gap_to_close const& gap,
                        framework::metric const& of, std::string const& name,
                        period const& covers) {
  auto out = fmt::format(
      "The figure would have to be {} {}", distance_text(gap.value, of),
      of.better == framework::better::lower ? "lower" : "higher");
  out += gap.with == comparator_kind::goal
             ? std::string{" to reach the goal"}
             : fmt::format(" to be like that of {}", name);
  if (gap.with == comparator_kind::goal && of.goal) {
    out += fmt::format(" by {}", day_text(of.goal->by));
  }
  out += gap.people ? fmt::format(": {}.", people_text(gap, of, covers))
                    : fmt::format(
                          ". How many people that is cannot be said: "
                          "{}.",
                          to_sentence(gap.no_people));
  return out;
}

/// When figures could tell the change from chance.
std::string knowing_of(figures::gap_to_close const& gap, period const& covers) {
  if (!gap.periods_to_see) {
    return "Without limits nobody can say when such a change would show.";
  }
  auto const years = *gap.periods_to_see * static_cast<double>(months(covers)) /
                     kMonthsOfAYear;
  if (years > kMostYears) {
    return "Figures like these could not tell such a change from chance "
           "within 25 years.";
  }
  auto const many =
      std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(years)));
  if (*gap.periods_to_see <= 1) {
    return fmt::format(
        "When we could know: the first figure after the change{} would show it "
        "four times in five.",
        many > 1 ? fmt::format(", of {} years,", many) : "");
  }
  return fmt::format(
      "When we could know: one figure is too unsure. Those of {} before and "
      "{} after the change, put together, would show it four times in five.",
      counted(many, "year", "years"), many);
}

}  // namespace

std::vector<shown_gap> gaps_to_close(
    evidence const& from, figures::metric_index const metric,
    figures::assessed_series const* const main) {
  auto out = std::vector<shown_gap>{};
  auto const& all = from.results().priorities().all;
  auto const found = std::ranges::find(all, metric, &figures::priority::metric);
  if (found == all.end() || main == nullptr || !main->latest) {
    return out;
  }
  auto const& of = from.package().metrics[metric.value()];
  auto const& newest = main->points[*main->latest].shown;
  for (auto const& gap : found->to_close) {
    auto const name = gap.with == comparator_kind::goal
                          ? std::string{"the goal"}
                          : comparator_name(gap.with, from);
    out.push_back({name, sentence_of(gap, of, name, newest.covers),
                   knowing_of(gap, newest.covers)});
  }
  return out;
}

}  // namespace wm::report
