#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "disclosure/count_table.h"

namespace wm::disclosure::detail {

/// Finds other worlds: tables with other counts that keep every sum and look
/// the same when published. A count is protected when such worlds exist with
/// it low and with it high. Every world found is one; that none is found does
/// not mean that there is none, because the search stops after a while. So
/// what this says is safe is safe.
class other_worlds {
 public:
  static constexpr auto kFewTries = std::size_t{400};

  /// \param table  must outlive this; cells may change how they are shown,
  ///               nothing else
  explicit other_worlds(count_table const& table);

  /// What was found of one cell.
  struct found {
    std::int64_t count{0};           // how far it came on the way to the goal
    std::vector<cell_index> leaned;  // hidden cells that had to give way
  };

  /// Moves a cell from its true count towards another as far as can be.
  ///
  /// \param tries  after how many turns a search gives up
  found reach(cell_index cell, std::int64_t goal,
              std::size_t tries = kFewTries);

  /// Which cells to hide, as cheaply as was found, so that the cell can be
  /// moved some way to a goal that reach() did not come to.
  ///
  /// \returns nothing when hiding more does not help
  std::optional<std::vector<cell_index>> worth_hiding(cell_index cell,
                                                      std::int64_t goal);

 private:
  struct link {
    std::size_t sum;
    int sign;  // -1 for the total
  };
  struct way {
    cell_index cell;
    int direction;
    int cost;
    int opens;  // sums out of balance more than before
  };
  struct search {
    std::int64_t step{1};
    std::size_t budget{0};
    bool hiding{false};
    int cost{0};
    std::optional<int> best;
    std::vector<cell_index> best_hidden;
  };

  bool move(cell_index cell, std::int64_t by, search& state);
  bool settle(search& state);
  std::size_t narrowest_open(search const& state) const;
  std::vector<way> ways(std::size_t sum, search const& state) const;
  std::optional<int> cost_of(cell_index cell, std::int64_t count,
                             search const& state) const;
  void turn(cell_index cell, int direction);
  void turn_back();
  void keep(std::int64_t step);
  void start();

  count_table const& table_;
  std::vector<std::vector<link>> links_;    // by cell
  std::vector<std::vector<link>> members_;  // by sum; `sum` is the cell
  std::vector<std::int64_t> world_;         // by cell
  std::vector<cell_index> strayed_;         // cells whose count is not the true
  std::vector<int> turned_;                 // by cell: -1, 0, 1
  std::vector<cell_index> turns_;
  std::vector<int> imbalance_;     // by sum
  std::vector<std::size_t> open_;  // sums that are out of balance
};

}  // namespace wm::disclosure::detail
