#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "framework/diagnostic_text.h"
#include "framework/load.h"
#include "support/golden_package.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Each folder of tests/golden/framework is a package with something wrong
// (support/golden_package.h); expected.txt is what a person is told.

namespace wm::framework {
namespace {

namespace fs = std::filesystem;

fs::path cases() {
  return test_support::source_file("tests/golden/framework");
}

std::string told(load_outcome const& outcome, fs::path const& folder) {
  auto const errors = std::ranges::count_if(outcome.problems, is_error);
  return fmt::format(
      "{}errors: {}, warnings: {}\n", text_of(outcome.problems, folder, {}),
      errors, static_cast<std::ptrdiff_t>(outcome.problems.size()) - errors);
}

class golden : public testing::TestWithParam<std::string> {};

TEST_P(golden, says_what_is_wrong_and_where) {
  auto const dir = test_support::temp_dir{};
  test_support::assemble_package(cases() / GetParam(), dir.path());
  auto const outcome = load_package(dir.path());
  EXPECT_EQ(outcome.package.has_value(), !has_errors(outcome.problems));
  test_support::expect_golden(cases() / GetParam() / "expected.txt",
                              told(outcome, dir.path()));
}

INSTANTIATE_TEST_SUITE_P(framework, golden,
                         testing::ValuesIn(test_support::folders_in(cases())),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace wm::framework
