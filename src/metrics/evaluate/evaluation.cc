#include "metrics/evaluate/evaluation.h"

#include <utility>

namespace wm::metrics {

evaluation::evaluation(subject const& of, definition const& by,
                       day_range const period)
    : of_{of},
      by_{by},
      period_{period},
      slots_(by.slots),
      values_(by.names.size()),
      events_(by.names.size()) {}

evaluation::evaluation(subject const& of, definition const& by,
                       day_range const period, occurrence index)
    : evaluation{of, by, period} {
  slots_.at(0) = std::move(index);
}

result<evaluated> evaluation::named(std::size_t const name) {
  if (!values_.at(name)) {
    values_[name] = WM_TRY(value_of(*by_.names.at(name).means));
  }
  return *values_[name];
}

result<evaluated> evaluation::value_of(expression const& of) {
  auto const told = [](auto known) {
    return known ? evaluated{*std::move(known)} : evaluated{unknown{}};
  };
  switch (of.type) {
    case value_type::truth:
      return evaluated{WM_TRY(truth_of(of))};
    case value_type::number:
      return told(WM_TRY(number_of(of)));
    case value_type::day:
      return told(WM_TRY(day_of(of)));
    case value_type::word:
      return told(WM_TRY(word_of(of)));
    case value_type::event:
      return told(WM_TRY(event_of(of)));
    case value_type::events:
      break;
  }
  return evaluated{unknown{}};
}

template <typename Type>
result<std::optional<Type>> evaluation::chosen_or_named(expression const& of) {
  auto is = evaluated{unknown{}};
  if (of.does == operation::named) {
    is = WM_TRY(named(of.name));
  } else {
    auto const condition = WM_TRY(truth_of(of.parts[0]));
    if (condition != truth::unknown) {
      is = WM_TRY(value_of(of.parts[condition == truth::yes ? 1 : 2]));
    }
  }
  auto const* const known = std::get_if<Type>(&is);
  return known != nullptr ? std::optional{*known} : std::nullopt;
}

result<std::optional<day_number>> evaluation::day_of(expression const& of) {
  switch (of.does) {
    case operation::reference_day:
      return period_.last;
    case operation::period_start:
      return period_.first;
    case operation::literal_day:
      return static_cast<day_number>(of.number);
    case operation::birth_day:
      return birth_of(of_.course);
    case operation::death_day:
      return death_of(of_.course);
    case operation::birthday: {
      auto const birth = birth_of(of_.course);
      return birth ? std::optional{WM_TRY(birthday_of(*birth, of.count))}
                   : std::nullopt;
    }
    case operation::start_of_event: {
      auto const event = WM_TRY(event_of(of.parts[0]));
      return event ? std::optional{event->start} : std::nullopt;
    }
    case operation::end_of_event: {
      auto const event = WM_TRY(event_of(of.parts[0]));
      return event && event->end != kNoEnd ? std::optional{event->end}
                                           : std::nullopt;
    }
    case operation::shifted_day: {
      auto const day = WM_TRY(day_of(of.parts[0]));
      return day ? std::optional{WM_TRY(shifted(*day, of.count, of.time))}
                 : std::nullopt;
    }
    case operation::last_day_registered:
    case operation::last_day_resident:
    case operation::last_day_alive:
      return last_day(of);
    default:
      return chosen_or_named<day_number>(of);
  }
}

result<std::optional<std::string>> evaluation::word_of(expression const& of) {
  auto const told = [](std::string_view const word) {
    return word.empty() ? std::nullopt : std::optional{std::string{word}};
  };
  switch (of.does) {
    case operation::characteristic:
      return told(characteristic_of(of_.course, of.text));
    case operation::state_word: {
      auto const day = WM_TRY(day_of(of.parts[0]));
      return day ? told(group_on(of_, of.text, *day)) : std::nullopt;
    }
    case operation::event_word: {
      auto const event = WM_TRY(event_of(of.parts[0]));
      return event ? told(word_in(*event, of.text, of.whose, of_.concepts))
                   : std::nullopt;
    }
    default:
      return chosen_or_named<std::string>(of);
  }
}

result<std::optional<occurrence>> evaluation::event_of(expression const& of) {
  switch (of.does) {
    case operation::first_of:
    case operation::last_of: {
      auto events = WM_TRY(events_of(of.events[0]));
      if (events.empty()) {
        return std::nullopt;
      }
      return std::move(of.does == operation::first_of ? events.front()
                                                      : events.back());
    }
    case operation::event_in:
      return slots_.at(of.slot);
    default:
      return chosen_or_named<occurrence>(of);
  }
}

template result<std::optional<decimal>> evaluation::chosen_or_named(
    expression const& of);
template result<std::optional<truth>> evaluation::chosen_or_named(
    expression const& of);

}  // namespace wm::metrics
