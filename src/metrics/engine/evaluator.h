#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "metrics/engine/event_fields.h"
#include "metrics/engine/period_mask.h"
#include "metrics/engine/person_counter.h"
#include "metrics/engine/person_records.h"
#include "metrics/engine/person_states.h"
#include "metrics/engine/plan.h"

namespace wm::metrics::engine {

/// In which periods something is true, and in which it cannot be told.
struct truths {
  period_mask yes{0};
  period_mask unknown{0};
};

/// How numbers of periods compare with a limit.
struct held_numbers {
  period_mask told{0};            // periods in which there is one
  period_mask less{0}, equal{0};  // than the limit, to it
};

/// A value of each period. What is the same in all periods stands once; what
/// is the same of many persons, or of another value, stands there.
template <typename Value>
struct in_periods {
  std::uint64_t since{0};  // what it depends on has not changed since
  period_mask done{0};     // periods for which it has been worked out
  period_mask known{0};    // of these, those in which it is known
  std::vector<Value> values;
  Value const* stand_at{nullptr};  // null: in values
  std::size_t step{1};  // from one period to the next; 0: it stands once
  bool fixed{false};    // where it stands, it stands for all persons

  Value const& at(std::size_t const period) const {
    return stand_at == nullptr ? values[step * period]
                               : stand_at[step * period];
  }
  /// Whether it stands once.
  bool stands_once() const { return step == 0; }

  void make_room(std::size_t const periods) {
    values.resize(periods);
    step = periods == 1 ? 0 : 1;
  }
  /// From now on it stands where another does, for periods worked out there.
  void stand_with(in_periods const& other) {
    stand_at = other.stand_at == nullptr ? other.values.data() : other.stand_at;
    step = other.step;
    fixed = other.fixed;
  }
  /// The same, for values that stay.
  void stand_with(std::span<Value const> const for_all) {
    stand_at = for_all.data();
    step = 1;
    fixed = true;
  }
  void forget() {
    done = known = 0;
    stand_in_values();
  }
  /// Values of its own again, to be added to.
  void take_back() {
    if (stand_at != nullptr) {
      for_each_period(done, [&](std::size_t const period) {
        if (period < values.size()) {
          values[period] = stand_at[step * period];
        }
      });
      stand_in_values();
    }
  }

 private:
  void stand_in_values() {
    stand_at = nullptr;
    step = values.size() == 1 ? 0 : 1;
    fixed = false;
  }
};

/// An event, and the periods in which it is chosen.
struct chosen_event {
  seen_event const* event{nullptr};
  period_mask in{0};
};

/// What the nodes of a plan are of one person, of all periods at once. Each is
/// worked out for the periods that are asked for, once. As evaluation does,
/// but for conditions that cannot change the answer any more: those are not
/// looked at.
class evaluator {
 public:
  /// All must outlive this.
  evaluator(plan const& by, concept_sets& sets, person_records const& person,
            person_states& states, event_fields& fields);

  void next_person();

  /// Lets an event stand in a slot; null: none.
  void set_event(std::size_t slot, seen_event const* event);

  truths truth(node_number of, period_mask needed);
  in_periods<decimal> const& number(node_number of, period_mask needed);
  in_periods<day_number> const& day(node_number of, period_mask needed);
  /// kNoWord where it is unknown.
  in_periods<word_number> const& word(node_number of, period_mask needed);
  /// Null where there is none.
  in_periods<seen_event const*> const& event(node_number of,
                                             period_mask needed);
  /// The events chosen; of each period in order. It may have periods that
  /// are not needed.
  std::vector<chosen_event> const& events(choice_number of, period_mask needed);

  /// The periods, of those needed, in which an event is chosen.
  period_mask chosen(plan_choice const& which, seen_event const& event,
                     period_mask needed);

  /// The periods, of those needed, in which the node is known: not unknown.
  period_mask known(node_number of, period_mask needed);

  /// Of those needed, the periods whose day lies in a range.
  period_mask on_days(node_number day, day_range const& range,
                      period_mask needed);

  /// The events of a choice from which it is narrowed.
  std::span<seen_event const> of_source(plan_choice const& which) const {
    return person_.of_source(which.source);
  }

  event_fields& fields() { return fields_; }
  person_states& states() { return states_; }
  plan const& by() const { return plan_; }

  /// The word that a node reads from an event; kNoWord: none.
  word_number word_of_event(node_number const of) {
    return word_read(plan_.nodes[of]);
  }

