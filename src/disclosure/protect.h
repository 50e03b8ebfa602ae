#pragma once

#include <cstddef>
#include <vector>

#include "disclosure/count_table.h"

namespace wm::disclosure {

/// Why a cell was hidden that is not small itself.
struct hidden_for {
  cell_index hidden{0};
  cell_index protects{0};
};

/// What protect() did.
struct protection {
  std::vector<hidden_for> hidden;  // in the order in which they were
  /// Cells for which no proof was found although all that could help is
  /// hidden: what left earlier gives them away, or the search gave up.
  std::vector<cell_index> unproven;
};

/// Hides further cells until every count that is to be protected is: for each
/// there are other worlds, one with the lowest count and one with the highest
/// of its range, in which everything that is shown and everything that left
/// earlier would look the same. A cell hidden for another is then known no
/// more closely than by the table's width. Cells that turn out not to be
/// needed are shown again. What is hidden is not always the fewest possible.
///
/// \param table  what is small is hidden already; every sum is true of the
///               counts
protection protect(count_table& table);

/// Says for each small count of a table what must stay possible: from the
/// lowest count that it could have if every count but the zeros were hidden (a
/// sum of two counts that are not zero is at least 2, whatever is hidden), up
/// to the highest small count, and as many counts as there are small ones.
/// With midpoint 6 the highest is 6.
void ask_for_protection(count_table& table, count_policy const& policy);

/// The cells of a table that are not proven to be protected: empty means that
/// everything is as protect() leaves it.
std::vector<cell_index> not_protected(count_table const& table);

}  // namespace wm::disclosure
