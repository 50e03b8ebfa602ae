#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "disclosure/count_table.h"

namespace wm::disclosure::detail {

/// Counts that sums tie together, as a table of their own.
struct component {
  count_table table;
  std::vector<cell_index> cells;  // of the whole table, by cell of this one
};

/// Takes a table apart: what is protected in one component has nothing to do
/// with the others. In the order of their first cells.
std::vector<component> components_of(count_table const& table);

/// Does something with every component, several at a time.
///
/// \param work  gets the component and its position; must not touch others
void for_each_component(
    std::vector<component>& all,
    std::function<void(component&, std::size_t)> const& work);

}  // namespace wm::disclosure::detail
