#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "metrics/engine/evaluator.h"
#include "metrics/engine/group_cells.h"
#include "metrics/engine/person_groups.h"

namespace wm::metrics::engine {

/// The groups of an event. Most events of a person have the same ones as the
/// event before, but for the provider: that is seen from its day, without
/// looking at each grouping.
class event_cell {
 public:
  /// \param cells  must outlive it
  /// \returns nothing where groups do not follow from an event's day, its
  ///          provider and the person alone
  static std::optional<event_cell> of(plan const& by, group_cells& cells);

  /// Looks at the event that stands in the slot of the groupings.
  ///
  /// \returns whether it has other groups than the event before, providers
  ///          apart: these are groups() from the next move() on
  bool has_other(evaluator& is, person_groups& groups);
  void move();

  /// Without the provider.
  std::vector<cell_number> const& groups() const { return groups_; }

  /// The provider of that event; nothing: it is not known, or is not asked
  /// for.
  std::optional<cell_number> provider(evaluator& is, person_groups& groups);

 private:
  /// Days of a person on which all events have the same groups.
  struct stretch {
    day_range days{kNoDay};
    std::vector<cell_number> groups;
  };

  explicit event_cell(group_cells& cells) : cells_{&cells} {}
  /// The place of the stretch that has the day of the event.
  std::size_t stretch_of(day_number day, person_groups& groups);
  void look_up(stretch& into, person_groups& groups);

  group_cells* cells_;
  dependence on_;
  std::optional<node_number> day_, word_;
  std::size_t provider_at_{0};  // among the groupings, where there is a word_
  std::uint64_t since_{0};      // the event
  std::uint64_t person_{0};     // whose it is
  std::vector<stretch> stretches_;
  std::size_t met_{0};           // of these, so many are the person's
  std::size_t at_{0}, next_{0};  // the stretch of groups_, and that after it
  word_number provider_was_{kNoWord};
  std::optional<cell_number> provider_;
  std::vector<cell_number> groups_;
};

}  // namespace wm::metrics::engine
