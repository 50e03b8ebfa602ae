#include "disclosure/protect.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "disclosure/detail/components.h"
#include "disclosure/detail/other_worlds.h"

namespace wm::disclosure {

namespace {

using detail::component;
using detail::components_of;
using detail::for_each_component;
using detail::other_worlds;

/// How far around a cell everything is hidden when nothing less helped.
constexpr auto kRings = 3;
/// Turns to find how low a count could be; it is asked once for each.
constexpr auto kManyTries = std::size_t{1'000};

/// What the counts of a table are at least when only zeros are shown, as far
/// as sums of what is not zero tell.
std::vector<std::int64_t> least_counts(count_table const& table) {
  auto out = std::vector<std::int64_t>{};
  for (auto const& cell : table.cells) {
    out.push_back(cell.when_hidden.lowest);
  }
  for (auto grown = true; grown;) {
    grown = false;
    for (auto const& sum : table.sums) {
      auto least = std::int64_t{0};
      for (auto const part : sum.parts) {
        least += out[part];
      }
      if (least > out[sum.total]) {
        out[sum.total] = least;
        grown = true;
      }
    }
  }
  return out;
}

class protector {
 public:
  explicit protector(count_table& table)
      : table_{table},
        worlds_{table},
        secondary_(table.cells.size(), false),
        sums_of_(table.cells.size()) {
    for (auto s = std::size_t{0}; s < table.sums.size(); ++s) {
      sums_of_[table.sums[s].total].push_back(s);
      for (auto const part : table.sums[s].parts) {
        sums_of_[part].push_back(s);
      }
    }
  }

  protection run() &&;

 private:
  std::optional<std::int64_t> missed(cell_index cell);
  std::int64_t come_to(cell_index cell, std::int64_t goal);
  void prove(cell_index cell);
  void hide(cell_index cell, cell_index for_whom);
  bool hide_around(cell_index cell);
  void show_again();
  bool all_proven(std::vector<cell_index> const& cells);

  count_table& table_;
  other_worlds worlds_;
  std::vector<char> secondary_;
  std::vector<std::vector<std::size_t>> sums_of_;
  std::vector<cell_index> leaned_;  // by the proof that is under way
  std::map<cell_index, std::set<cell_index>> leaning_on_;  // by hidden cell
  std::vector<cell_index> queue_;
  protection out_;
};

/// How far a cell comes on the way to a count.
std::int64_t protector::come_to(cell_index const cell,
                                std::int64_t const goal) {
  auto const found = worlds_.reach(cell, goal);
  leaned_.insert(leaned_.end(), found.leaned.begin(), found.leaned.end());
  return found.count;
}

/// The count that a cell should be able to have and cannot; nothing: it is
/// proven to be protected. A cell hidden for another keeps the table's width.
std::optional<std::int64_t> protector::missed(cell_index const cell) {
  leaned_.clear();
  auto const& at = table_.cells[cell];
  auto const span = table_.width * at.unit - 1;
  auto const top = at.protect ? at.protect->highest : at.count + span;
  auto const highest = come_to(cell, top);
  if (at.protect && highest != top) {
    return top;
  }
  auto const bottom = at.protect ? at.protect->lowest
                                 : std::max(highest - span, std::int64_t{0});
  if (come_to(cell, bottom) != bottom) {
    return at.protect ? bottom : top;
  }
  for (auto const other : leaned_) {
    if (secondary_[other] != 0 && other != cell) {
      leaning_on_[other].insert(cell);
    }
  }
  return std::nullopt;
}

void protector::hide(cell_index const cell, cell_index const for_whom) {
  table_.cells[cell].showing = showing::hidden;
  out_.hidden.push_back({cell, for_whom});
  if (!table_.cells[cell].protect) {
    secondary_[cell] = 1;
    queue_.push_back(cell);
  }
}

/// Hides everything that may be hidden near a cell, ring by ring.
bool protector::hide_around(cell_index const cell) {
  auto near = std::set<cell_index>{cell};
  for (auto ring = 0; ring < kRings; ++ring) {
    auto wider = near;
    for (auto const member : near) {
      for (auto const s : sums_of_[member]) {
        wider.insert(table_.sums[s].total);
        wider.insert(table_.sums[s].parts.begin(), table_.sums[s].parts.end());
      }
    }
    near = std::move(wider);
    for (auto const other : near) {
      auto const& at = table_.cells[other];
      if (at.showing == showing::shown && at.cost) {
        hide(other, cell);
      }
    }
    if (!missed(cell)) {
      return true;
    }
  }
  return false;
}

void protector::prove(cell_index const cell) {
  for (auto goal = missed(cell); goal; goal = missed(cell)) {
    auto const more = worlds_.worth_hiding(cell, *goal);
    if (!more) {
      if (!hide_around(cell)) {
        out_.unproven.push_back(cell);
      }
      return;
    }
    for (auto const other : *more) {
      hide(other, cell);
    }
  }
}

bool protector::all_proven(std::vector<cell_index> const& cells) {
  return std::ranges::all_of(
      cells, [&](cell_index const cell) { return !missed(cell); });
}

/// Shows what was hidden for others and is not needed after all, the dearest
/// first.
void protector::show_again() {
  auto order = std::vector<cell_index>{};
  for (auto const& one : out_.hidden) {
    if (secondary_[one.hidden] != 0) {
      order.push_back(one.hidden);
    }
  }
  std::ranges::stable_sort(order, [&](cell_index const a, cell_index const b) {
    return *table_.cells[a].cost > *table_.cells[b].cost;
  });
  for (auto const cell : order) {
    auto const leaning = std::vector<cell_index>(leaning_on_[cell].begin(),
                                                 leaning_on_[cell].end());
    table_.cells[cell].showing = showing::shown;
    secondary_[cell] = 0;
    if (all_proven(leaning)) {
      std::erase_if(out_.hidden,
                    [&](hidden_for const& one) { return one.hidden == cell; });
      for (auto& [other, who] : leaning_on_) {
        who.erase(cell);
      }
    } else {
      table_.cells[cell].showing = showing::hidden;
      secondary_[cell] = 1;
    }
  }
}

protection protector::run() && {
  for (auto c = cell_index{0}; c < table_.cells.size(); ++c) {
    auto const& at = table_.cells[c];
    // One that was hidden for another in an earlier output stays hidden.
    secondary_[c] = at.showing == showing::hidden && !at.protect && at.cost;
    if (at.protect || secondary_[c] != 0) {
      queue_.push_back(c);
    }
  }
  for (auto i = std::size_t{0}; i < queue_.size(); ++i) {
    prove(queue_[i]);
  }
  show_again();
  return std::move(out_);
}

}  // namespace

protection protect(count_table& table) {
  auto parts = components_of(table);
  auto done = std::vector<protection>(parts.size());
  for_each_component(parts, [&](component& part, std::size_t const i) {
    done[i] = protector{part.table}.run();
  });
  auto out = protection{};
  for (auto i = std::size_t{0}; i < parts.size(); ++i) {
    auto const& cells = parts[i].cells;
    for (auto c = std::size_t{0}; c < cells.size(); ++c) {
      table.cells[cells[c]].showing = parts[i].table.cells[c].showing;
    }
    for (auto const& [hidden, protects] : done[i].hidden) {
      out.hidden.push_back({cells[hidden], cells[protects]});
    }
    for (auto const cell : done[i].unproven) {
      out.unproven.push_back(cells[cell]);
    }
  }
  return out;
}

namespace {

/// As ask_for_protection(), of one component.
void ask_for_component(count_table& table, count_policy const& policy) {
  auto hidden = table;
  for (auto& cell : hidden.cells) {
    cell.before = {};
    cell.showing = showing::hidden;
  }
  auto worlds = other_worlds{hidden};
  auto const least = least_counts(hidden);
  for (auto c = cell_index{0}; c < table.cells.size(); ++c) {
    auto& cell = table.cells[c];
    cell.protect.reset();
    if (!cell.sensitive || !is_small(policy, cell.count, cell.unit)) {
      continue;
    }
    auto const small = small_counts(policy, cell.unit);
    auto const goal = std::max(least[c], std::int64_t{1});
    auto lowest = worlds.reach(c, goal).count;
    if (lowest != goal) {
      lowest = worlds.reach(c, goal, kManyTries).count;
    }
    auto const as_many = lowest + small.highest - small.lowest;
    cell.protect = {lowest, hides_small(policy)
                                ? std::max(small.highest, as_many)
                                : small.highest};
  }
}

}  // namespace

void ask_for_protection(count_table& table, count_policy const& policy) {
  auto parts = components_of(table);
  for_each_component(parts, [&](component& part, std::size_t) {
    ask_for_component(part.table, policy);
  });
  for (auto const& part : parts) {
    for (auto c = std::size_t{0}; c < part.cells.size(); ++c) {
      table.cells[part.cells[c]].protect = part.table.cells[c].protect;
    }
  }
}

std::vector<cell_index> not_protected(count_table const& table) {
  auto worlds = other_worlds{table};
  auto out = std::vector<cell_index>{};
  for (auto c = cell_index{0}; c < table.cells.size(); ++c) {
    auto const& at = table.cells[c];
    auto const misses = [&](std::int64_t const goal) {
      return worlds.reach(c, goal).count != goal;
    };
    if (at.protect &&
        (misses(at.protect->lowest) || misses(at.protect->highest))) {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace wm::disclosure
