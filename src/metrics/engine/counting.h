#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/result.h"
#include "metrics/engine/day_masks.h"
#include "metrics/engine/evaluator.h"
#include "metrics/engine/event_cell.h"
#include "metrics/engine/group_cells.h"
#include "metrics/engine/group_counts.h"
#include "metrics/engine/group_totals.h"
#include "metrics/engine/measured_numbers.h"
#include "metrics/engine/period_counter.h"
#include "metrics/engine/period_totals.h"
#include "metrics/engine/person_groups.h"
#include "metrics/evaluate/measured_cells.h"
#include "metrics/evaluate/tally.h"

namespace wm::metrics::engine {

/// Counts what the definitions of a plan make of persons.
class counting {
 public:
  /// All must outlive this.
  counting(plan const& by, concept_sets& sets, person_records const& person,
           person_states& states, event_fields& fields, word_table& words);

  /// Adds the person that the records are at.
  ///
  /// \returns nothing, unless a number or day becomes too large: then the
  ///          definitions it may belong to, by their places among those
  ///          wanted, and what has been counted is of no use
  std::vector<std::size_t> add_person();

  /// Ends a batch of persons, of whatever length: what has been found out about
  /// them is added up.
  ///
  /// \returns as add_person()
  std::vector<std::size_t> end_batch();

  /// Adds what has been counted to the cells of each definition.
  ///
  /// \param cells     by place of the definition; of each of its periods
  /// \param left_out  by place: definitions that are not wanted from here
  /// \error invalid_input  a sum has more than 38 digits
  result<void> add_to(std::span<result<std::vector<cell_map>>> cells,
                      std::vector<bool> const& left_out) const;

 private:
  /// Of a step: whom it let pass, where its condition must be true, for most
  /// are removed; else whom it removed. Of the first: all. Groups are not
  /// looked up for them: most persons leave.
  struct step_counts {
    period_counter passed_or_removed, cannot_tell;
  };

  /// Of an age band.
  struct band_counts {
    group_counts yes, all;
    group_totals numerator, denominator;
  };

  struct end_counts;

  /// Groups that several definitions count by.
  struct counted_groups {
    group_cells cells;
    std::optional<event_cell> event{};   // where groups follow from an event
    std::vector<end_counts*> waiting{};  // of whom something waits
  };

  /// Of a definition, behind its steps.
  struct end_counts {
    counted_groups* groups{nullptr};
    bool counts_events{false};  // one by one, whose groups follow from them
    usual_numbers usual;        // of what is added up below
    period_counter without_denominator;
    /// Of events: what waits to be added to their groups.
    period_mask arrived_waits{0}, yes_waits{0};
    group_counts arrived, yes, without_baseline, died, moved_away, cannot_tell,
        unknown, with_baseline, responses;
    std::vector<group_counts> excused;
    group_totals numerator, denominator;
    measured_numbers measures;
    std::vector<band_counts> bands;  // by place of the band
  };

  /// What is found out about the persons or events of a definition.
  struct findings {
    period_mask is_true{0}, unknown{0};
    in_periods<decimal> const* numerator{nullptr};
    period_mask adds{0};  // where the numerator adds something
    in_periods<decimal> const* denominator{nullptr};
    period_mask apart{0};  // where the denominator is not the usual one
    in_periods<decimal> const* measure{nullptr};
  };

  void visit(step_number at, period_mask in);
  bool has_events(source_marks const of) const {
    return (of & ~person_.marks()) == 0;
  }
  void apply(std::size_t definition, period_mask in);
  truths numerator(plan_definition const& of, period_mask in);
  period_mask has_value(node_number event, word_number value, period_mask in);
  /// Where the numerator is more than nothing.
  void look_at_numerator(findings& found, period_mask in) const;
  /// Takes those away who are lost while they are followed.
  period_mask followed(plan_definition const& of, end_counts& into,
                       period_mask in, period_mask lost_if);
  void add_counted(plan_definition const& of, end_counts& into, findings& found,
                   period_mask in);
  void add_measures(end_counts& into, in_periods<decimal> const& measure,
                    period_mask in);
  void add_bands(plan_definition const& of, end_counts& into,
                 findings const& found, period_mask in);
  /// Adds to the groups of the person or event.
  void count(counted_groups& by, group_counts& into, period_mask const in) {
    if (in != 0) {
      count_some(by, into, in);
    }
  }
  void count_some(counted_groups& by, group_counts& into, period_mask in);
  /// The same for who arrives, and of whom the numerator is true: events of
  /// the same groups wait for each other, to be added together.
  void count_arrived(end_counts& into, period_mask in);
  void count_yes(end_counts& into, period_mask in);
  void gather(end_counts& of, group_counts& into, period_mask& waits,
              period_mask in);
  static void add_what_waits(counted_groups& by);
  /// Adds to the groups of the event.
  static void add(counted_groups const& by, group_counts& into, period_mask in);
  void sum(counted_groups& by, group_totals& into,
           in_periods<decimal> const& of, period_mask in);
  /// Adds what waits of the persons of a batch.
  ///
  /// \returns whether the sums have at most 38 digits
  bool settle(end_counts& of) const;
  void visit_events(plan_root const& root, period_mask every);
  void visit_event(plan_root const& root, chosen_event const& one);
  /// Whether something went wrong in what has just been looked at.
  bool stopped(step_number below);
  void note_all_below(step_number step);

  std::size_t place_of(plan_definition const& of) const {
    return static_cast<std::size_t>(&of - plan_.definitions.data());
  }
  /// Adds sums, bands and measures of a group, by period.
  result<void> add_sums(plan_definition const& of, cell_number cell,
                        std::vector<tally>& into) const;
  tally tally_of(plan_definition const& of, cell_number cell,
                 std::size_t period) const;
  /// Of all: who was looked at, and whom the conditions removed.
  tally flow_of(plan_definition const& of, std::size_t period) const;

  plan const& plan_;
  word_table& words_;
  person_records const& person_;
  evaluator is_;
  person_groups groups_;
  day_masks periods_of_;
  std::deque<counted_groups> by_;
  std::vector<counted_groups*> waiting_;  // for whom something may wait
  std::vector<step_counts> steps_;
  std::vector<end_counts> ends_;
  /// Numbers of a person, and in which periods they are measured.
  std::vector<std::pair<decimal, period_mask>> measured_;
  std::vector<std::size_t> failed_;
};

}  // namespace wm::metrics::engine
