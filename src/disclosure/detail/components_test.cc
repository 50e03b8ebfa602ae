#include "disclosure/detail/components.h"

#include <gtest/gtest.h>

namespace wm::disclosure::detail {
namespace {

TEST(components, are_what_sums_tie_together) {
  auto table = count_table{};
  table.width = 5;
  for (auto const count : {10, 4, 6, 7, 20, 13}) {
    table.cells.emplace_back().count = count;
  }
  table.sums = {{0, {1, 2}}, {4, {3, 5}}};
  auto const all = components_of(table);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].cells, (std::vector<cell_index>{0, 1, 2}));
  EXPECT_EQ(all[1].cells, (std::vector<cell_index>{3, 4, 5}));
  EXPECT_EQ(all[1].table.width, 5);
  // 20 = 7 + 13, which are the first and the third of their own table.
  ASSERT_EQ(all[1].table.sums.size(), 1U);
  EXPECT_EQ(all[1].table.sums[0].total, 1U);
  EXPECT_EQ(all[1].table.cells[1].count, 20);
  EXPECT_EQ(all[1].table.sums[0].parts, (std::vector<cell_index>{0, 2}));
}

TEST(components, of_one_count_are_that_count) {
  auto table = count_table{};
  table.cells.resize(2);
  EXPECT_EQ(components_of(table).size(), 2U);
}

}  // namespace
}  // namespace wm::disclosure::detail
