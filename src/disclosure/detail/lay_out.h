#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
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

  /// By cell of the table: whose count it is, and which.
  struct origin {
    told_counts const* of{nullptr};  // of `now` or `earlier`
    std::string what;                // "numerator", "not counted"
  };
  std::vector<origin> origins;
  /// Why an earlier output hid a cell, the last one if several did.
  std::map<cell_index, hidden_because> hidden_before;
};

/// Groups that the readers know exactly, because they are their own.
using own_groups = std::set<std::string, std::less<>>;

/// Lays counts out: what adds up over the groups of a breakdown and over the
/// counts of a figure, or over the periods that make up a longer one, stands
/// in the sums. A count that is the same as in an
/// earlier output is one cell, and so are counts that two metrics share: those
/// that are the same for every group of a breakdown. Small ones are hidden.
///
/// \param now      to be cleared
/// \param earlier  what left before, output by output
/// \param own      what the readers know: reckoned with, never hidden
/// \returns what points into `now` and `earlier`
laid_out lay_out(std::vector<figure_place> const& now,
                 std::vector<told_output> const& earlier,
                 count_policy const& by, own_groups const& own);

}  // namespace wm::disclosure::detail
