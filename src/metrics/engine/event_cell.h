#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "metrics/engine/evaluator.h"
#include "metrics/engine/person_groups.h"

namespace wm::metrics::engine {

/// No group of a grouping: a provider that is not known.
inline constexpr auto kNoGroup = std::numeric_limits<std::size_t>::max();

/// The groups of an event, one of each grouping of a definition. Most events
/// of a person have the same ones as the event before: that is seen from its
/// day and its provider, without looking at each grouping.
class event_cell {
 public:
  /// \returns nothing where groups do not follow from an event's day, its
  ///          provider and the person alone
  static std::optional<event_cell> of(plan const& by,
                                      plan_definition const& definition);

  /// Looks at the event that stands in the slot of the groupings.
  ///
  /// \returns whether it has other groups than the event before: these are
  ///          groups() from the next move() on
  bool has_other(evaluator& is, person_groups& groups);
  void move() { places_.swap(next_); }

  /// By grouping: the place of the group, or kNoGroup.
  std::vector<std::size_t> const& groups() const { return places_; }

 private:
  std::vector<grouping_number> groupings_;
  dependence on_;
  std::optional<node_number> day_, provider_;
  std::uint64_t since_{0};   // the event
  std::uint64_t person_{0};  // whose it is
  day_range same_on_{kNoDay};
  word_number provider_was_{kNoWord};
  std::vector<std::size_t> places_, next_;
};

}  // namespace wm::metrics::engine
