#include "metrics/engine/evaluator.h"

#include <algorithm>
#include <utility>

#include "metrics/engine/recalled.h"
#include "metrics/evaluate/calendar_days.h"
#include "metrics/evaluate/window_days.h"

namespace wm::metrics::engine {

evaluator::evaluator(plan const& by, concept_sets& sets,
                     person_records const& person, person_states& states,
                     event_fields& fields)
    : plan_{by},
      sets_{sets},
      person_{person},
      states_{states},
      fields_{fields},
      compared_(by.nodes.size()),
      zeros_(kMostPeriods),
      truths_(by.nodes.size()),
      numbers_(by.nodes.size()),
      days_(by.nodes.size()),
      words_(by.nodes.size()),
      event_(by.nodes.size()),
      events_(by.choices.size()),
      passed_(by.filtered_sources),
      windows_(by.windows.size()) {
  auto const make_room = [&](dependence const& on, auto& of) {
    of.make_room(on.on_period ? by.periods.size() : 1);
  };
  for (auto i = std::size_t{0}; i < by.nodes.size(); ++i) {
    auto const& node = by.nodes[i];
    compared_[i] = facts_of_comparison(node);
    asked_.push_back(node.does == operation::state_word ||
                             node.does == operation::characteristic
                         ? states.number_of(node.text)
                         : 0);
    switch (node.type) {
      case value_type::number:
        make_room(node.on, numbers_[i]);
        break;
      case value_type::day:
        make_room(node.on, days_[i]);
        break;
      case value_type::word:
        make_room(node.on, words_[i]);
        break;
      case value_type::event:
        make_room(node.on, event_[i]);
        break;
      case value_type::truth:
        truths_[i].needs = node.needs;
        truths_[i].on = node.on;
        truths_[i].reads = node.reads;
        break;
      case value_type::events:
        break;
    }
  }
  for (auto i = std::size_t{0}; i < by.windows.size(); ++i) {
    make_room(by.windows[i].on, windows_[i]);
  }
  keep_what_is_fixed();
}

void evaluator::keep_what_is_fixed() {
  auto const keep = [](auto& into, auto const& days) {
    for (auto i = std::size_t{0}; i < into.values.size(); ++i) {
      into.values[i] = days[i];
    }
    into.done = into.known = kEveryPeriod;
  };
  for (auto i = std::size_t{0}; i < plan_.nodes.size(); ++i) {
    if (plan_.nodes[i].fixed) {
      keep(days_[i], plan_.nodes[i].fixed->days);
    }
  }
  for (auto i = std::size_t{0}; i < plan_.windows.size(); ++i) {
    if (plan_.windows[i].fixed) {
      keep(windows_[i], plan_.windows[i].fixed->days);
    }
  }
}

void evaluator::next_person() {
  // No event stands anywhere: who lets one stand takes it away.
  person_since_ = ++changes_;
  spells_.clear();
  rows_.clear();
}

void evaluator::set_event(std::size_t const slot,
                          seen_event const* const event) {
  slots_[slot] = {event, ++changes_};
}

in_periods<day_number> const& evaluator::day(node_number const of,
                                             period_mask const needed) {
  if (plan_.nodes[of].fixed) {
    return days_[of];
  }
  if (plan_.nodes[of].reads == read_from_event::day) {
    return day_read(of);
  }
  return recalled(days_, of, needed,
                  [&](auto const& node, auto const now, auto& into) {
                    day_now(node, now, into);
                  });
}

in_periods<day_number> const& evaluator::day_read(node_number const of) {
  auto const day = day_of_event(of);
  auto& into = days_[of];
  into.values[0] = day;
  into.known = day == kNoEnd ? 0 : kEveryPeriod;
  return into;
}

void evaluator::day_now(plan_node const& node, period_mask const needed,
                        in_periods<day_number>& into) {
  auto const same = [&](day_number const day) {
    for_each_period(needed, [&](auto const i) { into.values[i] = day; });
    into.known |= day == kNoEnd ? 0 : needed;
  };
  switch (node.does) {
    case operation::birth_day:
      same(person_.birth());
      break;
    case operation::death_day:
      same(person_.death());
      break;
    case operation::birthday:
      if (person_.birth() != kNoEnd) {
        auto const day = birthday_of(person_.birth(), node.count);
        if (day) {
          same(*day);
        } else {
          fail();
        }
      }
      break;
    case operation::start_of_event:
    case operation::end_of_event: {
      auto const& of = event(node.parts[0], needed);
      auto const start = node.does == operation::start_of_event;
      for_each_period(needed, [&](auto const i) {
        auto const* const found = of.at(i);
        auto const day = found == nullptr ? kNoEnd
                         : start          ? found->start
                                          : found->end;
        into.values[i] = day;
        into.known |= day == kNoEnd ? 0 : only(i);
      });
      break;
    }
    case operation::shifted_day: {
      auto const& of = day(node.parts[0], needed);
      for_each_period(needed & of.known, [&](auto const i) {
        auto const later = shifted(of.at(i), node.count, node.time);
        if (later) {
          into.values[i] = *later;
          into.known |= only(i);
        } else {
          fail();
        }
      });
      break;
    }
    case operation::last_day_registered:
    case operation::last_day_resident:
    case operation::last_day_alive: {
      auto const& within = days_of(*node.days, needed);
      auto const told = needed & within.known;
      if (auto const& fixed = plan_.windows[*node.days].fixed;
          fixed && into.done == 0 &&
          inside_one(*fixed, days_of_person(node.does), told) == told) {
        into.stand_with(fixed->last.days);
        into.known = told;
        break;
      }
      for_each_period(told, [&](auto const i) {
        auto last = kNoBeginning;  // none yet
        for (auto const& range : days_of_person(node.does)) {
          auto const common = common_days(range, within.at(i));
          if (common.first <= common.last) {
            last = std::max(last, common.last);
          }
        }
        if (last != kNoBeginning && last != kNoEnd) {
          into.values[i] = last;
          into.known |= only(i);
        }
      });
      break;
    }
    default:
      choose(node, needed, into, [&](auto const part, auto const in) -> auto& {
        return day(part, in);
      });
  }
}

std::span<day_range const> evaluator::days_of_person(operation const does) {
  switch (does) {
    case operation::days_registered:
    case operation::last_day_registered:
      return states_.days(belonging::registered);
    case operation::days_resident:
    case operation::last_day_resident:
      return states_.days(belonging::resident);
    default:
      break;
  }
  life_[0] = {person_.birth(), person_.death()};
  return person_.birth() == kNoEnd ? std::span<day_range const>{}
                                   : std::span<day_range const>{life_};
}

period_mask evaluator::inside_one(fixed_window const& window,
                                  std::span<day_range const> const ranges,
                                  period_mask const needed) {
  auto out = period_mask{0};
  for (auto const& [first, last] : ranges) {
    // A window without end is inside nothing.
    auto const ends_in = last == kNoEnd ? window.not_over.at(kNoEnd)
                                        : window.not_over.at(last + 1);
    auto const begins_before =
        first == kNoBeginning ? 0 : window.begun.at(first - 1);
    out |= needed & window.with_days & ~ends_in & ~begins_before;
  }
  return out;
}

in_periods<word_number> const& evaluator::word(node_number const of,
                                               period_mask const needed) {
  if (plan_.nodes[of].reads == read_from_event::word) {
    auto& into = words_[of];
    into.values[0] = word_read(plan_.nodes[of]);
    into.known = into.values[0] == kNoWord ? 0 : kEveryPeriod;
    return into;
  }
  return recalled(words_, of, needed,
                  [&](auto const& node, auto const now, auto& into) {
                    word_now(node, now, into);
                  });
}

void evaluator::word_now(plan_node const& node, period_mask const needed,
                         in_periods<word_number>& into) {
  for_each_period(needed, [&](auto const i) { into.values[i] = kNoWord; });
  switch (node.does) {
    case operation::characteristic: {
      auto const word = states_.characteristic(asked_of(node));
      for_each_period(needed, [&](auto const i) { into.values[i] = word; });
      break;
    }
    case operation::state_word: {
      auto const& on = plan_.nodes[node.parts[0]];
      if (on.fixed) {
        auto words = std::vector<word_in_periods>{};
        states_.words_on(asked_of(node), *on.fixed, needed, words);
        for (auto const& [word, in] : words) {
          for_each_period(in, [&](auto const i) { into.values[i] = word; });
        }
        break;
      }
      auto const& days = day(node.parts[0], needed);
      for_each_period(needed & days.known, [&](auto const i) {
        into.values[i] = states_.word_on(asked_of(node), days.at(i));
      });
      break;
    }
    case operation::event_word: {
      auto const& of = event(node.parts[0], needed);
      for_each_period(needed, [&](auto const i) {
        auto const* const found = of.at(i);
        into.values[i] = found == nullptr
                             ? kNoWord
                             : fields_.word(*found, node.name, node.whose);
      });
      break;
    }
    default:
      choose(node, needed, into, [&](auto const part, auto const in) -> auto& {
        return word(part, in);
      });
      return;
  }
  for_each_period(needed, [&](auto const i) {
    into.known |= into.values[i] == kNoWord ? 0 : only(i);
  });
}

in_periods<seen_event const*> const& evaluator::event(
    node_number const of, period_mask const needed) {
  return recalled(event_, of, needed,
                  [&](auto const& node, auto const now, auto& into) {
                    event_now(node, now, into);
                  });
}

void evaluator::event_now(plan_node const& node, period_mask const needed,
                          in_periods<seen_event const*>& into) {
  for_each_period(needed, [&](auto const i) { into.values[i] = nullptr; });
  switch (node.does) {
    case operation::first_of:
    case operation::last_of:
      into.known |= each_first(node, needed, [&](chosen_event const& one) {
        for_each_period(one.in,
                        [&](auto const i) { into.values[i] = one.event; });
      });
      break;
    case operation::event_in:
      for_each_period(needed, [&](auto const i) {
        into.values[i] = slots_[node.slot].event;
      });
      into.known |= slots_[node.slot].event == nullptr ? 0 : needed;
      break;
    default:
      choose(node, needed, into, [&](auto const part, auto const in) -> auto& {
        return event(part, in);
      });
  }
}

period_mask evaluator::known(node_number const of, period_mask const needed) {
  switch (plan_.nodes[of].type) {
    case value_type::truth:
      return needed & ~truth(of, needed).unknown;
    case value_type::number:
      return needed & number(of, needed).known;
    case value_type::day:
      return needed & day(of, needed).known;
    case value_type::word:
      return needed & word(of, needed).known;
    case value_type::event:
      return needed & event(of, needed).known;
    case value_type::events:
      break;
  }
  return 0;
}

period_mask evaluator::on_days(node_number const of, day_range const& range,
                               period_mask const needed) {
  if (auto const& fixed = plan_.nodes[of].fixed) {
    auto const since = range.first == kNoBeginning
                           ? kEveryPeriod
                           : fixed->since.at(range.first);
    return needed & since & fixed->until.at(range.last);
  }
  auto const& days = day(of, needed);
  auto out = period_mask{0};
  for_each_period(needed & days.known, [&](auto const i) {
    out |= holds(range, days.at(i)) ? only(i) : 0;
  });
  return out;
}

in_periods<day_range> const& evaluator::days_of(window_number const of,
                                                period_mask const needed) {
  auto const& window = plan_.windows[of];
  auto& into = windows_[of];
  if (window.fixed) {
    return into;
  }
  auto const stamp = since(window.on);
  if (into.since != stamp) {
    into.since = stamp;
    into.forget();
  }
  auto now = needed & ~into.done;
  if (now == 0) {
    return into;
  }
  now = window.on.on_period ? now : 1;
  auto known = now;
  for (auto const part : window.days) {
    known &= day(part, known).known;
  }
  for_each_period(known, [&](auto const i) {
    auto days = std::array<day_number, 2>{};
    for (auto d = std::size_t{0}; d < window.days.size(); ++d) {
      days[d] = day(window.days[d], only(i)).at(i);
    }
    auto const range =
        metrics::days_of(*window.is, std::span{days}.first(window.days.size()),
                         plan_.periods[i]);
    if (range) {
      into.values[i] = *range;
    } else {
      fail();
      known &= ~only(i);
    }
  });
  into.done |= window.on.on_period ? now : kEveryPeriod;
  into.known |= window.on.on_period || known == 0 ? known : kEveryPeriod;
  return into;
}

}  // namespace wm::metrics::engine
