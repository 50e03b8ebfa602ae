#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "framework/diagnostic_text.h"
#include "framework/metric_file.h"
#include "metrics/definitions.h"
#include "metrics/test_package.h"
#include "support/test_files.h"

// Each tests/golden/metrics/wrong/NAME.yaml is a metric with something wrong
// in its lines; NAME.txt is what a person is told. Concepts are those of
// frameworks/tower-hamlets.

namespace wm::metrics {
namespace {

namespace fs = std::filesystem;

fs::path cases() {
  return test_support::source_file("tests/golden/metrics/wrong");
}

framework::package const& tower_hamlets() {
  return package_in(test_support::source_file("frameworks/tower-hamlets"));
}

class wrong_lines : public testing::TestWithParam<std::string> {};

TEST_P(wrong_lines, are_told_with_their_place_and_a_remedy) {
  auto const file = GetParam() + ".yaml";
  auto const bytes = test_support::read_text(cases() / file);
  auto problems = std::vector<framework::diagnostic>{};
  auto const metric =
      framework::read_metric_file(bytes, file, {"en"}, problems);
  ASSERT_TRUE(metric) << framework::text_of(problems, cases(), {});
  ASSERT_TRUE(metric->record);
  auto const understood = understand(*metric, vocabulary_of(tower_hamlets()));
  EXPECT_FALSE(understood.definition);
  auto lines = framework::source_lines{cases()};
  problems = diagnostics_of(understood.problems, lines);
  test_support::expect_golden(cases() / (GetParam() + ".txt"),
                              framework::text_of(problems, cases(), {}));
}

INSTANTIATE_TEST_SUITE_P(metrics, wrong_lines,
                         testing::ValuesIn(names_of_metrics(cases())),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace wm::metrics
