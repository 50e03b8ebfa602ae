#include "metrics/evaluate/cases.h"

#include <gtest/gtest.h>

#include "framework/diagnostic_text.h"
#include "framework/load.h"
#include "metrics/definitions.h"
#include "support/test_files.h"

// What cases say when they fail or cannot be read is in
// tests/golden/metrics/evaluate/bp_controlled.txt and wrong_cases.txt.

namespace wm::metrics {
namespace {

TEST(cases, of_every_metric_of_tower_hamlets_hold) {
  auto const folder = test_support::source_file("frameworks/tower-hamlets");
  auto const loaded = framework::load_package(folder);
  ASSERT_TRUE(loaded.package);
  auto const understood = definitions_of(*loaded.package);
  EXPECT_FALSE(understood.all.empty());
  auto const rules = record::state_rules{*loaded.package};
  auto lines = framework::source_lines{folder};
  for (auto const& by : understood.all) {
    auto const problems = problems_of_cases(by, rules, lines);
    EXPECT_TRUE(problems.empty()) << framework::text_of(problems, folder, {});
  }
}

}  // namespace
}  // namespace wm::metrics
