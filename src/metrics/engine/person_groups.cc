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
      known_(is.by().groupings.size()) {}

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
    find(grouping, now, known);
    known.done |= now;
  }
  return known.are;
}

void person_groups::find(grouping const& which, period_mask const needed,
                         known_groups& into) {
  said_.clear();
  switch (which.is) {
    case grouping::kind::all:
      add(said_, unknown_, needed);
      break;
    case grouping::kind::provider: {
      auto const& word = is_.word(which.of, needed);
      for_each_period(needed & word.known,
                      [&](auto const i) { add(said_, word.at(i), only(i)); });
      break;
    }
    case grouping::kind::group:
    case grouping::kind::band: {
      auto& states = is_.states();
      if (auto const& fixed = is_.by().nodes[which.of].fixed) {
        states.words_on(which.name, *fixed, needed, said_);
        break;
      }
      auto const& day = is_.day(which.of, needed);
      for_each_period(needed, [&](auto const i) {
        auto const known = (day.known & only(i)) != 0;
        auto const word = known ? states.word_on(which.name, day.at(i))
                          : which.is == grouping::kind::band
                              ? kNoWord
                              : states.characteristic(which.name);
        add(said_, word, only(i));
      });
      break;
    }
  }
  for (auto const& [word, in] : said_) {
    if (word == kNoWord && which.is == grouping::kind::band) {
      continue;
    }
    into.are.push_back({place(into, word == kNoWord ? unknown_ : word), in});
  }
}

}  // namespace wm::metrics::engine
