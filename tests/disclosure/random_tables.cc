#include "random_tables.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wm::disclosure {

namespace {

bool is_leaf(dimension const& of, std::size_t const group) {
  return std::ranges::find(
             of.parent.begin() + static_cast<std::ptrdiff_t>(group) + 1,
             of.parent.end(), group) == of.parent.end();
}

bool is_smallest(plain_table const& table, std::size_t const combination) {
  auto const groups = groups_of(table, combination);
  for (auto d = std::size_t{0}; d < groups.size(); ++d) {
    if (!is_leaf(table.dimensions[d], groups[d])) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::size_t random_tables::number(std::size_t const below) {
  return static_cast<std::size_t>(numbers_() % below);
}

dimension random_tables::next_dimension(std::size_t const most) {
  auto out = dimension{{0}};
  auto const groups = 2 + number(most - 1);
  for (auto g = std::size_t{0}; g < groups; ++g) {
    out.parent.push_back(0);
  }
  if (number(3) == 0) {  // one of the groups has groups of its own
    auto const divided = 1 + number(groups);
    out.parent.push_back(divided);
    out.parent.push_back(divided);
  }
  return out;
}

plain_table random_tables::next() {
  // More combinations than that keep the solver busy for minutes.
  constexpr auto kMostCombinations = std::size_t{90};
  constexpr auto kMostGroups = std::array<std::size_t, 4>{8, 4, 3, 2};
  auto out = plain_table{};
  auto combinations = kMostCombinations + 1;
  while (combinations > kMostCombinations) {
    out.dimensions.clear();
    combinations = 1;
    auto const dimensions = 1 + number(4);
    for (auto d = std::size_t{0}; d < dimensions; ++d) {
      out.dimensions.push_back(next_dimension(kMostGroups[dimensions - 1]));
      combinations *= out.dimensions.back().parent.size();
    }
  }
  out.counts.assign(combinations, 0);
  constexpr auto kBelow = std::array<std::size_t, 4>{4, 12, 40, 200};
  auto const below = kBelow[number(4)];
  for (auto c = std::size_t{0}; c < combinations; ++c) {
    if (is_smallest(out, c) && number(5) != 0) {
      out.counts[c] = static_cast<std::int64_t>(number(below));
    }
  }
  add_up(out);
  return out;
}

plain_table random_tables::later(plain_table table) {
  for (auto c = std::size_t{0}; c < table.counts.size(); ++c) {
    if (is_smallest(table, c) && number(4) == 0) {
      table.counts[c] += static_cast<std::int64_t>(number(4));
    }
  }
  add_up(table);
  return table;
}

}  // namespace wm::disclosure