  /// The day that a node reads from the event in its slot; kNoEnd: none.
  day_number day_of_event(node_number const of) const {
    auto const& node = plan_.nodes[of];
    auto const* const event = slots_[node.slot].event;
    return event == nullptr                         ? kNoEnd
           : node.does == operation::start_of_event ? event->start
                                                    : event->end;
  }

  /// When what something depends on changed last.
  std::uint64_t since(dependence const& on) const {
    auto out = person_since_;
    for_each_period(on.slots, [&](std::size_t const slot) {
      out = std::max(out, slots_[slot].since);
    });
    return out;
  }

  /// Whether it is 0 without decimal places for the same reason in all periods:
  /// there is nothing to be counted.
  bool is_nothing(in_periods<decimal> const& of) const {
    return of.stand_at == zeros_.data();
  }

  /// Notes that a number or day is too large. Which error that is, is left to
  /// the reference evaluator.
  void fail() { failed_ = true; }
  /// Whether that happened since this was asked last.
  bool take_failure() { return std::exchange(failed_, false); }

 private:
  /// Of a node, with what is asked before it is worked out: it is asked for
  /// all the time, and fills a line of the processor's cache.
  struct alignas(64) known_truths {
    std::uint64_t since{0};
    period_mask done{0};
    truths are;
    source_marks needs{0};
    dependence on;
    read_from_event reads{read_from_event::no};
  };
  struct known_events {
    std::uint64_t since{0};
    period_mask done{0};
    std::vector<chosen_event> all;
  };
  std::vector<chosen_event> const no_events_{};
  /// Of the events of a source, which pass the filters of a choice.
  enum class verdict : std::uint8_t { not_asked, passes, does_not };
  struct passed_events {
    std::uint64_t since{0};
    std::vector<verdict> events;  // by place
  };
  struct standing_event {
    seen_event const* event{nullptr};
    std::uint64_t since{0};
  };

  template <typename Value>
  using memory = std::vector<in_periods<Value>>;

  template <typename Value, typename Work>
  in_periods<Value> const& recalled(memory<Value>& all, node_number of,
                                    period_mask needed, Work&& work);
  /// Puts a value into those needed, of one part or of the other.
  template <typename Value, typename Get>
  void choose(plan_node const& node, period_mask needed,
              in_periods<Value>& into, Get&& get);

  state_number asked_of(plan_node const& node) const {
    return asked_[static_cast<std::size_t>(&node - plan_.nodes.data())];
  }
  void keep_what_is_fixed();
  /// What a node reads from the event that stands in its slot.
  word_number word_read(plan_node const& node) {
    auto const* const event = slots_[node.slot].event;
    return event == nullptr ? kNoWord
                            : fields_.word(*event, node.name, node.whose);
  }
  in_periods<day_number> const& day_read(node_number of);
  truths is_in_words(plan_node const& node, word_number word,
                     period_mask needed) const;
  truths truth_now(plan_node const& node, period_mask needed);
  truths all_of(plan_node const& node, period_mask needed);
  truths one_of(plan_node const& node, period_mask needed);
  truths throughout(plan_node const& node, period_mask needed);
  truths on_day(plan_node const& node, period_mask needed);
  truths compared(plan_node const& node, period_mask needed);
  /// A number held against a limit without finding out what it is.
  ///
  /// \returns nothing where that is not known to be quicker
  std::optional<held_numbers> held_against(node_number of, decimal limit,
                                           period_mask needed);
  /// A value of the first or last event.
  held_numbers value_against(plan_node const& node, plan_node const& event,
                             decimal limit, period_mask needed);
  /// The lowest or highest value of events.
  held_numbers extreme_against(plan_node const& node, decimal limit,
                               period_mask needed);
  /// An age held against a number, on days that are the same of everybody.
  truths old_enough(comparison order, fixed_day const& days, int years,
                    period_mask needed) const;
  truths one_of_words(plan_node const& node, period_mask needed);
  truths day_in_window(plan_node const& node, period_mask needed);
  truths at_least(plan_node const& node, period_mask needed);
  truths of_concept(plan_node const& node, period_mask needed);
  period_mask any_event(plan_node const& node, period_mask needed);
  period_mask any_of_source(plan_choice const& which, period_mask needed);
  /// The window of a choice of which nothing else is asked for each event but
  /// its filters, if these follow from the event alone; null: more is asked.
  fixed_window const* only_window(plan_choice const& which) const;
  period_mask going_on(plan_node const& node, period_mask needed);
  bool may_not_have_happened(node_number day) const;

