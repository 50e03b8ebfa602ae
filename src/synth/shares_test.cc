#include <gtest/gtest.h>

#include "support/temp_dir.h"
#include "support/test_files.h"
#include "synth/synth.h"
#include "synth/test_borough.h"
#include "synth/test_portrait.h"
#include "synth/test_ties.h"

namespace wm::synth {
namespace {

class borough_of_seed : public ::testing::TestWithParam<std::uint64_t> {};

// The table says where each figure comes from, and how far off it may be.
TEST_P(borough_of_seed, has_the_shares_and_relationships_of_the_table) {
  auto const dir = test_support::temp_dir{};
  auto const request = test_borough(20'000, GetParam());
  auto const made = make_borough(request, dir / "store", {});
  ASSERT_TRUE(made) << made.error().message;
  auto const store = record::store::open(dir / "store");
  ASSERT_TRUE(store) << store.error().message;
  auto const until = record::as_number(request.until);
  auto drawn = portrait{until};
  auto between = ties{until};
  for_each_person(*store, until, [&](seen_person const& one) {
    drawn.add(one);
    between.add(one);
  });
  auto figures = drawn.figures();
  figures.merge(between.figures());
  auto const table = test_support::read_csv(
      test_support::source_file("tests/golden/synth/shares.csv"));
  ASSERT_GE(table.rows.size(), 28U);
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    auto const& name = table.text(row, "figure");
    auto const found = figures.find(name);
    ASSERT_NE(found, figures.end()) << name;
    EXPECT_NEAR(found->second, table.number(row, "value"),
                table.number(row, "tolerance"))
        << name << ", in " << table.text(row, "unit");
  }
}

INSTANTIATE_TEST_SUITE_P(five, borough_of_seed,
                         ::testing::Values(1U, 2U, 3U, 4U, 5U));

}  // namespace
}  // namespace wm::synth
