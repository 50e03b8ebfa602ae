#include <algorithm>

#include "metrics/engine/evaluator.h"

namespace wm::metrics::engine {

truths evaluator::truth(node_number const of, period_mask const needed) {
  auto& known = truths_[of];
  if (known.reads == read_from_event::word_is_in) {
    auto const& node = plan_.nodes[of];
    return is_in_words(node, word_read(plan_.nodes[node.parts[0]]), needed);
  }
  if ((known.needs & ~person_.marks()) != 0) {
    return {};
  }
  auto const stamp = since(known.on);
  if (known.since != stamp) {
    known.since = stamp;
    known.done = 0;
    known.are = {};
  }
  auto const now = needed & ~known.done;
  if (now != 0) {
    auto const& node = plan_.nodes[of];
    if (known.on.on_period) {
      auto const are = truth_now(node, now);
      known.are.yes |= are.yes & now;
      known.are.unknown |= are.unknown & now;
      known.done |= now;
    } else {
      auto const are = truth_now(node, 1);
      known.are.yes = (are.yes & 1) != 0 ? kEveryPeriod : 0;
      known.are.unknown = (are.unknown & 1) != 0 ? kEveryPeriod : 0;
      known.done = kEveryPeriod;
    }
  }
  return {known.are.yes & needed, known.are.unknown & needed};
}

truths evaluator::truth_now(plan_node const& node, period_mask const needed) {
  switch (node.does) {
    case operation::both:
      return all_of(node, needed);
    case operation::either:
      return one_of(node, needed);
    case operation::negation: {
      auto const is = truth(node.parts[0], needed);
      return {needed & ~is.yes & ~is.unknown, is.unknown};
    }
    case operation::any_of:
      return {any_event(node, needed), 0};
    case operation::none_of:
      return {needed & ~any_event(node, needed), 0};
    case operation::goes_on:
      return {going_on(node, needed), 0};
    case operation::registered_on:
    case operation::resident_on:
    case operation::alive_on:
      return on_day(node, needed);
    case operation::registered_throughout:
    case operation::resident_throughout:
      return throughout(node, needed);
    case operation::compare_numbers:
    case operation::compare_days:
      return compared(node, needed);
    case operation::word_is_in:
      return one_of_words(node, needed);
    case operation::day_is_in:
      return day_in_window(node, needed);
    case operation::is_known: {
      auto const told = known(node.parts[0], needed);
      return {node.without ? needed & ~told : told, 0};
    }
    case operation::is_of_concept:
      return of_concept(node, needed);
    case operation::at_least:
      return at_least(node, needed);
    case operation::if_then_else: {
      auto const holds = truth(node.parts[0], needed);
      auto const then = truth(node.parts[1], holds.yes);
      auto const otherwise =
          truth(node.parts[2], needed & ~holds.yes & ~holds.unknown);
      return {then.yes | otherwise.yes,
              holds.unknown | then.unknown | otherwise.unknown};
    }
    default:
      return {0, needed};
  }
}

truths evaluator::all_of(plan_node const& node, period_mask const needed) {
  auto out = truths{.yes = needed, .unknown = 0};
  for (auto const part : node.parts) {
    auto const undecided = out.yes | out.unknown;
    if (undecided == 0) {
      break;
    }
    auto const is = truth(part, undecided);
    out.unknown =
        (out.unknown & (is.yes | is.unknown)) | (out.yes & is.unknown);
    out.yes &= is.yes;
  }
  return out;
}

truths evaluator::one_of(plan_node const& node, period_mask const needed) {
  auto out = truths{};
  for (auto const part : node.parts) {
    auto const undecided = needed & ~out.yes;
    if (undecided == 0) {
      break;
    }
    auto const is = truth(part, undecided);
    out.yes |= is.yes;
    out.unknown = (out.unknown | is.unknown) & ~out.yes;
  }
  return out;
}

period_mask evaluator::any_event(plan_node const& node,
                                 period_mask const needed) {
  auto const& which = plan_.choices[*node.events];
  if (which.from == plan_choice::origin::source) {
    return any_of_source(which, needed);
  }
  auto out = period_mask{0};
  for (auto const& one : events(*node.events, needed)) {
    out |= one.in;
  }
  return out & needed;
}

period_mask evaluator::going_on(plan_node const& node,
                                period_mask const needed) {
  auto out = period_mask{0};
  auto const& all = events(*node.events, needed);
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    auto const rest = all[i].in & needed & ~out;
    if (rest != 0) {
      out |= on_days(node.parts[0], {all[i].event->start, all[i].event->end},
                     rest);
    }
  }
  return out;
}

truths evaluator::on_day(plan_node const& node, period_mask const needed) {
  auto const of = node.parts[0];
  auto const& fixed = plan_.nodes[of].fixed;
  auto const told = fixed ? needed : needed & day(of, needed).known;
  auto out = truths{.yes = 0, .unknown = needed & ~told};
  if (node.does != operation::alive_on) {
    auto const& runs = states_.runs(node.does == operation::registered_on
                                        ? belonging::registered
                                        : belonging::resident);
    for (auto const& run : runs) {
      out.yes |= on_days(of, {run.first, run.last}, told & ~out.yes);
    }
    return out;
  }
  if (person_.birth() == kNoEnd) {
    out.unknown |= on_days(of, {kNoBeginning, person_.death()}, told);
  } else {
    out.yes = on_days(of, {person_.birth(), person_.death()}, told);
  }
  return out;
}

