#include "access/audit_file.h"

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::access {
namespace {

namespace fs = std::filesystem;
using test_support::read_text;
using test_support::temp_dir;

/// The look of a test, at a fixed minute of 2 March 2026.
look look_at(std::string const& what, int const minute) {
  using namespace std::chrono;
  return {.at = sys_days{2026y / March / 2} + minutes{minute},
          .who = "amira",
          .purpose = *purpose::of("check the falls metric"),
          .command = "record show",
          .looked_at = what,
          .version = "v-0123456789abcdef"};
}

fs::path file_of_five(temp_dir const& dir) {
  auto const file = dir / "audit.jsonl";
  for (auto i = 0; i < 5; ++i) {
    EXPECT_TRUE(add_to_audit(file, look_at("person p" + std::to_string(i), i)));
  }
  return file;
}

std::vector<std::string> lines_of(fs::path const& file) {
  auto out = std::vector<std::string>{};
  auto line = std::string{};
  for (auto const c : read_text(file)) {
    line += c;
    if (c == '\n') {
      out.push_back(std::move(line));
      line.clear();
    }
  }
  return out;
}

void write_lines(temp_dir const& dir, std::vector<std::string> const& lines) {
  auto text = std::string{};
  for (auto const& line : lines) {
    text += line;
  }
  dir.write("audit.jsonl", text);
}

audit_state verified(fs::path const& file) {
  auto state = verify_audit(file, {});
  EXPECT_TRUE(state) << state.error().message;
  return state.value_or(audit_state{});
}

TEST(audit_file, holds_who_looked_at_what_when_and_what_for) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto const first = lines_of(file).front();
  auto const hashed = first.substr(0, first.find(",\"hash\""));
  EXPECT_EQ(hashed,
            R"({"sequence":1,"at":"2026-03-02T00:00:00Z","who":"amira",)"
            R"("purpose":"check the falls metric","command":"record show",)"
            R"("looked_at":"person p0","version":"v-0123456789abcdef",)"
            R"("cut_off":"","previous":")" +
                std::string(64, '0') + "\"");
  EXPECT_EQ(first, hashed + ",\"hash\":\"" + sha256(hashed) + "\"}\n");
}

TEST(audit_file, of_whole_lines_is_verified) {
  auto const dir = temp_dir{};
  auto const state = verified(file_of_five(dir));
  EXPECT_TRUE(state.whole);
  EXPECT_EQ(state.lines, 5U);
}

TEST(audit_file, can_be_read_by_its_owner_alone) {
  auto const dir = temp_dir{};
  EXPECT_EQ(fs::status(file_of_five(dir)).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST(audit_file, shows_any_flipped_bit) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto const bytes = read_text(file);
  for (auto i = std::size_t{0}; i < bytes.size(); ++i) {
    auto flipped = bytes;
    flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
    dir.write("audit.jsonl", flipped);
    auto const state = verified(file);
    ASSERT_FALSE(state.whole) << "byte " << i;
    // Every line before the flipped one still counts.
    auto const before = std::count(
        bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(i), '\n');
    ASSERT_EQ(state.lines, static_cast<std::uint64_t>(before));
  }
}

TEST(audit_file, shows_which_line_was_taken_out) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto const lines = lines_of(file);
  for (auto out = std::size_t{0}; out + 1 < lines.size(); ++out) {
    auto rest = lines;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(out));
    write_lines(dir, rest);
    auto const state = verified(file);
    ASSERT_TRUE(state.broken);
    EXPECT_EQ(state.broken->line, out + 1);
    EXPECT_TRUE(state.broken->reason.ends_with("lines were taken out"))
        << state.broken->reason;
  }
}

TEST(audit_file, shows_which_lines_were_exchanged_or_written_twice) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto const lines = lines_of(file);
  for (auto a = std::size_t{0}; a < lines.size(); ++a) {
    for (auto b = a + 1; b < lines.size(); ++b) {
      auto exchanged = lines;
      std::swap(exchanged[a], exchanged[b]);
      write_lines(dir, exchanged);
      auto const state = verified(file);
      ASSERT_TRUE(state.broken);
      EXPECT_EQ(state.broken->line, a + 1);
      EXPECT_TRUE(state.broken->reason.ends_with("lines were exchanged"));
    }
  }
  auto twice = lines;
  twice.insert(twice.begin() + 3, lines[2]);
  write_lines(dir, twice);
  auto const state = verified(file);
  ASSERT_TRUE(state.broken);
  EXPECT_EQ(state.broken->line, 4U);
  EXPECT_TRUE(state.broken->reason.ends_with("written twice"));
}

