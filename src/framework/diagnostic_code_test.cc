#include "framework/diagnostic_code.h"

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/test_files.h"

namespace wm::framework {
namespace {

using test_support::read_text;
using test_support::source_file;

std::vector<code_entry> all_entries() {
  auto entries = std::vector<code_entry>{};
  for (auto const& group : code_groups()) {
    entries.insert(entries.end(), group.entries.begin(), group.entries.end());
  }
  return entries;
}

/// The codes that the expected outputs of golden cases hold.
std::set<std::string> codes_in_golden_cases() {
  auto found = std::set<std::string>{};
  auto const code = std::regex{"\\[(WM[0-9]{4})\\]"};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{
           source_file("tests/golden")}) {
    auto const& path = entry.path();
    if (path.extension() != ".txt" && path.extension() != ".expected") {
      continue;
    }
    auto const text = read_text(path);
    for (auto hit = std::sregex_iterator{text.begin(), text.end(), code};
         hit != std::sregex_iterator{}; ++hit) {
      found.insert((*hit)[1]);
    }
  }
  return found;
}

TEST(diagnostic_codes, stand_in_the_order_of_their_numbers) {
  auto last = 0;
  for (auto const& entry : all_entries()) {
    EXPECT_GT(static_cast<int>(entry.code), last) << entry.title;
    last = static_cast<int>(entry.code);
  }
}

TEST(diagnostic_codes, groups_keep_to_their_hundred) {
  auto hundreds = std::set<int>{};
  for (auto const& group : code_groups()) {
    auto const hundred = static_cast<int>(group.entries.front().code) / 100;
    EXPECT_TRUE(hundreds.insert(hundred).second) << group.subject;
    for (auto const& entry : group.entries) {
      EXPECT_EQ(static_cast<int>(entry.code) / 100, hundred) << entry.title;
    }
  }
}

TEST(diagnostic_codes, are_found_by_what_people_write) {
  for (auto const& entry : all_entries()) {
    EXPECT_EQ(&entry_of(entry.code),
              &entry_of(*find_code(to_string(entry.code))));
    EXPECT_EQ(entry_of(entry.code).title, entry.title);
  }
  EXPECT_EQ(find_code("wm0301"), diagnostic_code::unknown_key);
  EXPECT_EQ(find_code("301"), diagnostic_code::unknown_key);
  EXPECT_EQ(find_code("WM9999"), std::nullopt);
  EXPECT_EQ(find_code("WM99999999999999"), std::nullopt);
  EXPECT_EQ(find_code("check"), std::nullopt);
  EXPECT_FALSE(looks_like_a_code("WM"));
}

TEST(diagnostic_codes, each_explains_itself_with_an_example) {
  for (auto const& entry : all_entries()) {
    EXPECT_FALSE(entry.title.empty());
    EXPECT_FALSE(entry.title.ends_with('.')) << entry.title;
    EXPECT_TRUE(entry.explanation.ends_with('.')) << entry.title;
    EXPECT_TRUE(entry.mend.ends_with('.')) << entry.title;
    EXPECT_FALSE(entry.wrong.empty()) << entry.title;
    EXPECT_FALSE(entry.right.empty()) << entry.title;
    EXPECT_NE(entry.wrong, entry.right) << entry.title;
  }
}

TEST(diagnostic_codes, each_has_a_golden_case_and_no_case_an_unknown_code) {
  auto known = std::set<std::string>{};
  for (auto const& entry : all_entries()) {
    known.insert(to_string(entry.code));
  }
  EXPECT_EQ(codes_in_golden_cases(), known);
}

// A number that changes its meaning, or is gone, shows as a difference here.
TEST(diagnostic_codes, are_listed_in_the_documents) {
  test_support::expect_golden(source_file("docs/diagnostics.md"),
                              all_explanations());
}

TEST(diagnostic_codes, explain_in_words_that_fit_a_terminal) {
  EXPECT_EQ(explanation_of(diagnostic_code::unknown_key),
            "WM0301 (error): an unknown key\n"
            "\n"
            "Keys are known words. A misspelt key would otherwise be passed "
            "over, and what\n"
            "it says be missed.\n"
            "\n"
            "Correct the key, or delete it. The message names the nearest "
            "word, or all that\n"
            "are allowed.\n"
            "\n"
            "Wrong:\n"
            "    tilte: Adults who smoke\n"
            "\n"
            "Right:\n"
            "    title: Adults who smoke\n");
}

}  // namespace
}  // namespace wm::framework
