#include "framework/diagnostic_text.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/file.h"
#include "support/temp_dir.h"

namespace wm::framework {
namespace {

diagnostic misspelt(std::string const& file, int const line) {
  return {diagnostic_code::unknown_key,
          {file, line, 1, 5},
          "unknown key \"tilte\"",
          "Did you mean \"title\"?"};
}

diagnostic unused(std::string const& file) {
  return {diagnostic_code::unused_metric, {file}, "nothing uses it", ""};
}

TEST(diagnostic_text, shows_the_line_and_other_places) {
  auto const dir = test_support::temp_dir{};
  ASSERT_TRUE(write_file_atomically(dir / "a.yaml", "one: 1\ntilte: x\n"));
  auto problem = misspelt("a.yaml", 2);
  problem.related.push_back({{"a.yaml", 1, 1, 3}, "see here"});
  EXPECT_EQ(text_of({problem}, dir.path(), {}),
            "a.yaml:2:1: error[WM0301]: unknown key \"tilte\"\n"
            "    2 | tilte: x\n"
            "      | ^^^^^\n"
            "a.yaml:1:1: note: see here\n"
            "    1 | one: 1\n"
            "      | ^^^\n"
            "  help: Did you mean \"title\"?\n"
            "\n");
}

TEST(diagnostic_text, does_without_a_line_that_cannot_be_read) {
  auto style = text_style{};
  style.before_names = "some/package";
  EXPECT_EQ(text_of({misspelt("gone.yaml", 7)}, "no/such/folder", style),
            "some/package/gone.yaml:7:1: error[WM0301]: unknown key "
            "\"tilte\"\n"
            "  help: Did you mean \"title\"?\n"
            "\n");
}

TEST(diagnostic_text, says_how_many_problems_it_does_not_show) {
  auto const problems =
      std::vector<diagnostic>{unused("a"), unused("b"), misspelt("c", 1)};
  auto style = text_style{};
  style.most.in_all = 2;
  EXPECT_EQ(text_of(problems, "no/such/folder", style),
            "a: warning[WM0404]: nothing uses it\n\n"
            "c:1:1: error[WM0301]: unknown key \"tilte\"\n"
            "  help: Did you mean \"title\"?\n\n"
            "and 1 more; --all shows them\n\n");
}

TEST(diagnostic_text, shows_a_few_of_one_file_only) {
  auto const problems = std::vector<diagnostic>(5'020, unused("a"));
  auto const text = text_of(problems, "no/such/folder", {});
  EXPECT_TRUE(text.ends_with("and 5,000 more; --all shows them\n\n")) << text;
}

TEST(diagnostic_text, is_coloured_only_when_asked) {
  auto style = text_style{};
  EXPECT_EQ(text_of({unused("a")}, "", style).find('\x1B'), std::string::npos);
  style.colours = colours::ansi;
  EXPECT_NE(text_of({unused("a")}, "", style).find("\x1B[1;33mwarning"),
            std::string::npos);
}

}  // namespace
}  // namespace wm::framework
