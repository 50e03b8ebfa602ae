#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "metrics/engine/evaluator.h"
#include "metrics/engine/person_groups.h"

namespace wm::metrics::engine {

/// The number of a group of one of several groupings.
using cell_number = std::uint32_t;

/// A group by its number, and the periods in which somebody belongs to it.
struct cell_in_periods {
  cell_number cell{0};
  period_mask in{0};
};

/// The groups of several groupings in one row, numbered as they are met: what
/// is counted of them stands together.
class group_cells {
 public:
  group_cells(plan const& by, std::vector<grouping_number> const& of);

  /// \returns the groups of the person or event; together they have all
  ///          periods needed, but for a provider that is not known. They may
  ///          have more periods
  std::vector<cell_in_periods> const& of(evaluator& is, person_groups& groups,
                                         period_mask const needed) {
    if (since_ != is.since(on_) || (needed & ~done_) != 0) {
      look_up(is, groups, needed);
    }
    return are_;
  }

  /// \param grouping  its place among the groupings
  /// \param group     its place in the grouping
  cell_number cell(std::size_t grouping, std::size_t group);
  /// \returns nothing if it has not been met
  std::optional<cell_number> known(std::size_t grouping,
                                   std::size_t group) const;
  /// How many have been met.
  std::size_t size() const { return size_; }

  std::vector<grouping_number> const& groupings() const { return groupings_; }

 private:
  void look_up(evaluator& is, person_groups& groups, period_mask needed);

  std::vector<grouping_number> groupings_;
  dependence on_;
  std::uint64_t since_{0};
  period_mask done_{0};
  std::vector<cell_in_periods> are_;
  std::vector<std::vector<std::optional<cell_number>>> numbers_;
  cell_number size_{0};
};

/// What is kept of a group, with room made for all groups met.
///
/// \param all  by cell
template <typename Kept>
Kept& at_cell(std::vector<Kept>& all, group_cells const& cells,
              cell_number const cell) {
  if (all.size() <= cell) {
    all.resize(cells.size());
  }
  return all[cell];
}

}  // namespace wm::metrics::engine
