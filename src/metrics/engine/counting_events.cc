// Events that definitions count one by one: see counting.h.

#include "metrics/engine/counting.h"

#include <utility>

namespace wm::metrics::engine {

void counting::visit_events(plan_root const& root, period_mask const every) {
  auto const& each = plan_.choices[*root.each];
  auto const starts =
      plan_.nodes[root.count_in].does == operation::start_of_event;
  if (!root.in_own_day) {
    auto const& all = is_.events(*root.each, every);
    for (auto i = std::size_t{0}; i < all.size() && failed_.empty(); ++i) {
      visit_event(root, {all[i].event, all[i].in & every});
    }
    return;
  }
  // Most events lie in no period: they are not looked at any closer.
  for (auto const& event : is_.of_source(each)) {
    auto const on = starts ? event.start : event.end;
    auto in = on == kNoEnd ? 0 : every & periods_of_.at(on);
    if (in == 0) {
      continue;
    }
    in = is_.chosen(each, event, in);
    if (stopped(root.first)) {
      return;
    }
    if (in != 0) {
      is_.set_event(0, &event);
      visit(root.first, in);
    }
    if (!failed_.empty()) {
      return;
    }
  }
}

void counting::count_arrived(end_counts& into, period_mask const in) {
  if (into.counts_events) {
    gather(into, into.arrived, into.arrived_waits, in);
  } else {
    count(*into.groups, into.arrived, in);
  }
}

void counting::count_yes(end_counts& into, period_mask const in) {
  if (into.counts_events) {
    gather(into, into.yes, into.yes_waits, in);
  } else {
    count(*into.groups, into.yes, in);
  }
}

void counting::gather(end_counts& of, group_counts& into, period_mask& waits,
                      period_mask const in) {
  if (in == 0) {
    return;
  }
  auto& by = *of.groups;
  if (by.event->has_other(is_, groups_)) {
    add_what_waits(by);
    by.event->move();
  }
  if (auto const provider = by.event->provider(is_, groups_)) {
    into.add(*provider, by.cells.size(), in);
  }
  if ((waits & in) != 0) {
    add(by, into, in);
    return;
  }
  if (of.arrived_waits == 0 && of.yes_waits == 0) {
    if (by.waiting.empty()) {
      waiting_.push_back(&by);
    }
    by.waiting.push_back(&of);
  }
  waits |= in;
}

void counting::add_what_waits(counted_groups& by) {
  for (auto* const end : by.waiting) {
    add(by, end->arrived, std::exchange(end->arrived_waits, 0));
    add(by, end->yes, std::exchange(end->yes_waits, 0));
  }
  by.waiting.clear();
}

void counting::add(counted_groups const& by, group_counts& into,
                   period_mask const in) {
  if (in == 0) {
    return;
  }
  for (auto const cell : by.event->groups()) {
    into.add(cell, by.cells.size(), in);
  }
}

void counting::visit_event(plan_root const& root, chosen_event const& one) {
  is_.set_event(0, one.event);
  auto const& day = is_.day(root.count_in, one.in);
  if (stopped(root.first)) {
    return;
  }
  auto in = period_mask{0};
  if (day.stands_once()) {
    in = (one.in & day.known) == 0
             ? 0
             : one.in & day.known & periods_of_.at(day.at(0));
  } else {
    for_each_period(one.in & day.known, [&](auto const period) {
      in |= holds(plan_.periods[period], day.at(period)) ? only(period) : 0;
    });
  }
  if (in != 0) {
    visit(root.first, in);
  }
}

}  // namespace wm::metrics::engine
