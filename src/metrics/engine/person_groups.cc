#include "metrics/engine/person_groups.h"

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
      known_(is.by().groupings.size()) {
  for (auto const& one : is.by().groupings) {
    asked_.push_back(is.states().number_of(one.name));
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

std::vector<group_in_periods> const& person_groups::of(
    grouping_number const which, period_mask const needed) {
  auto const& grouping = is_.by().groupings[which];
  auto& known = known_[which];
  auto const stamp = is_.since(grouping.on);
  if (known.since != stamp) {
    known.since = stamp;
    known.done = 0;
    known.are.clear();
  }
  auto const now = needed & ~known.done;
  if (now != 0) {
    auto const every = !grouping.on.on_period;
    find(which, every ? kEveryPeriod : now, known);
    known.done |= every ? kEveryPeriod : now;
  }
  return known.are;
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
  auto const& fixed = is_.by().nodes[which.of].fixed;
  if (fixed && which.on.on_period) {
    states.words_on(asked, *fixed, needed, said_);
    return;
  }
  auto const& day = is_.day(which.of, needed);
  auto const word_in = [&](std::size_t const i) {
    if ((day.known & only(i)) != 0) {
      return states.word_on(asked, day.at(i));
    }
    return which.is == grouping::kind::band ? kNoWord
                                            : states.characteristic(asked);
  };
  if (!which.on.on_period) {
    add(said_, word_in(0), needed);
    return;
  }
  for_each_period(
      needed, [&](std::size_t const i) { add(said_, word_in(i), only(i)); });
}

void person_groups::find(grouping_number const number, period_mask const needed,
                         known_groups& into) {
  auto const is = is_.by().groupings[number].is;
  say(number, needed);
  for (auto const& [word, in] : said_) {
    auto const told = word != kNoWord || is == grouping::kind::group ||
                      is == grouping::kind::all;
    if (told) {
      into.are.push_back({place(into, word == kNoWord ? unknown_ : word), in});
    }
  }
}

}  // namespace wm::metrics::engine
