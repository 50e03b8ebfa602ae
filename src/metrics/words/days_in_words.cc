#include "metrics/words/days_in_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <string_view>

#include <fmt/format.h>

#include "base/calendar.h"
#include "metrics/evaluate/calendar_days.h"
#include "metrics/evaluate/window_days.h"

namespace wm::metrics {

namespace {

std::string counted(std::int32_t const count, time_unit const unit) {
  static constexpr auto kUnits =
      std::array<std::string_view, 4>{"day", "week", "month", "year"};
  return fmt::format("{} {}{}", count,
                     kUnits.at(static_cast<std::size_t>(unit)),
                     count == 1 ? "" : "s");
}

std::string date_text(day_number const day) {
  return to_string(record::as_date(day));
}

std::string written(window const& which, definition const& of);

std::string words_of(expression const& day, definition const& of) {
  switch (day.does) {
    case operation::reference_day:
      return "R";
    case operation::period_start:
      return "period.start";
    case operation::literal_day:
      return date_text(static_cast<day_number>(day.number));
    case operation::birth_day:
      return "birth";
    case operation::death_day:
      return "death";
    case operation::birthday:
      return fmt::format("birthday {}", day.count);
    case operation::shifted_day:
      return fmt::format("{} {} {}", words_of(day.parts[0], of),
                         day.count < 0 ? "-" : "+",
                         counted(std::abs(day.count), day.time));
    case operation::named:
      return of.names[day.name].name;
    case operation::last_day_registered:
      return "the last day registered " + written(day.windows[0], of);
    case operation::last_day_resident:
      return "the last day resident " + written(day.windows[0], of);
    case operation::last_day_alive:
      return "the last day alive " + written(day.windows[0], of);
    case operation::start_of_event:
    case operation::end_of_event: {
      auto const& event = day.parts[0];
      auto const name =
          event.does == operation::named ? of.names[event.name].name
          : event.slot == 0 && of.each
              ? (of.each->called.empty() ? "index" : of.each->called)
              : std::string{"its"};
      return fmt::format(
          "{}{}{}", name, name == "its" ? " " : ".",
          day.does == operation::start_of_event ? "start" : "end");
    }
    default:
      break;
  }
  return "a day";
}

/// A day that only the period decides.
result<std::optional<day_number>> day_of(expression const& day,
                                         day_range const period) {
  switch (day.does) {
    case operation::reference_day:
      return period.last;
    case operation::period_start:
      return period.first;
    case operation::literal_day:
      return static_cast<day_number>(day.number);
    case operation::shifted_day: {
      auto const from = day_of(day.parts[0], period);
      if (!from || !*from) {
        return from;
      }
      return std::optional{WM_TRY(shifted(**from, day.count, day.time))};
    }
    default:
      break;
  }
  return std::nullopt;
}

std::string written(window const& which, definition const& of) {
  auto const day = [&](std::size_t const i) {
    return words_of(which.days[i], of);
  };
  switch (which.is) {
    case window::shape::period:
      return "in the period";
    case window::shape::to_day:
      return fmt::format("in the {} to {}", counted(which.count, which.unit),
                         day(0));
    case window::shape::from_day:
      return fmt::format("in the {} from {}", counted(which.count, which.unit),
                         day(0));
    case window::shape::up_to:
      return "by " + day(0);
    case window::shape::before:
      return "before " + day(0);
    case window::shape::after:
      return "after " + day(0);
    case window::shape::on:
      return "on " + day(0);
    case window::shape::between:
      return fmt::format("from {} to {}", day(0), day(1));
    case window::shape::days_after:
      return fmt::format("{} to {} after {}", which.count,
                         counted(which.last, which.unit), day(0));
    case window::shape::days_before:
      break;
  }
  return fmt::format("{} to {} before {}", which.count,
                     counted(which.last, which.unit), day(0));
}

result<std::string> days(window const& which, definition const& of,
                         day_range const period) {
  auto at = std::vector<day_number>{};
  for (auto const& each : which.days) {
    auto const day = WM_TRY(day_of(each, period));
    if (!day) {
      return fmt::format("depends on {}", words_of(each, of));
    }
    at.push_back(*day);
  }
  auto const in = WM_TRY(days_of(which, at, period));
  return in.first == kNoBeginning ? "up to " + date_text(in.last)
         : in.last == kNoEnd      ? "from " + date_text(in.first)
         : in.first == in.last
             ? date_text(in.first)
             : fmt::format("{} to {}", date_text(in.first), date_text(in.last));
}

/// Goes through all windows of a definition.
class walk {
 public:
  explicit walk(std::function<void(window const&)> each)
      : each_{std::move(each)} {}

  void over(expression const& what) {
    for (auto const& one : what.events) {
      over(one);
    }
    for (auto const& one : what.windows) {
      over(one);
    }
    for (auto const& one : what.parts) {
      over(one);
    }
  }
  void over(event_choice const& which) {
    for (auto const& one : which.joined) {
      over(one);
    }
    for (auto const& one : which.filters) {
      over(one);
    }
    for (auto const& one : which.windows) {
      over(one.days);
    }
  }
  void over(window const& which) {
    each_(which);
    for (auto const& one : which.days) {
      over(one);
    }
  }
  void over(std::vector<line> const& lines) {
    for (auto const& one : lines) {
      over(one.means);
    }
  }
  void over(std::optional<line> const& one) {
    if (one) {
      over(one->means);
    }
  }

 private:
  std::function<void(window const&)> each_;
};

}  // namespace

result<std::vector<drawn_window>> windows_of(definition const& of,
                                             day_range const period) {
  auto found = std::vector<window const*>{};
  auto go = walk{[&](window const& one) { found.push_back(&one); }};
  if (of.each) {
    go.over(*of.each);
  }
  for (auto const& name : of.names) {
    if (name.means) {
      go.over(*name.means);
    }
    if (name.events) {
      go.over(*name.events);
    }
  }
  for (auto const* lines :
       {&of.of, &of.leave_out, &of.denominator, &of.numerator, &of.excused}) {
    go.over(*lines);
  }
  for (auto const* one :
       {&of.denominator_number, &of.numerator_number, &of.measure}) {
    go.over(*one);
  }
  auto out = std::vector<drawn_window>{};
  for (auto const* one : found) {
    auto drawn =
        drawn_window{written(*one, of), WM_TRY(days(*one, of, period))};
    if (std::ranges::find(out, drawn) == out.end()) {
      out.push_back(std::move(drawn));
    }
  }
  return out;
}

}  // namespace wm::metrics