TEST(audit_file, shows_a_line_that_was_written_anew_with_a_fitting_hash) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto lines = lines_of(file);
  auto hashed = lines[2].substr(0, lines[2].find(",\"hash\""));
  hashed.replace(hashed.find("person p2"), 9, "person p9");
  lines[2] = hashed + ",\"hash\":\"" + sha256(hashed) + "\"}\n";
  write_lines(dir, lines);
  auto const state = verified(file);
  ASSERT_TRUE(state.broken);
  EXPECT_EQ(state.broken->line, 4U);
  EXPECT_EQ(state.lines, 3U);
}

TEST(audit_file, shows_lines_missing_at_the_end_to_those_who_kept_the_head) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto const head = verified(file).head;
  auto lines = lines_of(file);
  lines.pop_back();
  write_lines(dir, lines);
  EXPECT_TRUE(verified(file).whole);
  EXPECT_FALSE(verify_audit(file, head)->whole);
  // A head stays good when lines are added after it.
  auto const kept = verified(file).head;
  ASSERT_TRUE(add_to_audit(file, look_at("person p7", 7)));
  auto const later = *verify_audit(file, kept);
  EXPECT_TRUE(later.whole);
  EXPECT_EQ(later.since_head, 1U);
}

TEST(audit_file, takes_no_head_that_is_no_hash) {
  auto const dir = temp_dir{};
  auto const refused = verify_audit(file_of_five(dir), "abc");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().where, "--head");
}

TEST(audit_file, names_a_line_that_was_cut_off_and_mends_it_with_the_next) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto const bytes = read_text(file);
  auto const last = lines_of(file).back().size();
  for (auto kept = std::size_t{1}; kept < last; kept += last / 16) {
    dir.write("audit.jsonl", bytes.substr(0, bytes.size() - last + kept));
    auto const torn = verified(file);
    ASSERT_FALSE(torn.whole);
    ASSERT_EQ(torn.lines, 4U);
    ASSERT_EQ(torn.cut_off, kept);
    ASSERT_FALSE(torn.broken);
    ASSERT_TRUE(add_to_audit(file, look_at("person p8", 8)));
    auto const mended = verified(file);
    ASSERT_TRUE(mended.whole);
    ASSERT_EQ(mended.lines, 5U);
    ASSERT_EQ(mended.mended, 1U);
  }
}

TEST(audit_file, with_a_changed_last_line_is_not_continued) {
  auto const dir = temp_dir{};
  auto const file = file_of_five(dir);
  auto lines = lines_of(file);
  lines.back().replace(lines.back().find("amira"), 5, "nadia");
  write_lines(dir, lines);
  auto const before = read_text(file);
  auto const refused = add_to_audit(file, look_at("person p8", 8));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::invalid_input);
  EXPECT_EQ(read_text(file), before);
}

TEST(audit_file, is_no_link_and_no_folder) {
  auto const dir = temp_dir{};
  fs::create_symlink("/dev/null", dir / "link");
  EXPECT_FALSE(add_to_audit(dir / "link", look_at("person p1", 1)));
  EXPECT_FALSE(add_to_audit(dir.path(), look_at("person p1", 1)));
  EXPECT_FALSE(add_to_audit("/dev/full", look_at("person p1", 1)));
  EXPECT_EQ(verify_audit(dir / "none", {}).error().code, error_code::not_found);
}

TEST(audit_file, refuses_texts_that_json_cannot_hold) {
  auto const dir = temp_dir{};
  EXPECT_FALSE(add_to_audit(dir / "audit.jsonl", look_at("person \xff", 1)));
  EXPECT_TRUE(add_to_audit(dir / "audit.jsonl", look_at("person \"\n\x01", 2)));
  auto const state = verified(dir / "audit.jsonl");
  EXPECT_TRUE(state.whole);
  EXPECT_EQ(state.lines, 1U);
}

/// Adds lines in a process of its own until it is killed.
pid_t keep_adding(fs::path const& file) {
  auto const child = ::fork();
  if (child == 0) {
    for (auto i = 0; i < 100'000; ++i) {
      static_cast<void>(add_to_audit(file, look_at("person p1", i)));
    }
    ::_exit(0);
  }
  return child;
}

TEST(audit_file, of_processes_killed_while_they_add_stays_a_chain) {
  auto const dir = temp_dir{};
  auto const file = dir / "audit.jsonl";
  for (auto run = 0; run < 20; ++run) {
    auto const children = {keep_adding(file), keep_adding(file)};
    ::usleep(static_cast<useconds_t>(5'000 + 700 * run));
    for (auto const child : children) {
      ::kill(child, SIGKILL);
      auto status = 0;
      ASSERT_EQ(::waitpid(child, &status, 0), child);
      ASSERT_TRUE(WIFSIGNALED(status));
    }
    if (fs::exists(file)) {
      ASSERT_FALSE(verified(file).broken);
    }
    ASSERT_TRUE(add_to_audit(file, look_at("person p2", run)));
    ASSERT_TRUE(verified(file).whole);
  }
  EXPECT_GT(verified(file).lines, 20U);
}

}  // namespace
}  // namespace wm::access
