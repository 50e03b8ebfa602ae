#include <algorithm>
#include <utility>

#include "metrics/evaluate/calendar_days.h"
#include "metrics/evaluate/evaluation.h"

namespace wm::metrics {

std::vector<occurrence> evaluation::events_of_concepts(
    std::vector<std::uint32_t> const& wanted) const {
  auto const death = death_of(of_.course).value_or(kNoEnd);
  auto out = std::vector<occurrence>{};
  for (auto const& event : of_.course.events) {
    auto as = std::vector<std::uint32_t>{};
    for (auto const place : event.concepts) {
      if (std::ranges::find(wanted, place) != wanted.end()) {
        as.push_back(place);
      }
    }
    if (!as.empty()) {
      out.push_back(occurrence_of(event, std::move(as), of_.concepts, death));
    }
  }
  std::ranges::sort(
      out, [](auto const& a, auto const& b) { return in_order(a, b) < 0; });
  return out;
}

result<std::vector<occurrence>> evaluation::source_of(
    event_choice const& which) {
  switch (which.from) {
    case event_choice::origin::concepts:
      return events_of_concepts(which.concepts);
    case event_choice::origin::spells:
      return spells_of(WM_TRY(events_of(which.joined[0])), which.gap);
    case event_choice::origin::named:
      break;
  }
  auto& known = events_.at(which.name);
  if (!known) {
    known = WM_TRY(events_of(*by_.names[which.name].events));
  }
  return *known;
}

result<std::vector<occurrence>> evaluation::events_of(
    event_choice const& which) {
  auto out = std::vector<occurrence>{};
  for (auto const& event : WM_TRY(source_of(which))) {
    if (which.plausible && !is_plausible(event, of_.concepts)) {
      continue;
    }
    if (which.other && slots_.at(0) && share_an_event(event, *slots_[0])) {
      continue;
    }
    // A line of `where` may be worked out while a filter of the same slot is
    // looked at: the event of that filter stands there again afterwards.
    auto& stands = slots_.at(which.slot);
    auto before = std::exchange(stands, event);
    auto const chosen = passes(event, which);
    stands = std::move(before);
    if (WM_TRY(chosen)) {
      out.push_back(event);
    }
  }
  return out;
}

result<bool> evaluation::passes(occurrence const& event,
                                event_choice const& which) {
  for (auto const& filter : which.filters) {
    if (WM_TRY(truth_of(filter)) != truth::yes) {
      return false;
    }
  }
  for (auto const& when : which.windows) {
    if (!WM_TRY(is_in(event, when))) {
      return false;
    }
  }
  return true;
}

result<bool> evaluation::is_in(occurrence const& event,
                               event_window const& when) {
  auto const days = WM_TRY(days_of(when.days));
  if (!days || days->last < days->first) {
    return false;
  }
  switch (when.side) {
    case window_side::starting:
      return holds(*days, event.start);
    case window_side::ending:
      return event.end != kNoEnd && holds(*days, event.end);
    case window_side::overlapping:
      break;
  }
  return event.start <= days->last && event.end >= days->first;
}

result<std::optional<day_range>> evaluation::days_of(window const& which) {
  auto days = std::vector<day_number>{};
  for (auto const& one : which.days) {
    auto const day = WM_TRY(day_of(one));
    if (!day) {
      return std::nullopt;
    }
    days.push_back(*day);
  }
  auto const away = [&](std::int64_t const count) {
    return shifted(days[0], count, which.unit);
  };
  switch (which.is) {
    case window::shape::period:
      return period_;
    case window::shape::to_day:
      return day_range{WM_TRY(away(-std::int64_t{which.count})) + 1, days[0]};
    case window::shape::from_day:
      return day_range{days[0], WM_TRY(away(which.count)) - 1};
    case window::shape::up_to:
      return day_range{kNoBeginning, days[0]};
    case window::shape::before:
      return day_range{kNoBeginning, days[0] - 1};
    case window::shape::after:
      return day_range{days[0] + 1, kNoEnd};
    case window::shape::on:
      return day_range{days[0], days[0]};
    case window::shape::between:
      return day_range{days[0], days[1]};
    case window::shape::days_after:
      return day_range{WM_TRY(away(which.count)), WM_TRY(away(which.last))};
    case window::shape::days_before:
      return day_range{WM_TRY(away(-std::int64_t{which.last})),
                       WM_TRY(away(-std::int64_t{which.count}))};
  }
  return std::nullopt;
}

}  // namespace wm::metrics
