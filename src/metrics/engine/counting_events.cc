// Events that definitions count one by one: see counting.h.

#include "metrics/engine/counting.h"

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
