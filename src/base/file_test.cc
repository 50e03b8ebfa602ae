#include "base/file.h"

#include <cstddef>
#include <iterator>

#include <gtest/gtest.h>

#include "support/temp_dir.h"

namespace wm {
namespace {

namespace fs = std::filesystem;
using test_support::temp_dir;

std::ptrdiff_t files_in(fs::path const& folder) {
  return std::distance(fs::directory_iterator{folder}, {});
}

TEST(read_file, gives_every_byte) {
  auto const dir = temp_dir{};
  auto const content = std::string{"a\0b\r\n\xff", 6};
  EXPECT_EQ(read_file(dir.write("x", content)).value(), content);
  EXPECT_EQ(read_file(dir.write("empty", "")).value(), "");
}

TEST(read_file, reads_a_file_whose_size_the_system_does_not_tell) {
  if (!fs::exists("/proc/self/status")) {
    GTEST_SKIP() << "no /proc on this system";
  }
  EXPECT_TRUE(read_file("/proc/self/status")->starts_with("Name:"));
}

TEST(read_file, names_the_file_that_is_missing) {
  auto const dir = temp_dir{};
  auto const got = read_file(dir / "none.csv");
  ASSERT_FALSE(got.has_value());
  EXPECT_EQ(got.error().code, error_code::not_found);
  EXPECT_EQ(got.error().where, (dir / "none.csv").string());
  EXPECT_EQ(got.error().message,
            "There is no such file: check its name and folder.");
}

TEST(read_file, refuses_a_folder) {
  auto const dir = temp_dir{};
  EXPECT_EQ(read_file(dir.path()).error().code, error_code::invalid_input);
}

TEST(write_file_atomically, replaces_what_was_there) {
  auto const dir = temp_dir{};
  auto const file = dir.write("out.txt", "a longer old content");
  ASSERT_TRUE(write_file_atomically(file, "new"));
  EXPECT_EQ(read_file(file).value(), "new");
  EXPECT_EQ(files_in(dir.path()), 1);
}

TEST(write_file_atomically, says_in_words_why_it_cannot) {
  auto const dir = temp_dir{};
  auto const file = dir / "no_such_folder" / "out.txt";
  auto const done = write_file_atomically(file, "x");
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().code, error_code::io);
  EXPECT_EQ(done.error().where, file.string());
  EXPECT_EQ(done.error().message, "The folder " + file.parent_path().string() +
                                      " does not exist: create it first.");
}

TEST(write_file_atomically, gives_the_systems_reason) {
  auto const dir = temp_dir{};
  auto const file = dir / std::string(300, 'x');  // longer than a name can be
  auto const done = write_file_atomically(file, "x");
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().message,
            "The file cannot be written: File name too long.");
}

TEST(write_file_atomically, refuses_a_folder_and_a_device) {
  auto const dir = temp_dir{};
  EXPECT_EQ(write_file_atomically(dir.path(), "x").error().code,
            error_code::invalid_input);
  EXPECT_EQ(write_file_atomically("/dev/null", "x").error().code,
            error_code::invalid_input);
}

TEST(write_file_atomically, writes_through_a_link) {
  auto const dir = temp_dir{};
  auto const file = dir.write("real.txt", "old");
  fs::create_symlink(file, dir / "link.txt");
  ASSERT_TRUE(write_file_atomically(dir / "link.txt", "new"));
  EXPECT_TRUE(fs::is_symlink(dir / "link.txt"));
  EXPECT_EQ(read_file(file).value(), "new");
}

TEST(unfinished_file, leaves_nothing_behind_unless_published) {
  auto const dir = temp_dir{};
  auto const file = dir.write("out.txt", "old");
  {
    auto const draft = unfinished_file::beside(file);
    ASSERT_TRUE(draft);
    dir.write(draft->temporary().filename().string(), "half");
    EXPECT_EQ(files_in(dir.path()), 2);
  }
  EXPECT_EQ(files_in(dir.path()), 1);
  EXPECT_EQ(read_file(file).value(), "old");
}

TEST(unfinished_file, appears_when_published) {
  auto const dir = temp_dir{};
  auto draft = unfinished_file::beside(dir / "out.txt");
  ASSERT_TRUE(draft);
  dir.write(draft->temporary().filename().string(), "whole");
  EXPECT_FALSE(fs::exists(dir / "out.txt"));
  ASSERT_TRUE(draft->publish());
  EXPECT_EQ(read_file(dir / "out.txt").value(), "whole");
  EXPECT_EQ(files_in(dir.path()), 1);
}

}  // namespace
}  // namespace wm
