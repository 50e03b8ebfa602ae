#include "synth/detail/small_areas.h"

#include <gtest/gtest.h>

#include "framework/load.h"
#include "framework/places.h"
#include "support/test_files.h"

namespace wm::synth::detail {
namespace {

TEST(small_areas, are_those_of_the_package_with_its_local_fifths) {
  auto const loaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  ASSERT_TRUE(loaded.package);
  auto const& places = loaded.package->places;
  auto const fifths =
      framework::local_fifths(places, framework::deprivation_edition::imd2025);
  auto const areas = small_areas();
  auto ranked = std::size_t{0};
  for (auto i = std::size_t{0}; i < places.size(); ++i) {
    if (fifths[i] == 0) {
      continue;
    }
    ASSERT_LT(ranked, areas.size());
    EXPECT_EQ(areas[ranked].code, places[i].code.value);
    EXPECT_EQ(areas[ranked].local_fifth, fifths[i]) << places[i].code.value;
    ++ranked;
  }
  EXPECT_EQ(ranked, areas.size());
}

}  // namespace
}  // namespace wm::synth::detail
