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
      visit_event(root, {&event, in});
    }
    if (!failed_.empty()) {
      return;
    }
  }
}

void counting::count_arrived(plan_definition const& of, end_counts& into,
                             period_mask const in) {
  if (into.cell) {
    gather(into, into.arrived, into.arrived_waits, in);
  } else {
    count(of.groupings, into.arrived, in);
  }
}

void counting::count_yes(plan_definition const& of, end_counts& into,
                         period_mask const in) {
  if (into.cell) {
    gather(into, into.yes, into.yes_waits, in);
  } else {
    count(of.groupings, into.yes, in);
  }
}

void counting::gather(end_counts& of, counts& into, period_mask& waits,
                      period_mask const in) {
  if (in == 0) {
    return;
  }
  if (of.cell->has_other(is_, groups_)) {
    add_what_waits(of);
    of.cell->move();
  }
  if ((waits & in) != 0) {
    add(into, of.cell->groups(), in);
    return;
  }
  if (of.arrived_waits == 0 && of.yes_waits == 0) {
    waiting_.push_back(&of);
  }
  waits |= in;
}

void counting::add_what_waits(end_counts& of) {
  auto const& groups = of.cell->groups();
  if (auto const in = std::exchange(of.arrived_waits, 0); in != 0) {
    add(of.arrived, groups, in);
  }
  if (auto const in = std::exchange(of.yes_waits, 0); in != 0) {
    add(of.yes, groups, in);
  }
}

void counting::add(counts& into, std::vector<std::size_t> const& groups,
                   period_mask const in) {
  into.resize(groups.size());
  for (auto i = std::size_t{0}; i < groups.size(); ++i) {
    if (groups[i] == kNoGroup) {
      continue;
    }
    if (into[i].size() <= groups[i]) {
      into[i].resize(groups[i] + 1);
    }
    into[i][groups[i]].add(in);
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
