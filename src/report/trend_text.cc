#include "report/trend_text.h"

#include <array>

#include <fmt/format.h>

#include "report/compare_text.h"
#include "report/period_text.h"
#include "report/reasons.h"
#include "report/show.h"

namespace wm::report {

namespace {

using figures::trend_direction;

trend_judgement judgement_of(figures::trend const& t) {
  switch (t.judgement) {
    case figures::standing::better:
      return trend_judgement::getting_better;
    case figures::standing::worse:
      return trend_judgement::getting_worse;
    default:
      return trend_judgement::no_judgement;
  }
}

std::string_view for_the(trend_judgement const j) {
  switch (j) {
    case trend_judgement::getting_better:
      return ", a change for the better";
    case trend_judgement::getting_worse:
      return ", a change for the worse";
    case trend_judgement::no_judgement:
      break;
  }
  return "";
}

std::string_view number_word(std::size_t const n) {
  constexpr auto kWords = std::array<std::string_view, 8>{
      "no", "one", "two", "three", "four", "five", "six", "seven"};
  return n < kWords.size() ? kWords.at(n) : "several";
}

std::string moving(shown_trend const& t, figures::figure const& first,
                   figures::figure const& last, framework::metric const& of) {
  auto const rising = t.direction == trend_direction::increasing;
  auto const verb = rising ? "rising" : "falling";
  auto const began = period_text(first.covers, first.label);
  // The test weighs all five points: its ends alone may seem to go the other
  // way, and would then confuse.
  if ((*last.value > *first.value) != rising) {
    return fmt::format("It has been {} {}{}.", verb, since_text(began),
                       for_the(t.judgement));
  }
  return fmt::format("It has been {}{}: from {} ({}) to {} ({}).", verb,
                     for_the(t.judgement), brief_text(*first.value, of), began,
                     brief_text(*last.value, of),
                     period_text(last.covers, last.label));
}

}  // namespace

shown_trend show_trend(figures::assessed_series const& series,
                       framework::metric const& of) {
  auto const& t = series.trend;
  auto out = shown_trend{};
  out.direction = t.direction;
  out.judgement = judgement_of(t);
  out.method = t.method;
  out.chi_square = t.chi_square;
  out.slope = t.slope;
  out.why = t.why;
  for (auto const at : t.points) {
    out.periods.push_back(show(series.points[at].shown, of).period.label);
  }
  if (t.direction == trend_direction::cannot_say) {
    out.reason = reason_for(t.why, of);
    out.sentence = as_sentence(
        fmt::format("Whether it is steadily rising or falling cannot be "
                    "tested: {}",
                    plain_reason(t.why, of, "")));
    return out;
  }
  auto const& first = series.points[t.points.front()].shown;
  auto const& last = series.points[t.points.back()].shown;
  if (t.direction == trend_direction::no_significant_change) {
    out.sentence = fmt::format(
        "Its last {} figures ({}) show no clear rise or fall.",
        number_word(t.points.size()),
        span_text(first.covers, first.label, last.covers, last.label));
    return out;
  }
  out.sentence = moving(out, first, last, of);
  return out;
}

}  // namespace wm::report