truths evaluator::throughout(plan_node const& node, period_mask const needed) {
  auto const& within = days_of(*node.days, needed);
  auto out = truths{.yes = 0, .unknown = needed & ~within.known};
  auto const& stays = states_.stays(
      node.does == operation::registered_throughout ? belonging::registered
                                                    : belonging::resident);
  auto rest = needed & within.known;
  if (auto const& fixed = plan_.windows[*node.days].fixed) {
    // Most often one stay has the whole window.
    for (auto const& [first, last] : stays) {
      // No stay has a window without end.
      auto const ends_in =
          ~fixed->not_over.at(last == kNoEnd ? kNoEnd : last + 1);
      out.yes |= rest & ends_in & ~fixed->begun.at(first - 1);
    }
    rest &= ~out.yes;
  }
  for_each_period(rest, [&](auto const i) {
    auto const& range = within.at(i);
    auto const filled =
        range.last < range.first ||
        (range.first != kNoBeginning && range.last != kNoEnd &&
         record::longest_gap(stays, range.first, range.last + 1) <= node.count);
    out.yes |= filled ? only(i) : 0;
  });
  return out;
}

truths evaluator::is_in_words(plan_node const& node, word_number const word,
                              period_mask const needed) const {
  if (word == kNoWord) {
    return {.yes = 0, .unknown = needed};
  }
  auto const there = std::ranges::find(node.words, word) != node.words.end();
  return {.yes = there != node.without ? needed : 0, .unknown = 0};
}

truths evaluator::one_of_words(plan_node const& node,
                               period_mask const needed) {
  auto out = truths{};
  auto const& is = word(node.parts[0], needed);
  auto told = needed & is.known;
  if (node.parts.size() == 1 && is.stands_once()) {
    return is_in_words(node, told == 0 ? kNoWord : is.at(0), needed);
  }
  if (node.parts.size() == 2) {
    auto const& other = word(node.parts[1], needed);
    told &= other.known;
    for_each_period(told, [&](auto const i) {
      out.yes |= (is.at(i) == other.at(i)) != node.without ? only(i) : 0;
    });
  } else {
    for_each_period(told, [&](auto const i) {
      auto const there =
          std::ranges::find(node.words, is.at(i)) != node.words.end();
      out.yes |= there != node.without ? only(i) : 0;
    });
  }
  out.unknown = needed & ~told;
  return out;
}

truths evaluator::day_in_window(plan_node const& node,
                                period_mask const needed) {
  auto const& when = day(node.parts[0], needed);
  auto const told = needed & when.known;
  auto const untold =
      may_not_have_happened(node.parts[0]) ? period_mask{0} : needed & ~told;
  if (auto const& fixed = plan_.windows[*node.days].fixed) {
    auto out = truths{.yes = 0, .unknown = untold};
    if (when.stands_once()) {
      out.yes = told == 0 ? 0 : told & fixed->inside.at(when.at(0));
    } else {
      for_each_period(told, [&](auto const i) {
        out.yes |= only(i) & fixed->inside.at(when.at(i));
      });
    }
    return out;
  }
  auto const& within = days_of(*node.days, needed);
  auto out = truths{.yes = 0, .unknown = (needed & ~within.known) | untold};
  for_each_period(told & within.known, [&](auto const i) {
    out.yes |= holds(within.at(i), when.at(i)) ? only(i) : 0;
  });
  return out;
}

bool evaluator::may_not_have_happened(node_number const day) const {
  switch (plan_.nodes[day].does) {
    case operation::death_day:
    case operation::start_of_event:
    case operation::end_of_event:
      return true;
    default:
      return false;
  }
}

truths evaluator::of_concept(plan_node const& node, period_mask const needed) {
  auto out = truths{};
  auto const& of = event(node.parts[0], needed);
  for_each_period(needed, [&](auto const i) {
    auto const* const found = of.at(i);
    if (found == nullptr) {
      out.unknown |= only(i);
    } else if (std::ranges::find_first_of(node.concepts,
                                          sets_.concepts(found->as)) !=
               node.concepts.end()) {
      out.yes |= only(i);
    }
  });
  return out;
}

truths evaluator::at_least(plan_node const& node, period_mask const needed) {
  auto surely = std::array<std::int32_t, kMostPeriods>{};
  auto perhaps = std::array<std::int32_t, kMostPeriods>{};
  for (auto const part : node.parts) {
    auto const is = truth(part, needed);
    for_each_period(is.yes, [&](auto const i) { ++surely[i]; });
    for_each_period(is.unknown, [&](auto const i) { ++perhaps[i]; });
  }
  auto out = truths{};
  for_each_period(needed, [&](auto const i) {
    if (surely[i] >= node.count) {
      out.yes |= only(i);
    } else if (surely[i] + perhaps[i] >= node.count) {
      out.unknown |= only(i);
    }
  });
  return out;
}

}  // namespace wm::metrics::engine
