#include <algorithm>
#include <set>

#include "metrics/evaluate/evaluation.h"
#include "metrics/evaluate/exact.h"
#include "record/state/age.h"

namespace wm::metrics {

namespace {

decimal whole(std::int64_t const number) {
  return {.digits = number, .places = 0};
}

/// A result, unless the number did not fit.
result<std::optional<decimal>> fitting(std::optional<decimal> const number) {
  if (!number) {
    return fail(error_code::invalid_input, "a number of the definition",
                "it has more than 18 digits; use fewer decimal places or "
                "smaller factors");
  }
  return number;
}

bool smaller(decimal const a, decimal const b) {
  return compare(a, b) < 0;
}

/// The nights of each: those that begin on its days but the last.
std::vector<day_range> nights_of(std::vector<day_range> days) {
  for (auto& range : days) {
    range.last = range.last == kNoEnd ? kNoEnd : range.last - 1;
  }
  std::erase_if(days, [](auto const& one) { return one.last < one.first; });
  return days;
}

}  // namespace

result<std::optional<decimal>> evaluation::number_of(expression const& of) {
  switch (of.does) {
    case operation::number_literal:
      return decimal{.digits = of.number, .places = of.places};
    case operation::count_events:
      return whole(std::ssize(WM_TRY(events_of(of.events[0]))));
    case operation::count_days: {
      auto days = std::set<day_number>{};
      for (auto const& event : WM_TRY(events_of(of.events[0]))) {
        days.insert(event.start);
      }
      return whole(std::ssize(days));
    }
    case operation::sum_of:
    case operation::mean_of:
    case operation::lowest_of:
    case operation::highest_of:
      return of_values(of);
    case operation::days_of:
    case operation::nights_of:
    case operation::days_registered:
    case operation::days_resident:
    case operation::days_alive:
      return days_counted(of);
    case operation::days_between:
      return days_between(of);
    case operation::age_in_years:
    case operation::age_in_months:
      return age(of);
    case operation::how_many:
      return how_many(of);
    case operation::event_value: {
      auto const event = WM_TRY(event_of(of.parts[0]));
      return event ? value_in(*event, of.value->id, of.whose, of_.concepts)
                   : std::nullopt;
    }
    case operation::plus:
    case operation::minus:
    case operation::times:
      return calculated(of);
    default:
      return chosen_or_named<decimal>(of);
  }
}

result<std::optional<decimal>> evaluation::of_values(expression const& of) {
  auto numbers = std::vector<decimal>{};
  for (auto const& event : WM_TRY(events_of(of.events[0]))) {
    if (auto const number =
            value_in(event, of.value->id, whose_word::own, of_.concepts)) {
      numbers.push_back(*number);
    }
  }
  if (of.does == operation::sum_of) {
    auto sum = std::optional{decimal{.digits = 0, .places = of.places}};
    for (auto const& number : numbers) {
      sum = WM_TRY(fitting(exact_sum(*sum, number)));
    }
    return sum;
  }
  if (numbers.empty()) {
    return std::nullopt;
  }
  return of.does == operation::mean_of ? fitting(exact_mean(numbers))
         : of.does == operation::lowest_of
             ? std::optional{std::ranges::min(numbers, smaller)}
             : std::optional{std::ranges::max(numbers, smaller)};
}

std::optional<std::vector<day_range>> evaluation::days_of_person(
    operation const does) const {
  switch (does) {
    case operation::days_registered:
    case operation::last_day_registered:
      return days_belonging(of_, belonging::registered);
    case operation::days_resident:
    case operation::last_day_resident:
      return days_belonging(of_, belonging::resident);
    default:
      break;
  }
  auto const birth = birth_of(of_.course);
  if (!birth) {
    return std::nullopt;
  }
  return std::vector{day_range{*birth, death_of(of_.course).value_or(kNoEnd)}};
}

result<std::optional<day_number>> evaluation::last_day(expression const& of) {
  auto const days = WM_TRY(days_of(of.windows[0]));
  auto const ranges = days_of_person(of.does);
  auto last = std::optional<day_number>{};
  if (days && ranges) {
    for (auto const& range : *ranges) {
      auto const common = common_days(range, *days);
      if (common.first <= common.last) {
        last = std::max(last.value_or(common.last), common.last);
      }
    }
  }
  return last == kNoEnd ? std::nullopt : last;
}

result<std::optional<decimal>> evaluation::days_counted(expression const& of) {
  auto const days = WM_TRY(days_of(of.windows[0]));
  if (!days) {
    return std::nullopt;
  }
  auto ranges = std::vector<day_range>{};
  if (of.events.empty()) {
    auto of_person = days_of_person(of.does);
    if (!of_person) {
      return std::nullopt;
    }
    ranges = *std::move(of_person);
  } else {
    for (auto const& event : WM_TRY(events_of(of.events[0]))) {
      ranges.push_back({event.start, event.end});
    }
    if (of.does == operation::nights_of) {
      ranges = nights_of(std::move(ranges));
    }
  }
  auto const number = days_in(ranges, *days);
  return number ? std::optional{whole(*number)} : std::nullopt;
}

result<std::optional<decimal>> evaluation::days_between(expression const& of) {
  auto const from = WM_TRY(day_of(of.parts[0]));
  auto const to = WM_TRY(day_of(of.parts[1]));
  return from && to ? std::optional{whole(std::int64_t{*to} - *from)}
                    : std::nullopt;
}

result<std::optional<decimal>> evaluation::age(expression const& of) {
  auto const day = WM_TRY(day_of(of.parts[0]));
  if (!day) {
    return std::nullopt;
  }
  auto const age = of.does == operation::age_in_years
                       ? record::age_in_years(of_.course, *day)
                       : record::age_in_months(of_.course, *day);
  return age ? std::optional{whole(*age)} : std::nullopt;
}

result<std::optional<decimal>> evaluation::calculated(expression const& of) {
  auto const left = WM_TRY(number_of(of.parts[0]));
  auto const right = WM_TRY(number_of(of.parts[1]));
  if (!left || !right) {
    return std::nullopt;
  }
  return fitting(of.does == operation::plus    ? exact_sum(*left, *right)
                 : of.does == operation::minus ? exact_difference(*left, *right)
                                               : exact_product(*left, *right));
}

}  // namespace wm::metrics
