#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "disclosure/policy.h"

namespace wm::disclosure {

/// Position of a cell in a count_table.
using cell_index = std::size_t;

enum class showing { shown, hidden };

/// One count of a table, what a reader learns when it is shown or hidden, and
/// what it must stay possible to think.
struct count_cell {
  std::int64_t count{0};
  count_range when_shown;   // holds count
  count_range when_hidden;  // holds count
  count_range before;       // from outputs that left earlier; holds count
  disclosure::showing showing{showing::shown};
  std::int64_t unit{1};  // what counts as one: see small_counts()
  bool sensitive{true};  // to be protected when it is small
  /// Must stay possible, all of it, for who sees everything that left.
  std::optional<count_range> protect;
  /// What is lost when it is hidden to protect another; nothing: it may not
  /// be, because it left already or was never to be shown [1].
  std::optional<int> cost{10};
};

/// A sum that everybody knows: the parts make up the total.
struct sum_rule {
  cell_index total{0};
  std::vector<cell_index> parts;
};

/// Counts that are published together, however many dimensions they have.
struct count_table {
  std::vector<count_cell> cells;
  std::vector<sum_rule> sums;
  std::int64_t width{1};  // of what is hidden and not small [units]
};

/// What a reader knows of a cell by itself.
count_range known_range(count_cell const& cell);

}  // namespace wm::disclosure
