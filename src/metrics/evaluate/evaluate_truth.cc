#include <algorithm>
#include <cstddef>

#include "base/decimal.h"
#include "metrics/evaluate/evaluation.h"

namespace wm::metrics {

namespace {

template <typename Order>
bool stands(comparison const asked, Order const is) {
  switch (asked) {
    case comparison::less:
      return is < 0;
    case comparison::at_most:
      return is <= 0;
    case comparison::equal:
      return is == 0;
    case comparison::not_equal:
      return is != 0;
    case comparison::at_least:
      return is >= 0;
    case comparison::more:
      return is > 0;
  }
  return false;
}

std::int64_t count(std::vector<truth> const& of, truth const which) {
  return std::ranges::count(of, which);
}

}  // namespace

result<std::vector<truth>> evaluation::truths_of(
    std::vector<expression> const& parts) {
  auto out = std::vector<truth>{};
  for (auto const& part : parts) {
    out.push_back(WM_TRY(truth_of(part)));
  }
  return out;
}

result<truth> evaluation::truth_of(expression const& of) {
  switch (of.does) {
    case operation::both:
      return std::ranges::min(WM_TRY(truths_of(of.parts)));
    case operation::either:
      return std::ranges::max(WM_TRY(truths_of(of.parts)));
    case operation::negation:
      return opposite(WM_TRY(truth_of(of.parts[0])));
    case operation::any_of:
      return certain(!WM_TRY(events_of(of.events[0])).empty());
    case operation::none_of:
      return certain(WM_TRY(events_of(of.events[0])).empty());
    case operation::goes_on:
      return going_on(of);
    case operation::registered_on:
    case operation::resident_on:
    case operation::alive_on:
      return truth_on_day(of);
    case operation::registered_throughout:
    case operation::resident_throughout:
      return throughout(of);
    case operation::compare_numbers:
    case operation::compare_days:
      return compared(of);
    case operation::word_is_in:
      return one_of_words(of);
    case operation::day_is_in:
      return day_in_window(of);
    case operation::is_known:
      return known(of);
    case operation::is_of_concept:
      return is_of_concept(of);
    case operation::at_least:
      return at_least(of);
    default:
      return WM_TRY(chosen_or_named<truth>(of)).value_or(truth::unknown);
  }
}

result<truth> evaluation::going_on(expression const& of) {
  auto const day = WM_TRY(day_of(of.parts[0]));
  auto const events = WM_TRY(events_of(of.events[0]));
  return certain(day && std::ranges::any_of(events, [&](auto const& event) {
                   return event.start <= *day && event.end >= *day;
                 }));
}

result<truth> evaluation::truth_on_day(expression const& of) {
  auto const day = WM_TRY(day_of(of.parts[0]));
  if (!day) {
    return truth::unknown;
  }
  if (of.does == operation::alive_on) {
    return alive_on(of_.course, *day);
  }
  return belongs_on(of_,
                    of.does == operation::registered_on ? belonging::registered
                                                        : belonging::resident,
                    *day);
}

result<truth> evaluation::throughout(expression const& of) {
  auto const days = WM_TRY(days_of(of.windows[0]));
  if (!days) {
    return truth::unknown;
  }
  return belongs_throughout(of_,
                            of.does == operation::registered_throughout
                                ? belonging::registered
                                : belonging::resident,
                            *days, of.count);
}

result<truth> evaluation::one_of_words(expression const& of) {
  auto const word = WM_TRY(word_of(of.parts[0]));
  if (!word) {
    return truth::unknown;
  }
  if (of.parts.size() == 2) {
    auto const other = WM_TRY(word_of(of.parts[1]));
    return other ? certain((*word == *other) != of.without) : truth::unknown;
  }
  auto const there = std::ranges::find(of.words, *word) != of.words.end();
  return certain(there != of.without);
}

result<truth> evaluation::compared(expression const& of) {
  if (of.does == operation::compare_days) {
    auto const left = WM_TRY(day_of(of.parts[0]));
    auto const right = WM_TRY(day_of(of.parts[1]));
    return left && right ? certain(stands(of.order, *left <=> *right))
                         : truth::unknown;
  }
  auto const left = WM_TRY(number_of(of.parts[0]));
  auto const right = WM_TRY(number_of(of.parts[1]));
  return left && right ? certain(stands(of.order, compare(*left, *right)))
                       : truth::unknown;
}

result<truth> evaluation::day_in_window(expression const& of) {
  auto const day = WM_TRY(day_of(of.parts[0]));
  auto const days = WM_TRY(days_of(of.windows[0]));
  if (!days) {
    return truth::unknown;
  }
  if (!day) {
    return may_not_have_happened(of.parts[0]) ? truth::no : truth::unknown;
  }
  return certain(holds(*days, *day));
}

bool evaluation::may_not_have_happened(expression const& day) const {
  switch (day.does) {
    case operation::death_day:
    case operation::start_of_event:
    case operation::end_of_event:
      return true;
    case operation::named:
      return may_not_have_happened(*by_.names[day.name].means);
    default:
      return false;
  }
}

result<truth> evaluation::known(expression const& of) {
  auto const is = WM_TRY(value_of(of.parts[0]));
  auto const* const condition = std::get_if<truth>(&is);
  auto const told = condition != nullptr ? *condition != truth::unknown
                                         : !std::holds_alternative<unknown>(is);
  return certain(told != of.without);
}

result<truth> evaluation::is_of_concept(expression const& of) {
  auto const event = WM_TRY(event_of(of.parts[0]));
  return event ? certain(std::ranges::find_first_of(
                             of.concepts, event->concepts) != of.concepts.end())
               : truth::unknown;
}

result<truth> evaluation::at_least(expression const& of) {
  auto const are = WM_TRY(truths_of(of.parts));
  auto const surely = count(are, truth::yes);
  auto const perhaps = surely + count(are, truth::unknown);
  return surely >= of.count   ? truth::yes
         : perhaps < of.count ? truth::no
                              : truth::unknown;
}

result<std::optional<decimal>> evaluation::how_many(expression const& of) {
  auto const are = WM_TRY(truths_of(of.parts));
  if (count(are, truth::unknown) > 0) {
    return std::nullopt;
  }
  return decimal{.digits = count(are, truth::yes), .places = 0};
}

}  // namespace wm::metrics
