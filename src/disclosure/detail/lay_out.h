#pragma once

#include <array>
#include <optional>
#include <vector>

#include "disclosure/count_table.h"
#include "disclosure/detail/figure_counts.h"
#include "disclosure/policy.h"
#include "disclosure/told_counts.h"

namespace wm::disclosure::detail {

/// All counts of all figures as one table.
struct laid_out {
  count_table table;
  /// By figure of the output that is to be cleared: the cell of each column.
  std::vector<std::array<std::optional<cell_index>, kColumns>> cells;
};

/// Lays counts out: what adds up over the groups of a breakdown and over the
/// counts of a figure, or over the periods that make up a longer one, stands
/// in the sums. A count that is the same as in an
/// earlier output is one cell, and so are counts that two metrics share: those
/// that are the same for every group of a breakdown. Small ones are hidden.
///
/// \param now      to be cleared
/// \param earlier  what left before, output by output
laid_out lay_out(std::vector<figure_place> const& now,
                 std::vector<std::vector<told_counts>> const& earlier,
                 count_policy const& by);

}  // namespace wm::disclosure::detail
