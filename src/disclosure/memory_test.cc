#include "disclosure/memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/file.h"
#include "support/temp_dir.h"

namespace wm::disclosure {
namespace {

told_counts women(std::int64_t const numerator) {
  return {"falls 1.0",
          "E09000030",
          "sex=female",
          {*parse_date("2025-04-01"), *parse_date("2026-04-01")},
          1,
          false,
          {numerator, 120},
          {false, true}};
}

output_note note(audience const to = audience::everyone) {
  return {to, *parse_date("2026-06-01"), "v1"};
}

/// A memory of two outputs for the public.
std::filesystem::path two_outputs(test_support::temp_dir const& in) {
  auto const file = in / "disclosure.jsonl";
  auto memory = memory_file::open(file);
  EXPECT_TRUE(memory->add(note(), {women(3)}).has_value());
  EXPECT_TRUE(memory->add(note(), {women(4)}).has_value());
  return file;
}

TEST(memory, tells_what_left_in_the_order_in_which_it_did) {
  auto const folder = test_support::temp_dir{};
  auto const memory = memory_file::open(two_outputs(folder));
  auto const outputs = memory->outputs(audience::everyone);
  ASSERT_EQ(outputs.size(), 2U);
  EXPECT_EQ(outputs[0].at(0), women(3));
  EXPECT_EQ(outputs[1].at(0), women(4));
}

TEST(memory, keeps_audiences_apart) {
  auto const folder = test_support::temp_dir{};
  auto memory = memory_file::open(folder / "disclosure.jsonl");
  ASSERT_TRUE(memory->add(note(audience::partner), {women(3)}).has_value());
  EXPECT_TRUE(memory->outputs(audience::everyone).empty());
  EXPECT_EQ(memory->outputs(audience::partner).size(), 1U);
}

TEST(memory, keeps_what_did_not_change_once) {
  auto const folder = test_support::temp_dir{};
  auto const file = two_outputs(folder);
  auto memory = memory_file::open(file);
  ASSERT_TRUE(memory->add(note(), {women(4)}).has_value());
  EXPECT_EQ(memory->size(), 3U);  // the output itself is noted
  EXPECT_EQ(memory->outputs(audience::everyone).size(), 2U);
}

TEST(memory, can_be_read_by_its_owner_alone) {
  auto const folder = test_support::temp_dir{};
  auto const mode = std::filesystem::status(two_outputs(folder)).permissions();
  EXPECT_EQ(mode, std::filesystem::perms::owner_read |
                      std::filesystem::perms::owner_write);
}

TEST(memory, finds_a_count_that_was_changed) {
  auto const folder = test_support::temp_dir{};
  auto const file = two_outputs(folder);
  auto text = *read_file(file);
  text.replace(text.find("[3,0]"), 5, "[9,1]");
  ASSERT_TRUE(write_file_atomically(file, text).has_value());
  auto const memory = memory_file::open(file);
  ASSERT_FALSE(memory.has_value());
  EXPECT_EQ(memory.error().code, error_code::invalid_input);
  EXPECT_EQ(memory.error().where, file.string() + ":1");
}

TEST(memory, finds_an_output_that_was_taken_out) {
  auto const folder = test_support::temp_dir{};
  auto const file = two_outputs(folder);
  auto const text = *read_file(file);
  auto const second = std::ranges::find(text, '\n') + 1;
  ASSERT_TRUE(
      write_file_atomically(file, std::string{second, text.end()}).has_value());
  EXPECT_EQ(memory_file::open(file).error().code, error_code::invalid_input);
}

TEST(memory, forgets_an_output_that_was_cut_off_before_it_left) {
  auto const folder = test_support::temp_dir{};
  auto const file = two_outputs(folder);
  auto const text = *read_file(file);
  ASSERT_TRUE(
      write_file_atomically(file, text.substr(0, text.size() - 9)).has_value());
  EXPECT_EQ(memory_file::open(file)->size(), 1U);
  EXPECT_EQ(*read_file(file),
            std::string(text.begin(), std::ranges::find(text, '\n') + 1));
}

}  // namespace
}  // namespace wm::disclosure
