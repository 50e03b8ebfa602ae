#include "metrics/engine/person_groups.h"

#include <bit>
#include <limits>

#include "record/state/breakdown.h"

namespace wm::metrics::engine {

namespace {

constexpr auto kNoPlace = std::numeric_limits<std::size_t>::max();

}  // namespace

person_groups::person_groups(evaluator& is, word_table& words)
    : is_{is},
      words_{words},
      unknown_{words.number(record::kUnknownGroup)},
      known_(is.by().groupings.size()),
      every_{first_periods(is.by().periods.size())} {
  for (auto i = std::size_t{0}; i < known_.size(); ++i) {
    auto const& one = is.by().groupings[i];
    asked_.push_back(is.states().number_of(one.name));
    known_[i].on = one.on;
    known_[i].of_event =
        !one.on.on_period && one.on.slots != 0 &&
        (one.is == grouping::kind::group ||
         (one.is == grouping::kind::provider &&
          is.by().nodes[one.of].reads == read_from_event::word));
    known_[i].of_event_day =
        known_[i].of_event && one.is == grouping::kind::group &&
        is.by().nodes[one.of].reads == read_from_event::day;
    known_[i].day = one.of;
  }
}

std::size_t person_groups::place(known_groups& in, word_number const word) {
  if (in.place_of.size() <= word) {
    in.place_of.resize(word + std::size_t{1}, kNoPlace);
  }
  auto& at = in.place_of[word];
  if (at == kNoPlace) {
    at = in.words.size();
    in.words.push_back(word);
  }
  return at;
}

void person_groups::look_up(grouping_number const which,
                            std::uint64_t const stamp,
                            period_mask const needed) {
  auto& known = known_[which];
  if (known.since != stamp) {
    known.since = stamp;
    if (known.of_event) {
      find_of_event(which, known);
      known.done = kEveryPeriod;
      return;
    }
    known.done = 0;
    known.are.clear();
  }
  auto const missing = needed & ~known.done;
  if (missing == 0) {
    return;
  }
  // What is asked of a person for some periods is soon asked for others.
  auto const now = !known.on.on_period   ? kEveryPeriod
                   : known.on.slots == 0 ? (every_ | missing) & ~known.done
                                         : missing;
  find(which, now, known);
  known.done |= now;
}

void person_groups::find_of_event(grouping_number const which,
                                  known_groups& into) {
  if (is_.by().groupings[which].is == grouping::kind::provider) {
    auto const word = is_.word_of_event(is_.by().groupings[which].of);
    into.are.clear();
    if (word != kNoWord) {
      into.are.push_back({place(into, word), kEveryPeriod});
    }
    return;
  }
  auto const& day = is_.day(is_.by().groupings[which].of, kEveryPeriod);
  auto const person = is_.since({});
  if (day.known == 0) {
    auto const told = is_.states().characteristic(asked_[which]);
    into.are.assign(
        1, {place(into, told == kNoWord ? unknown_ : told), kEveryPeriod});
    into.same_of = 0;
  } else if (into.same_of != person || !holds(into.same_on, day.at(0))) {
    auto const& near = is_.states().word_near(asked_[which], day.at(0));
    auto const word = near.word == kNoWord ? unknown_ : near.word;
    into.are.assign(1, {place(into, word), kEveryPeriod});
    into.same_of = person;
    into.same_on = near.days;
  }
}

void person_groups::say(grouping_number const number,
                        period_mask const needed) {
  auto const& which = is_.by().groupings[number];
  said_.clear();
  if (which.is == grouping::kind::all) {
    add(said_, unknown_, needed);
    return;
  }
  auto& states = is_.states();
  auto const asked = asked_[number];
  if (which.is == grouping::kind::provider) {
    auto const& of = is_.by().nodes[which.of];
    if (of.does == operation::state_word && which.on.on_period) {
      if (auto const& fixed = is_.by().nodes[of.parts[0]].fixed) {
        states.words_on(states.number_of(of.text), *fixed, needed, said_);
        return;
      }
    }
    auto const& word = is_.word(which.of, needed);
    if (!which.on.on_period) {
      add(said_, word.at(0), needed & word.known);
      return;
    }
    for_each_period(needed & word.known, [&](std::size_t const i) {
      add(said_, word.at(i), only(i));
    });
    return;
  }
  if (which.is == grouping::kind::characteristic) {
    add(said_, states.characteristic(asked), needed);
    return;
  }
  auto const& fixed = is_.by().nodes[which.of].fixed;
  if (fixed && which.on.on_period) {
    states.words_on(asked, *fixed, needed, said_);
    return;
  }
  if (which.is == grouping::kind::group) {
    if (auto const word = states.characteristic(asked); word != kNoWord) {
      add(said_, word, needed);
      return;
    }
  }
  auto const& day = is_.day(which.of, needed);
  if (!which.on.on_period) {
    add(said_, day.known != 0 ? states.word_on(asked, day.at(0)) : kNoWord,
        needed);
    return;
  }
  if (auto const* const last = last_days(which.of, day);
      last != nullptr && (needed & ~day.known) == 0) {
    states.words_on(asked, *last, needed, said_);
    return;
  }
  add(said_, kNoWord, needed & ~day.known);
  for (auto rest = needed & day.known; rest != 0;) {
    auto const first = static_cast<std::size_t>(std::countr_zero(rest));
    auto const& near = states.word_near(asked, day.at(first));
    auto same = period_mask{0};
    for_each_period(rest, [&](std::size_t const i) {
      same |= holds(near.days, day.at(i)) ? only(i) : 0;
    });
    add(said_, near.word, same);
    rest &= ~same;
  }
}

fixed_day const* person_groups::last_days(
    node_number const of, in_periods<day_number> const& days) const {
  auto const& node = is_.by().nodes[of];
  if (!days.fixed || !node.days) {
    return nullptr;
  }
  auto const& window = is_.by().windows[*node.days].fixed;
  return window && !window->last.calendar.empty() &&
                 days.stand_at == window->last.days.data()
             ? &window->last
             : nullptr;
}

void person_groups::find(grouping_number const number, period_mask const needed,
                         known_groups& into) {
  auto const is = is_.by().groupings[number].is;
  auto const may_be_unknown =
      is != grouping::kind::provider && is != grouping::kind::band;
  say(number, needed);
  for (auto const& [word, in] : said_) {
    if (word != kNoWord || may_be_unknown) {
      into.are.push_back({place(into, word == kNoWord ? unknown_ : word), in});
    }
  }
}

}  // namespace wm::metrics::engine
