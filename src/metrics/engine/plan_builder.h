#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "metrics/engine/concept_sets.h"
#include "metrics/engine/plan.h"
#include "metrics/engine/word_table.h"

namespace wm::metrics::engine {

/// Events that may stand at once in a line; each line of `where` has its own,
/// so that working one out never changes an event that another looks at.
inline constexpr auto kSlotsOfLine = std::size_t{7};
inline constexpr auto kMostSlots = std::size_t{64};

/// Puts definitions over the same periods into one plan.
class plan_builder {
 public:
  /// \param periods  at most kMostPeriods
  /// \param first    place of the first of them among those wanted
  plan_builder(std::span<day_range const> periods, std::size_t first,
               concept_sets& sets, word_table& words);

  /// \param by     must outlive the plan
  /// \param place  among the definitions wanted
  /// \returns whether the plan has it now; what a plan has no place for is
  ///          left to the reference evaluator
  bool add(definition const& by, std::size_t place);

  plan finish() && { return std::move(plan_); }

 private:
  node_number node(expression const& of);
  node_number kept(plan_node made);
  void note_what_is_read(plan_node& of) const;
  choice_number choice(event_choice const& of);
  void note_what_is_filtered(plan_choice& of);
  window_number window_of(window const& of);
  void fix_day(plan_node& of);
  void fix_window(plan_window& of);
  void depend(dependence& on, dependence const& part) const;
  void name_lines(definition const& by);
  node_number reference_day();
  step_number begin(definition const& by);
  step_number next(step_number after, plan_step::rule by,
                   node_number condition);
  grouping_number grouping_of(grouping made);
  void add_groupings(plan_definition& into);
  std::size_t same_arrival(plan_definition const& of) const;
  std::size_t same_denominator(plan_definition const& of) const;

  plan plan_;
  concept_sets& sets_;
  word_table& words_;
  std::map<std::string, node_number> nodes_;
  std::map<std::string, choice_number> choices_;
  std::map<std::string, window_number> windows_;
  std::map<std::string, std::size_t> filtered_;
  std::optional<step_number> persons_;

  // Of the definition that is being added.
  std::vector<std::optional<node_number>> named_values_;
  std::vector<std::optional<choice_number>> named_events_;
  std::map<std::size_t, std::size_t> slots_;
  std::size_t base_{1};   // the first slot of the line
  std::size_t depth_{0};  // of filters within filters
  bool possible_{true};
};

}  // namespace wm::metrics::engine
