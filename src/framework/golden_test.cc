#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "framework/diagnostic_text.h"
#include "framework/load.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Each folder of tests/golden/framework is a package with something wrong: the
// files it holds replace those of `base`, the files named in absent.txt are
// taken away, and expected.txt is what a person is told.

namespace wm::framework {
namespace {

namespace fs = std::filesystem;
using test_support::source_file;

fs::path cases() {
  return source_file("tests/golden/framework");
}

std::vector<std::string> case_names() {
  auto names = std::vector<std::string>{};
  for (auto const& entry : fs::directory_iterator{cases()}) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

/// The package of a case, put together in an empty folder.
void assemble(std::string const& name, fs::path const& into) {
  constexpr auto kHow =
      fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  fs::copy(cases() / "base", into, kHow);
  fs::copy(cases() / name, into, kHow);
  auto absent = std::ifstream{into / "absent.txt"};
  for (auto line = std::string{}; std::getline(absent, line);) {
    fs::remove_all(into / line);
  }
  fs::remove(into / "absent.txt");
  fs::remove(into / "expected.txt");
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
  assemble(GetParam(), dir.path());
  auto const outcome = load_package(dir.path());
  EXPECT_EQ(outcome.package.has_value(), !has_errors(outcome.problems));
  test_support::expect_golden(cases() / GetParam() / "expected.txt",
                              told(outcome, dir.path()));
}

INSTANTIATE_TEST_SUITE_P(framework, golden, testing::ValuesIn(case_names()),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace wm::framework
