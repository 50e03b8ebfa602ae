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

output_note note(readership const& to = {}) {
  return {to, *parse_date("2026-06-01"), "v1"};
}

/// A memory of two outputs for the public.
std::filesystem::path two_outputs(test_support::temp_dir const& in) {
  auto const file = in / "disclosure.jsonl";
  auto memory = memory_file::open(file);
  EXPECT_TRUE(memory->add(note(), {{}, {women(3)}}).has_value());
  EXPECT_TRUE(memory->add(note(), {{}, {women(4)}}).has_value());
  return file;
}

TEST(memory, tells_what_left_in_the_order_in_which_it_did) {
  auto const folder = test_support::temp_dir{};
  auto const memory = memory_file::open(two_outputs(folder));
  auto const outputs = memory->outputs({});
  ASSERT_EQ(outputs.size(), 2U);
  EXPECT_EQ(outputs[0].figures.at(0), women(3));
  EXPECT_EQ(outputs[1].figures.at(0), women(4));
}

TEST(memory, tells_partners_what_is_public_and_nobody_what_partners_got) {
  auto const folder = test_support::temp_dir{};
  auto memory = memory_file::open(folder / "disclosure.jsonl");
  auto const trust = readership{audience::partner, "trust"};
  auto const council = readership{audience::partner, "council"};
  ASSERT_TRUE(memory->add(note(trust), {{}, {women(3)}}).has_value());
  ASSERT_TRUE(memory->add(note(), {{}, {women(4)}}).has_value());
  EXPECT_EQ(memory->outputs({}).size(), 1U);
  EXPECT_EQ(memory->outputs(council).size(), 1U);
  EXPECT_EQ(memory->outputs(trust).size(), 2U);
}

TEST(memory, keeps_rules_and_reasons) {
  auto const folder = test_support::temp_dir{};
  auto const file = folder / "disclosure.jsonl";
  auto figure = women(3);
  figure.because[0] = {hidden_as::small, {}};
  figure.told[1] = false;
  figure.because[1] = {hidden_as::protection, "falls 1.0/E09000030"};
  auto const output = told_output{{10, rounding::none},
                                  {figure},
                                  {{"falls 1.0", "E09000030", figure.covers}},
                                  {"cost 1.0"}};
  ASSERT_TRUE(memory_file::open(file)->add(note(), output).has_value());
  auto const memory = memory_file::open(file);
  auto const& kept = memory->lines().at(0).output;
  EXPECT_EQ(kept.by, output.by);
  EXPECT_EQ(kept.figures, output.figures);
  EXPECT_EQ(kept.withdrawn, output.withdrawn);
  EXPECT_EQ(kept.amounts, output.amounts);
}

TEST(memory, keeps_what_did_not_change_once) {
  auto const folder = test_support::temp_dir{};
  auto const file = two_outputs(folder);
  auto memory = memory_file::open(file);
  ASSERT_TRUE(memory->add(note(), {{}, {women(4)}}).has_value());
  EXPECT_EQ(memory->size(), 3U);  // the output itself is noted
  EXPECT_EQ(memory->outputs({}).size(), 2U);
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
