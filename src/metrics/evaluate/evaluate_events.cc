#include <algorithm>
#include <utility>

#include "metrics/evaluate/evaluation.h"
#include "metrics/evaluate/window_days.h"

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
  return metrics::days_of(which, days, period_);
}

}  // namespace wm::metrics
