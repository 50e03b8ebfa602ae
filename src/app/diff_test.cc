#include "app/diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Each file of tests/golden/diff is a change of the package in `base` there,
// and what a person is told of it:
//   in FILE        the lines with - give way to the lines with + that follow
//   new FILE       made of the lines with +
//   without FILE   which is taken away
//   as markdown    told so instead of in words; json too

namespace wm::app {
namespace {

namespace fs = std::filesystem;

fs::path cases() {
  return test_support::source_file("tests/golden/diff");
}

std::vector<std::string> case_names() {
  auto names = std::vector<std::string>{};
  for (auto const& entry : fs::directory_iterator{cases()}) {
    if (entry.path().extension() == ".case") {
      names.push_back(entry.path().stem().string());
    }
  }
  std::ranges::sort(names);
  return names;
}

/// Makes the newer package from a copy of the older one.
class editor {
 public:
  explicit editor(fs::path package) : package_{std::move(package)} {}

  void read(std::string const& line) {
    auto const sign = line.substr(0, 2);
    if (sign == "- ") {
      if (!added_.empty()) {
        replace();
      }
      gone_ += line.substr(2) + "\n";
    } else if (sign == "+ ") {
      added_ += line.substr(2) + "\n";
    } else if (sign != "# ") {
      replace();
      directive(line);
    }
  }
  void finish() { replace(); }

  diff_format format{diff_format::words};

 private:
  void directive(std::string const& line) {
    auto const space = line.find(' ');
    auto const word = line.substr(0, space);
    auto const rest = line.substr(space + 1);
    if (word == "without") {
      ASSERT_TRUE(fs::remove(package_ / rest)) << rest;
    } else if (word == "as") {
      format = rest == "json" ? diff_format::json : diff_format::markdown;
    } else {
      ASSERT_TRUE(word == "in" || word == "new") << line;
      file_ = package_ / rest;
    }
  }

  void replace() {
    if (gone_.empty() && added_.empty()) {
      return;
    }
    auto text = fs::exists(file_) ? test_support::read_text(file_) : "";
    auto const at = gone_.empty() ? text.size() : text.find(gone_);
    ASSERT_NE(at, std::string::npos) << file_ << " has no\n" << gone_;
    text.replace(at, gone_.size(), added_);
    ASSERT_TRUE(write_file_atomically(file_, text));
    gone_.clear();
    added_.clear();
  }

  fs::path package_;
  fs::path file_;
  std::string gone_;
  std::string added_;
};

class golden : public testing::TestWithParam<std::string> {};

TEST_P(golden, tells_what_changed_and_what_it_means) {
  auto const file = cases() / (GetParam() + ".case");
  auto const dir = test_support::temp_dir{};
  fs::copy(cases() / "base", dir / "after", fs::copy_options::recursive);
  auto edit = editor{dir / "after"};
  auto asked = std::string{};
  auto lines = std::istringstream{test_support::read_text(file)};
  for (auto line = std::string{};
       std::getline(lines, line) && line != "----";) {
    asked += line + "\n";
    edit.read(line);
  }
  edit.finish();
  auto const told = diff(cases() / "base", dir / "after", edit.format);
  ASSERT_TRUE(told) << told.error().message;
  test_support::expect_golden(file, asked + "----\n" + told->text);
}

INSTANTIATE_TEST_SUITE_P(diff, golden, testing::ValuesIn(case_names()),
                         [](auto const& one) { return one.param; });

TEST(diff, says_which_package_has_errors) {
  auto const told =
      diff(cases() / "base", "no/such/folder", diff_format::words);
  ASSERT_FALSE(told);
  EXPECT_NE(told.error().message.find("no/such/folder"), std::string::npos);
}

}  // namespace
}  // namespace wm::app
