#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "metrics/engine/evaluator.h"

namespace wm::metrics::engine {

/// A group by its place, and the periods in which somebody belongs to it.
struct group_in_periods {
  std::size_t group{0};
  period_mask in{0};
};

/// To which groups of each grouping of a plan a person or event belongs.
class person_groups {
 public:
  person_groups(evaluator& is, word_table& words);

  /// \returns groups; together they have all periods needed, but for a
  ///          provider or band that is not known. They may have more periods
  std::vector<group_in_periods> const& of(grouping_number const which,
                                          period_mask const needed) {
    auto& known = known_[which];
    auto const stamp = is_.since(known.on);
    if (known.since != stamp || (needed & ~known.done) != 0) {
      if (as_the_event_before(known)) {
        known.since = stamp;
      } else {
        look_up(which, stamp, needed);
      }
    }
    return known.are;
  }

  /// Days around that of the event, of the same person, on which it would
  /// belong to the same group as it does.
  day_range days_as_here(grouping_number const which) const {
    auto const& known = known_[which];
    if (known.on.slots == 0 || !known.of_event_day) {
      return {kNoBeginning, kNoEnd};
    }
    return known.same_of == is_.since({}) ? known.same_on : kNoDay;
  }

  /// The words of the groups met so far, by place.
  std::vector<word_number> const& words(grouping_number const of) const {
    return known_[of].words;
  }

 private:
  struct known_groups {
    dependence on;
    bool of_event{false};
    bool of_event_day{false};  // the day is read from the event
    node_number day{0};
    std::uint64_t since{0};
    period_mask done{0};
    std::vector<group_in_periods> are;
    std::vector<word_number> words;     // of groups, by place
    std::vector<std::size_t> place_of;  // by number of the word
    /// Where the day is of an event: days with the same group, of a person.
    day_range same_on;
    std::uint64_t same_of{0};
  };
  bool as_the_event_before(known_groups const& is) const {
    if (!is.of_event_day || is.same_of != is_.since({})) {
      return false;
    }
    auto const day = is_.day_of_event(is.day);
    return day != kNoEnd && holds(is.same_on, day);
  }
  void look_up(grouping_number which, std::uint64_t stamp, period_mask needed);
  /// The words that say to which groups, into `said_`.
  void say(grouping_number which, period_mask needed);
  /// The group of an event: on its day most often the same as of the one
  /// before.
  void find_of_event(grouping_number which, known_groups& into);
  void find(grouping_number which, period_mask needed, known_groups& into);
  /// The last days of the windows of a node, where its days are those: nothing
  /// of the person cuts them short.
  fixed_day const* last_days(node_number of,
                             in_periods<day_number> const& days) const;
  static std::size_t place(known_groups& in, word_number word);

  evaluator& is_;
  word_table& words_;
  word_number unknown_;
  std::vector<state_number> asked_;  // by grouping
  std::vector<known_groups> known_;
  std::vector<word_in_periods> said_;
  period_mask every_;  // periods of the plan
};

}  // namespace wm::metrics::engine
