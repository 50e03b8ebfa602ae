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

INSTANTIATE_TEST_SUITE_P(app, check_golden,
                         testing::ValuesIn(test_support::folders_in(cases())),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace wm::app
