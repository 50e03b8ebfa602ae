#include <algorithm>
#include <utility>

#include "metrics/engine/evaluator.h"

namespace wm::metrics::engine {

std::vector<chosen_event> const& evaluator::events(choice_number const of,
                                                   period_mask const needed) {
  auto const& choice = plan_.choices[of];
  if ((choice.needs & ~person_.marks()) != 0) {
    return no_events_;
  }
  auto& known = events_[of];
  auto const stamp = since(choice.on);
  if (known.since != stamp) {
    known.since = stamp;
    known.done = 0;
    known.all.clear();
  }
  auto const now = needed & ~known.done;
  if (now != 0) {
    if (choice.on.on_period) {
      choose_events(choice, now, known.all);
      known.done |= now;
    } else {
      choose_events(choice, kEveryPeriod, known.all);
      known.done = kEveryPeriod;
    }
  }
  return known.all;
}

void evaluator::choose_events(plan_choice const& which,
                              period_mask const needed,
                              std::vector<chosen_event>& into) {
  switch (which.from) {
    case plan_choice::origin::source:
      if (auto const* const window = only_window(which)) {
        for (auto const& event : of_source(which)) {
          auto const in = needed & window->inside.at(event.start);
          if (in != 0 && (!which.filtered || passes(which, event))) {
            into.push_back({&event, in});
          }
        }
        break;
      }
      for (auto const& event : of_source(which)) {
        add_chosen(which, event, needed, into);
      }
      break;
    case plan_choice::origin::chosen: {
      auto const& all = events(which.of, needed);
      for (auto i = std::size_t{0}; i < all.size(); ++i) {
        if ((all[i].in & needed) != 0) {
          add_chosen(which, *all[i].event, all[i].in & needed, into);
        }
      }
      break;
    }
    case plan_choice::origin::spells:
      spells(which, needed, into);
      break;
  }
}

fixed_window const* evaluator::only_window(plan_choice const& which) const {
  auto const asks_more = !which.filtered && (!which.filters.empty() ||
                                             which.plausible || which.other);
  return asks_more || which.windows.size() != 1 ||
                 which.windows[0].side != window_side::starting
             ? nullptr
             : plan_.windows[which.windows[0].days].fixed.get();
}

period_mask evaluator::any_of_source(plan_choice const& which,
                                     period_mask const needed) {
  // One is enough: the others are not looked at.
  auto out = period_mask{0};
  auto const all = of_source(which);
  auto const* const window = only_window(which);
  for (auto one = all.rbegin(); one != all.rend() && out != needed; ++one) {
    auto const rest = needed & ~out;
    if (window == nullptr) {
      out |= chosen(which, *one, rest);
    } else if (auto const in = rest & window->inside.at(one->start);
               in != 0 && (!which.filtered || passes(which, *one))) {
      out |= in;
    }
  }
  return out;
}

period_mask evaluator::chosen(plan_choice const& which, seen_event const& event,
                              period_mask in) {
  for (auto const& when : which.windows) {
    in = in == 0 ? in : in_window(event, when, in);
  }
  if (in == 0) {
    return 0;
  }
  if (which.filtered) {
    return passes(which, event) ? in : 0;
  }
  if ((which.plausible && !fields_.is_plausible(event)) ||
      (which.other && slots_[0].event != nullptr &&
       share_an_event(event, *slots_[0].event))) {
    return 0;
  }
  return which.filters.empty() ? in : filtered(which, event, in);
}

period_mask evaluator::filtered(plan_choice const& which,
                                seen_event const& event, period_mask in) {
  auto const before = slots_[which.slot];
  set_event(which.slot, &event);
  for (auto const filter : which.filters) {
    in = in == 0 ? in : truth(filter, in).yes;
  }
  slots_[which.slot] = before;
  return in;
}

bool evaluator::passes(plan_choice const& which, seen_event const& event) {
  auto const all = person_.of_source(which.source);
  auto& known = passed_[*which.filtered];
  if (known.since != person_since_) {
    known.since = person_since_;
    known.events.assign(all.size(), verdict::not_asked);
  }
  auto& is = known.events[static_cast<std::size_t>(&event - all.data())];
  if (is == verdict::not_asked) {
    auto const passes = (!which.plausible || fields_.is_plausible(event)) &&
                        filtered(which, event, 1) != 0;
    is = passes ? verdict::passes : verdict::does_not;
  }
  return is == verdict::passes;
}

void evaluator::add_chosen(plan_choice const& which, seen_event const& event,
                           period_mask const needed,
                           std::vector<chosen_event>& into) {
  if (auto const in = chosen(which, event, needed); in != 0) {
    into.push_back({&event, in});
  }
}

period_mask evaluator::in_window(seen_event const& event,
                                 plan_event_window const& when,
                                 period_mask const needed) {
  if (when.side == window_side::ending && event.end == kNoEnd) {
    return 0;
  }
  auto const& window = plan_.windows[when.days];
  auto const day = when.side == window_side::ending ? event.end : event.start;
  if (auto const& fixed = window.fixed) {
    return needed & fixed->with_days &
           (when.side == window_side::overlapping
                ? fixed->begun.at(event.end) & fixed->not_over.at(event.start)
                : fixed->inside.at(day));
  }
  auto const is_in = [&](day_range const& range) {
    return range.first <= range.last &&
           (when.side == window_side::overlapping
                ? event.start <= range.last && event.end >= range.first
                : holds(range, day));
  };
  auto const& days = days_of(when.days, needed);
  auto const told = needed & days.known;
  if (days.stands_once()) {
    return told != 0 && is_in(days.at(0)) ? told : 0;
  }
  auto out = period_mask{0};
  for_each_period(
      told, [&](auto const i) { out |= is_in(days.at(i)) ? only(i) : 0; });
  return out;
}

bool evaluator::share_an_event(seen_event const& a, seen_event const& b) const {
  auto const rows = [](seen_event const& of) {
    return of.stays.empty() ? std::span{&of.first, 1} : of.stays;
  };
  return std::ranges::find_first_of(rows(a), rows(b)) != rows(a).end();
}

seen_event const& evaluator::joined_stays(
    std::span<seen_event const* const> const stays) {
  auto& rows = rows_.emplace_back();
  auto out = *stays.front();
  for (auto const* const stay : stays) {
    if (stay->stays.empty()) {
      rows.push_back(stay->first);
    } else {
      rows.insert(rows.end(), stay->stays.begin(), stay->stays.end());
    }
    out.end = std::max(out.end, stay->end);
    if (stay->as != out.as) {
      auto both = std::vector<std::uint32_t>{};
      std::ranges::set_union(sets_.concepts(out.as), sets_.concepts(stay->as),
                             std::back_inserter(both));
      out.as = sets_.number(both);
    }
  }
  out.stays = rows;
  out.final = rows.back();
  return spells_.emplace_back(out);
}

void evaluator::spells(plan_choice const& which, period_mask const needed,
                       std::vector<chosen_event>& into) {
  // Which stays there are to be joined may differ from period to period:
  // periods that have the same ones are looked at together.
  auto const all = events(which.of, needed);
  auto rest = needed;
  while (rest != 0) {
    auto same = rest;
    auto const one = rest & (~rest + 1);
    auto stays = std::vector<seen_event const*>{};
    for (auto const& stay : all) {
      auto const has = (stay.in & one) != 0;
      same &= has ? stay.in : ~stay.in;
      if (has) {
        stays.push_back(stay.event);
      }
    }
    rest &= ~same;
    for (auto first = std::size_t{0}; first < stays.size();) {
      auto last = first + 1;
      auto end = stays[first]->end;
      while (last < stays.size() && std::int64_t{stays[last]->start} <=
                                        std::int64_t{end} + which.gap) {
        end = std::max(end, stays[last]->end);
        ++last;
      }
      add_chosen(which,
                 joined_stays(std::span{stays}.subspan(first, last - first)),
                 same, into);
      first = last;
    }
  }
}

}  // namespace wm::metrics::engine
