#include "parity/parity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

#include "parity/parity_table.h"
#include "parity/tables.h"

namespace wm::parity {
namespace {

namespace fs = std::filesystem;

std::string path_of(std::string_view const table) {
  return "oracle/" + std::string{table};
}

std::string all_lines(std::vector<std::string> const& lines) {
  auto text = std::string{};
  for (auto const& line : lines) {
    text += "  " + line + "\n";
  }
  return text;
}

class published_table : public testing::TestWithParam<listed_table> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(published_table);

TEST_P(published_table, agrees_with_ours) {
  WM_NEEDS_SHARED(path_of(GetParam().file));
  auto const seen = GetParam().check();
  EXPECT_EQ(seen.table, GetParam().file);
  EXPECT_GT(seen.compared, 0U);
  EXPECT_TRUE(seen.disagreements.empty()) << all_lines(seen.disagreements);
}

std::string test_name(testing::TestParamInfo<listed_table> const& of) {
  auto name = std::string{of.param.file};
  std::ranges::replace_if(
      name, [](unsigned char const c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(shared_oracle, published_table,
                         testing::ValuesIn(tables().begin(), tables().end()),
                         test_name);

TEST(parity_list, names_every_published_table) {
  WM_NEEDS_SHARED("oracle");
  auto listed = std::set<std::string, std::less<>>{};
  for (auto const& table : tables()) {
    EXPECT_TRUE(listed.emplace(table.file).second) << table.file << " twice";
  }
  for (auto const& table : input_tables()) {
    EXPECT_TRUE(listed.emplace(table.file).second) << table.file << " twice";
  }
  auto found = std::set<std::string, std::less<>>{};
  auto const oracle = test_support::shared_file("oracle");
  for (auto const& entry : fs::recursive_directory_iterator{oracle}) {
    if (entry.path().extension() == ".csv") {
      found.insert(entry.path().lexically_relative(oracle).string());
    }
  }
  EXPECT_EQ(listed, found);
}

TEST(parity_page, is_what_the_tables_show) {
  auto outcomes = std::vector<outcome>{};
  for (auto const& table : tables()) {
    WM_NEEDS_SHARED(path_of(table.file));
    outcomes.push_back(table.check());
  }
  test_support::expect_golden(
      test_support::source_file("docs/methods/parity.md"),
      parity_page(outcomes, read_exceptions()));
}

/// Whether a TEST of this name stands somewhere in src or tests.
bool has_test(std::string const& name) {
  auto const dot = name.find('.');
  auto const macro = "(" + name.substr(0, dot) + ", ";
  for (auto const* const folder : {"src", "tests"}) {
    for (auto const& entry :
         fs::recursive_directory_iterator{test_support::source_file(folder)}) {
      if (entry.path().extension() != ".cc") {
        continue;
      }
      auto text = test_support::read_text(entry.path());
      // A long name stands on a line of its own.
      std::ranges::replace(text, '\n', ' ');
      for (auto at = text.find(macro); at != std::string::npos;
           at = text.find(macro, at + 1)) {
        auto const rest = text.find_first_not_of(' ', at + macro.size());
        if (text.substr(rest).starts_with(name.substr(dot + 1) + ")")) {
          return true;
        }
      }
    }
  }
  return false;
}

TEST(exceptions, have_a_table_a_reason_and_a_test) {
  for (auto const& what : read_exceptions()) {
    EXPECT_TRUE(std::ranges::any_of(
        tables(),
        [&](listed_table const& table) { return table.file == what.table; }))
        << what.table << " is not listed";
    EXPECT_FALSE(what.reason.empty()) << what.table;
    EXPECT_TRUE(has_test(what.test)) << "there is no test " << what.test;
  }
}

}  // namespace
}  // namespace wm::parity
