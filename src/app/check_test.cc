#include "app/check.h"

#include <filesystem>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "support/golden_package.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Each folder of tests/golden/app is a package whose figures are wrong, or do
// not fit it (support/golden_package.h).

namespace wm::app {
namespace {

std::filesystem::path cases() {
  return test_support::source_file("tests/golden/app");
}

class check_golden : public testing::TestWithParam<std::string> {};

TEST_P(check_golden, says_what_is_wrong_and_where) {
  auto const dir = test_support::temp_dir{};
  test_support::assemble_package(cases() / GetParam(), dir.path());
  auto const found = check(dir.path());
  auto const told = framework::text_of(found.problems, dir.path(), {});
  test_support::expect_golden(
      cases() / GetParam() / "expected.txt",
      fmt::format("{}errors: {}, warnings: {}, figures: {}\n", told,
                  found.errors, found.warnings, found.figures));
}

TEST(check, reads_a_mapping_file_beside_the_package) {
  auto const found =
      check(test_support::source_file("tests/golden/framework/base"),
            test_support::source_file(
                "tests/golden/record/wrong/mapping_wrong/mapping.yaml"));
  // What is wrong with it stands in expected.txt beside it.
  EXPECT_EQ(found.mapping_problems.size(), 5U);
  EXPECT_EQ(found.errors, 5U);
  ASSERT_FALSE(found.mapping_problems.empty());
  EXPECT_EQ(found.mapping_problems.front().at.file, "mapping.yaml");
}

TEST(check, says_that_there_is_no_such_mapping_file) {
  auto const found = check(
      test_support::source_file("tests/golden/framework/base"), "none.yaml");
  ASSERT_EQ(found.mapping_problems.size(), 1U);
  EXPECT_EQ(found.mapping_problems.front().code,
            framework::diagnostic_code::file_not_readable);
}

INSTANTIATE_TEST_SUITE_P(app, check_golden,
                         testing::ValuesIn(test_support::folders_in(cases())),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace wm::app
