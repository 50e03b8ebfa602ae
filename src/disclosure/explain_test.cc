#include "disclosure/explain.h"

#include <gtest/gtest.h>

namespace wm::disclosure {
namespace {

constexpr auto kMen = std::string_view{"falls/E1/sex=male/2025-04-01"};

told_counts counts(std::string group, std::int64_t const numerator,
                   hidden_because because) {
  auto const told = because.why == hidden_as::none;
  return {"falls 1.0",
          "E1",
          std::move(group),
          {*parse_date("2025-04-01"), *parse_date("2026-04-01")},
          1,
          false,
          {numerator, 400},
          {told, true},
          {std::move(because)}};
}

/// A public output: 3 women, hidden; so the 52 men are hidden too.
std::vector<memory_file::line> one_output() {
  auto output = told_output{};
  output.figures = {counts("", 55, {}),
                    counts("sex=female", 3, {hidden_as::small, {}}),
                    counts("sex=male", 52,
                           {hidden_as::protection, "falls 1.0/E1/sex=female"})};
  output.amounts = {"nights 1.0"};
  output.withdrawn = {{"stays 1.0", "E1", output.figures.front().covers}};
  return {{{{}, *parse_date("2026-05-01"), "v1"}, output}};
}

TEST(explain_figure, does_not_tell_the_public_which_count_is_small) {
  auto const women = explain_figure(
      one_output(), {}, "falls/E1/sex=female/2025-04-01", frankness::as_public);
  auto const men = explain_figure(one_output(), {}, kMen, frankness::as_public);
  ASSERT_TRUE(women && men);
  EXPECT_FALSE(women->shown);
  EXPECT_EQ(women->counts.at(0).sentence, men->counts.at(0).sentence);
  EXPECT_EQ(women->would_take, men->would_take);
  EXPECT_EQ(women->would_take.at(0),
            "A wider group: the figure for everybody is shown.");
}

TEST(explain_figure, says_how_a_count_that_is_shown_was_rounded) {
  auto const all = explain_figure(
      one_output(), {}, "falls/E1/everybody/2025-04-01", frankness::as_public);
  ASSERT_TRUE(all);
  EXPECT_TRUE(all->shown);
  EXPECT_TRUE(all->would_take.empty());
  EXPECT_EQ(all->counts.at(0).sentence,
            "The number of those counted is shown rounded to the nearest 5.");
}

TEST(explain_figure, says_exactly_what_is_protected_to_who_may_know) {
  auto const men =
      explain_figure(one_output(), {}, kMen, frankness::with_counts);
  ASSERT_TRUE(men);
  EXPECT_EQ(men->counts.at(0).sentence,
            "The number of those counted is 52. It is hidden so that another "
            "count cannot be worked out: falls 1.0/E1/sex=female.");
  auto const women =
      explain_figure(one_output(), {}, "falls/E1/sex=female/2025-04-01",
                     frankness::with_counts);
  ASSERT_TRUE(women);
  EXPECT_EQ(women->counts.at(0).sentence,
            "The number of those counted is 3. It is hidden because it is "
            "below 8.");
  EXPECT_EQ(women->would_take.at(0), "5 more of those counted.");
}

TEST(explain_figure, knows_what_did_not_leave_at_all) {
  auto const stays = explain_figure(
      one_output(), {}, "stays/E1/everybody/2025-04-01", frankness::as_public);
  ASSERT_TRUE(stays);
  EXPECT_FALSE(stays->shown);
  auto const nights = explain_figure(
      one_output(), {}, "nights/E1/everybody/2025-04-01", frankness::as_public);
  ASSERT_TRUE(nights);
  EXPECT_TRUE(nights->would_take.at(0).starts_with("Withheld"));
}

TEST(explain_figure, guesses_what_was_meant) {
  auto const message = [](std::string_view const name) {
    auto const refused =
        explain_figure(one_output(), {}, name, frankness::as_public);
    return refused ? "found" : refused.error().message;
  };
  EXPECT_EQ(message("fals/E1/everybody/2025-04-01"),
            "There is no metric \"fals\". Did you mean \"falls\"?");
  EXPECT_EQ(message("falls/E1/sex=females/2025-04-01"),
            "There is no group \"sex=females\". Did you mean \"sex=female\"?");
  EXPECT_EQ(message("falls/E1/everybody/2024-04-01"),
            "There is no period from 2024-04-01. There are those from "
            "2025-04-01.");
  EXPECT_EQ(explain_figure(one_output(), {}, "falls", frankness::as_public)
                .error()
                .code,
            error_code::invalid_input);
}

TEST(explain_figure, keeps_to_outputs_for_the_same_readers) {
  auto const of = readership{audience::partner, "trust"};
  auto const refused =
      explain_figure(one_output(), of, kMen, frankness::as_public);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message,
            "No output for partner:trust is remembered.");
}

}  // namespace
}  // namespace wm::disclosure
