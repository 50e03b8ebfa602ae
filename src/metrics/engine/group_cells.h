#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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

/// Where the groups of a person or event stand, among those of others.
struct cell_row {
  std::uint32_t first{0};
  std::uint32_t count{0};
};

/// The groups of a batch of persons, or of an event.
struct cell_rows {
  std::span<cell_in_periods const> all;
  std::size_t groups{0};  // how many have been met: larger than all their cells

  std::span<cell_in_periods const> at(cell_row const row) const {
    return all.subspan(row.first, row.count);
  }
};

/// The groups of several groupings in one row, numbered as they are met: what
/// is counted of them stands together. The groups of a batch of persons stay
/// at hand, so that what is counted can be added later.
class group_cells {
 public:
  group_cells(plan const& by, std::vector<grouping_number> const& of);

  /// \returns the groups of the person or event; together they have all
  ///          periods needed, but for a provider that is not known. They may
  ///          have more periods. They stand in rows() until forget_rows(), if
  ///          they are of persons; else until others are looked up
  cell_row row(evaluator& is, person_groups& groups, period_mask const needed) {
    if (since_ != is.since(on_) || (needed & ~done_) != 0) {
      look_up(is, groups, needed);
    }
    return row_;
  }
  cell_rows rows() const { return {rows_, size_}; }
  /// Whether groups follow from the person alone, whatever event is looked at.
  bool are_of_persons() const { return on_.slots == 0; }
  void forget_rows();

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
  cell_row row_;
  std::vector<cell_in_periods> rows_;
  std::vector<std::vector<std::optional<cell_number>>> numbers_;
  cell_number size_{0};
};

}  // namespace wm::metrics::engine
