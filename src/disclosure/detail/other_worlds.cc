#include "disclosure/detail/other_worlds.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <tuple>

namespace wm::disclosure::detail {

namespace {

/// How many turns are tried before a search gives up.
constexpr auto kHidingTries = std::size_t{500};

/// Sums out of balance after adding a change to one that has `now`.
int opened(int const now, int const change) {
  return std::abs(now + change) - std::abs(now);
}

}  // namespace

other_worlds::other_worlds(count_table const& table)
    : table_{table},
      links_(table.cells.size()),
      members_(table.sums.size()),
      turned_(table.cells.size(), 0),
      imbalance_(table.sums.size(), 0) {
  auto const join = [&](std::size_t const sum, cell_index const cell,
                        int const sign) {
    links_[cell].push_back({sum, sign});
    members_[sum].push_back({cell, sign});
  };
  for (auto s = std::size_t{0}; s < table.sums.size(); ++s) {
    join(s, table.sums[s].total, -1);
    for (auto const part : table.sums[s].parts) {
      join(s, part, 1);
    }
  }
  world_.reserve(table.cells.size());
  for (auto const& cell : table.cells) {
    world_.push_back(cell.count);
  }
}

void other_worlds::start() {
  for (auto const cell : strayed_) {
    world_[cell] = table_.cells[cell].count;
  }
  strayed_.clear();
}

void other_worlds::turn(cell_index const cell, int const direction) {
  turned_[cell] = direction;
  turns_.push_back(cell);
  for (auto const& [sum, sign] : links_[cell]) {
    auto const before = imbalance_[sum];
    imbalance_[sum] += sign * direction;
    if (before == 0) {
      open_.push_back(sum);
    } else if (imbalance_[sum] == 0) {
      std::erase(open_, sum);
    }
  }
}

void other_worlds::turn_back() {
  auto const cell = turns_.back();
  turns_.pop_back();
  auto const direction = turned_[cell];
  turned_[cell] = 0;
  for (auto const& [sum, sign] : links_[cell]) {
    auto const before = imbalance_[sum];
    imbalance_[sum] -= sign * direction;
    if (before == 0) {
      open_.push_back(sum);
    } else if (imbalance_[sum] == 0) {
      std::erase(open_, sum);
    }
  }
}

/// What it costs to let a cell have that count: nothing when a reader thinks
/// it possible already. No value: it cannot have it.
std::optional<int> other_worlds::cost_of(cell_index const cell,
                                         std::int64_t const count,
                                         search const& state) const {
  auto const& at = table_.cells[cell];
  if (holds(known_range(at), count)) {
    return 0;
  }
  auto const can_hide = state.hiding && at.showing == showing::shown &&
                        holds(common(at.before, at.when_hidden), count);
  return can_hide ? at.cost : std::nullopt;
}

/// The sum out of balance with the fewest ways to balance it: one that has
/// none ends the search at once.
std::size_t other_worlds::narrowest_open(search const& state) const {
  auto best = open_.front();
  auto fewest = std::numeric_limits<std::size_t>::max();
  for (auto const sum : open_) {
    auto const needed = imbalance_[sum] > 0 ? -1 : 1;
    auto count = std::size_t{0};
    for (auto const& [cell, sign] : members_[sum]) {
      auto const by = needed * sign * state.step;
      if (turned_[cell] == 0 && cost_of(cell, world_[cell] + by, state) &&
          ++count == fewest) {
        break;
      }
    }
    if (count < fewest) {
      fewest = count;
      best = sum;
    }
    if (fewest == 0) {
      break;
    }
  }
  return best;
}

std::vector<other_worlds::way> other_worlds::ways(std::size_t const sum,
                                                  search const& state) const {
  auto out = std::vector<way>{};
  auto const needed = imbalance_[sum] > 0 ? -1 : 1;
  for (auto const& [cell, sign] : members_[sum]) {
    auto const direction = needed * sign;
    if (turned_[cell] != 0) {
      continue;
    }
    auto const cost =
        cost_of(cell, world_[cell] + direction * state.step, state);
    if (!cost) {
      continue;
    }
    auto opens = 0;
    for (auto const& [other, its_sign] : links_[cell]) {
      opens += opened(imbalance_[other], its_sign * direction);
    }
    out.push_back({cell, direction, *cost, opens});
  }
  std::ranges::stable_sort(
      out, {}, [](way const& w) { return std::tuple{w.cost, w.opens}; });
  return out;
}

/// Turns cells until every sum is in balance. When hiding, goes on to look for
/// a cheaper way and leaves the best in the state.
bool other_worlds::settle(search& state) {
  if (open_.empty()) {
    if (!state.hiding) {
      return true;
    }
    state.best = state.cost;
    state.best_hidden.clear();
    for (auto const cell : turns_) {
      auto const count = world_[cell] + turned_[cell] * state.step;
      if (!holds(known_range(table_.cells[cell]), count)) {
        state.best_hidden.push_back(cell);
      }
    }
    return state.cost == 0;
  }
  for (auto const& next : ways(narrowest_open(state), state)) {
    if (state.best && state.cost + next.cost >= *state.best) {
      return false;  // the others cost no less
    }
    if (state.budget == 0) {
      return false;
    }
    --state.budget;
    turn(next.cell, next.direction);
    state.cost += next.cost;
    if (settle(state)) {
      return true;
    }
    state.cost -= next.cost;
    turn_back();
  }
  return false;
}

/// Tries to change a cell by that much, others with it by as much each.
bool other_worlds::move(cell_index const cell, std::int64_t const by,
                        search& state) {
  auto const own = cost_of(cell, world_[cell] + by, state);
  if (!own) {
    return false;
  }
  state.step = std::abs(by);
  state.cost = *own;
  turn(cell, by > 0 ? 1 : -1);
  auto const done = settle(state);
  if (done && !state.hiding) {
    keep(state.step);
  }
  while (!turns_.empty()) {
    turn_back();
  }
  return done;
}

void other_worlds::keep(std::int64_t const step) {
  for (auto const cell : turns_) {
    world_[cell] += turned_[cell] * step;
    strayed_.push_back(cell);
  }
}

other_worlds::found other_worlds::reach(cell_index const cell,
                                        std::int64_t const goal,
                                        std::size_t const tries) {
  start();
  auto step = std::abs(goal - world_[cell]);
  while (step > 0 && world_[cell] != goal) {
    auto const way_left = goal - world_[cell];
    step = std::min(step, std::abs(way_left));
    auto state = search{};
    state.budget = tries;
    if (!move(cell, way_left > 0 ? step : -step, state)) {
      step /= 2;
    }
  }
  auto out = found{world_[cell], {}};
  for (auto const other : strayed_) {
    auto const& at = table_.cells[other];
    if (at.showing == showing::hidden && at.cost &&
        !holds(at.when_shown, world_[other])) {
      out.leaned.push_back(other);
    }
  }
  return out;
}

std::optional<std::vector<cell_index>> other_worlds::worth_hiding(
    cell_index const cell, std::int64_t const goal) {
  // From where reach() came to: the worlds on the way are possible already.
  reach(cell, goal);
  auto const way_left = goal - world_[cell];
  for (auto step = std::abs(way_left); step > 0; step /= 2) {
    auto state = search{};
    state.budget = kHidingTries;
    state.hiding = true;
    move(cell, way_left > 0 ? step : -step, state);
    if (state.best && !state.best_hidden.empty()) {
      std::ranges::sort(state.best_hidden);
      return state.best_hidden;
    }
  }
  return std::nullopt;
}

}  // namespace wm::disclosure::detail