  void number_now(plan_node const& node, period_mask needed,
                  in_periods<decimal>& into);
  void count(plan_node const& node, period_mask needed,
             in_periods<decimal>& into);
  /// Puts what was counted into periods.
  void put(person_counter const& counted, period_mask told,
           in_periods<decimal>& into);
  person_counter counted(plan_node const& node, period_mask needed);
  /// \param told  in: the periods that are needed; out: of these, those in
  ///              which all can be told
  person_counter how_many_are_true(plan_node const& node, period_mask& told);
  void of_values(plan_node const& node, period_mask needed,
                 in_periods<decimal>& into);
  void days_counted(plan_node const& node, period_mask needed,
                    in_periods<decimal>& into);
  void ages(plan_node const& node, period_mask needed,
            in_periods<decimal>& into);
  /// Puts 0 into those periods.
  void none(period_mask in, in_periods<decimal>& into) const;
  void how_many(plan_node const& node, period_mask needed,
                in_periods<decimal>& into);
  void calculated(plan_node const& node, period_mask needed,
                  in_periods<decimal>& into);

  void day_now(plan_node const& node, period_mask needed,
               in_periods<day_number>& into);
  void word_now(plan_node const& node, period_mask needed,
                in_periods<word_number>& into);
  void event_now(plan_node const& node, period_mask needed,
                 in_periods<seen_event const*>& into);
  /// Calls `take` with the first or last events of periods, and in which of
  /// those needed they are that.
  ///
  /// \returns the periods, of those needed, that have one
  template <typename Take>
  period_mask each_first(plan_node const& node, period_mask const needed,
                         Take&& take) {
    auto const& all = events(*node.events, needed);
    auto missing = needed;
    auto const look = [&](chosen_event const& one) {
      if (auto const in = one.in & missing; in != 0) {
        take(chosen_event{one.event, in});
        missing &= ~in;
      }
      return missing == 0;
    };
    if (node.does == operation::first_of) {
      static_cast<void>(std::ranges::find_if(all, look));
    } else {
      static_cast<void>(std::find_if(all.rbegin(), all.rend(), look));
    }
    return needed & ~missing;
  }

  void choose_events(plan_choice const& which, period_mask needed,
                     std::vector<chosen_event>& into);
  /// The periods, of those needed, in which the event passes the filters.
  period_mask filtered(plan_choice const& which, seen_event const& event,
                       period_mask needed);
  /// The same where it follows from the event: found out once.
  bool passes(plan_choice const& which, seen_event const& event);
  void add_chosen(plan_choice const& which, seen_event const& event,
                  period_mask needed, std::vector<chosen_event>& into);
  void spells(plan_choice const& which, period_mask needed,
              std::vector<chosen_event>& into);
  seen_event const& joined_stays(std::span<seen_event const* const> stays);
  period_mask in_window(seen_event const& event, plan_event_window const& when,
                        period_mask needed);
  /// The days of a window; unknown where one of its days is.
  in_periods<day_range> const& days_of(window_number of, period_mask needed);
  std::span<day_range const> days_of_person(operation does);
  /// The periods, of those needed, whose window has days, all of them in one
  /// of the ranges.
  static period_mask inside_one(fixed_window const& window,
                                std::span<day_range const> ranges,
                                period_mask needed);
  bool share_an_event(seen_event const& a, seen_event const& b) const;

  plan const& plan_;
  concept_sets& sets_;
  person_records const& person_;
  person_states& states_;
  event_fields& fields_;
  std::uint64_t changes_{1};
  std::uint64_t person_since_{1};
  std::array<standing_event, kMostPeriods> slots_;
  /// What is the same of everybody in a comparison.
  struct comparison_facts {
    /// Of an age with a number of years: the days on which people are so old.
    fixed_day const* ages_on{nullptr};
    int years{0};
    /// Fixed numbers of a window, and in which periods it holds for them.
    decimal const* numbers{nullptr};
    period_mask yes{0};
  };
  comparison_facts facts_of_comparison(plan_node const& node) const;
  std::vector<comparison_facts> compared_;  // of nodes
  std::vector<decimal> zeros_;              // of each period
  std::vector<state_number> asked_;         // of nodes that ask how a person is
  std::vector<known_truths> truths_;
  memory<decimal> numbers_;
  memory<day_number> days_;
  memory<word_number> words_;
  memory<seen_event const*> event_;
  std::vector<known_events> events_;
  std::vector<passed_events> passed_;
  memory<day_range> windows_;
  std::deque<seen_event> spells_;                // of the person
  std::deque<std::vector<std::uint32_t>> rows_;  // of spells
  std::array<day_range, 1> life_;
  bool failed_{false};
};

}  // namespace wm::metrics::engine
