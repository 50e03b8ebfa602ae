#include "disclosure/protect.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>

#include "support/test_files.h"

namespace wm::disclosure {
namespace {

/// A table of rows and columns with its margins: cell (r, c) of `inner` stands
/// at r * (columns + 1) + c, the margins come last.
count_table two_way(std::vector<std::vector<std::int64_t>> inner,
                    count_policy const& by) {
  for (auto& row : inner) {
    auto total = std::int64_t{0};
    for (auto const count : row) {
      total += count;
    }
    row.push_back(total);
  }
  inner.emplace_back(inner.front().size(), 0);
  for (auto r = std::size_t{0}; r + 1 < inner.size(); ++r) {
    for (auto c = std::size_t{0}; c < inner[r].size(); ++c) {
      inner.back()[c] += inner[r][c];
    }
  }
  auto out = count_table{};
  out.width = width(by);
  auto const columns = inner.front().size();
  for (auto const& row : inner) {
    for (auto const count : row) {
      auto cell = count_cell{};
      cell.count = count;
      cell.when_hidden.lowest = count == 0 ? 0 : 1;
      if (is_small(by, count)) {
        cell.showing = showing::hidden;
      } else {
        cell.when_shown = show_count(by, count).possible;
      }
      if (count == 0) {
        cell.cost.reset();
      }
      out.cells.push_back(cell);
    }
  }
  for (auto r = std::size_t{0}; r < inner.size(); ++r) {
    auto rule = sum_rule{r * columns + columns - 1, {}};
    for (auto c = std::size_t{0}; c + 1 < columns; ++c) {
      rule.parts.push_back(r * columns + c);
    }
    out.sums.push_back(rule);
  }
  for (auto c = std::size_t{0}; c < columns; ++c) {
    auto rule = sum_rule{(inner.size() - 1) * columns + c, {}};
    for (auto r = std::size_t{0}; r + 1 < inner.size(); ++r) {
      rule.parts.push_back(r * columns + c);
    }
    out.sums.push_back(rule);
  }
  ask_for_protection(out, by);
  return out;
}

std::size_t shown(count_table const& table) {
  return static_cast<std::size_t>(
      std::ranges::count(table.cells, showing::shown, &count_cell::showing));
}

/// The fewest cells that can be hidden for others, by trying every choice.
std::size_t fewest(count_table const& table) {
  auto candidates = std::vector<cell_index>{};
  for (auto c = cell_index{0}; c < table.cells.size(); ++c) {
    if (table.cells[c].showing == showing::shown && table.cells[c].cost) {
      candidates.push_back(c);
    }
  }
  auto best = candidates.size();
  for (auto choice = std::uint32_t{0}; choice < 1U << candidates.size();
       ++choice) {
    auto const number = static_cast<std::size_t>(std::popcount(choice));
    if (number >= best) {
      continue;
    }
    auto trial = table;
    for (auto i = std::size_t{0}; i < candidates.size(); ++i) {
      if ((choice >> i & 1U) != 0) {
        trial.cells[candidates[i]].showing = showing::hidden;
      }
    }
    if (not_protected(trial).empty()) {
      best = number;
    }
  }
  return best;
}

// sdcTable's data set microdata1: people by region and gender, of whom two are
// women of region A; three further cells are hidden, 11 of 15 published.
TEST(protect, hides_three_further_cells_of_the_example_of_sdc_table) {
  constexpr auto kFile = "data/disclosure/sdctable_microdata1.csv";
  WM_NEEDS_SHARED(kFile);
  auto const rows = test_support::read_csv(test_support::shared_file(kFile));
  auto inner = std::vector(4, std::vector<std::int64_t>(2, 0));
  for (auto r = std::size_t{0}; r < rows.rows.size(); ++r) {
    auto const region = rows.text(r, "region").front() - 'A';
    auto const gender = rows.text(r, "gender") == "female" ? 0U : 1U;
    ++inner[static_cast<std::size_t>(region)][gender];
  }
  ASSERT_EQ(inner[0][0], 2);
  // sdcTable hides up to 3 and publishes the others as they are.
  auto table = two_way(inner, {4, rounding::none});
  ASSERT_EQ(table.cells.size(), 15U);
  auto const done = protect(table);
  EXPECT_EQ(done.hidden.size(), 3U);
  EXPECT_EQ(shown(table), 11U);
  EXPECT_TRUE(done.unproven.empty());
  EXPECT_TRUE(not_protected(table).empty());
}

TEST(protect, hides_nothing_more_where_rounding_is_enough) {
  // 3 women among 60: the total is shown as 60, the men as 55.
  auto table = two_way({{3}, {57}}, {8, rounding::nearest_5});
  EXPECT_EQ(not_protected(table).size(), 0U);
  EXPECT_TRUE(protect(table).hidden.empty());
}

TEST(protect, hides_a_second_count_where_the_first_would_be_the_difference) {
  auto table = two_way({{3}, {57}}, {8, rounding::none});
  EXPECT_FALSE(not_protected(table).empty());
  EXPECT_FALSE(protect(table).hidden.empty());
  EXPECT_TRUE(not_protected(table).empty());
}

TEST(protect, cannot_help_where_all_others_left_before) {
  auto table = two_way({{3}, {57}}, {8, rounding::none});
  for (auto& cell : table.cells) {
    if (cell.showing == showing::shown) {
      cell.before = cell.when_shown;
      cell.cost.reset();
    }
  }
  auto const done = protect(table);
  EXPECT_TRUE(done.hidden.empty());
  EXPECT_FALSE(done.unproven.empty());
}

TEST(protect, hides_hardly_more_than_the_fewest_possible) {
  auto draw = [number = std::uint64_t{7}]() mutable {
    // Numerical Recipes' linear congruential generator; its high bits.
    number = number * 6364136223846793005U + 1442695040888963407U;
    return number >> 33U;
  };
  auto hidden = std::size_t{0};
  auto possible = std::size_t{0};
  auto counts = std::size_t{0};
  for (auto i = 0; i < 60; ++i) {
    auto inner = std::vector(3, std::vector<std::int64_t>(2, 0));
    for (auto& row : inner) {
      for (auto& count : row) {
        count = static_cast<std::int64_t>(draw() % 30);
      }
    }
    auto table = two_way(inner, {8, rounding::nearest_5});
    possible += fewest(table);
    hidden += protect(table).hidden.size();
    counts += table.cells.size();
  }
  fmt::print("{} counts, {} hidden for others, {} at least\n", counts, hidden,
             possible);
  EXPECT_GE(hidden, possible);
  EXPECT_LE(static_cast<double>(hidden), 1.25 * static_cast<double>(possible));
}

}  // namespace
}  // namespace wm::disclosure
