#include <gtest/gtest.h>

#include <set>

#include "analysis/method.h"
#include "stats/reason.h"
#include "support/test_files.h"

namespace wm::analysis {
namespace {

TEST(documentation, explains_every_reason) {
  auto const page = test_support::read_text(
      test_support::source_file("docs/methods/README.md"));
  for (auto number = 1; number < 256; ++number) {
    auto const word = stats::word(static_cast<stats::reason>(number));
    if (!word.empty()) {
      EXPECT_NE(page.find("`" + std::string{word} + "`"), std::string::npos)
          << word;
    }
  }
}

TEST(documentation, names_every_method) {
  auto const page = test_support::read_text(
      test_support::source_file("docs/methods/command.md"));
  for (auto const* const method : methods()) {
    EXPECT_NE(page.find(method->name), std::string::npos) << method->name;
  }
}

TEST(methods, have_options_of_different_names) {
  for (auto const* const method : methods()) {
    auto names = std::set<std::string_view>{"by", "confidence"};
    for (auto const& column : method->columns) {
      EXPECT_TRUE(names.insert(column.option).second) << column.option;
    }
    for (auto const& setting : method->settings) {
      EXPECT_TRUE(names.insert(setting.option).second) << setting.option;
    }
    EXPECT_EQ(find_method(method->name), method);
  }
  EXPECT_EQ(find_method("median"), nullptr);
}

}  // namespace
}  // namespace wm::analysis
