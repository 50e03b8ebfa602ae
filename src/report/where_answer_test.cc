#include "report/where_answer.h"

#include <gtest/gtest.h>

#include "report/test_package.h"

namespace wm::report {

namespace {

using figures::trend_direction;

/// Statements whose lead metrics move so; null: not measured.
std::string answer(std::vector<char const*> const& moves) {
  auto statements = std::vector<shown_statement>{};
  auto metrics = std::vector<shown_metric>{};
  auto count = tally{};
  for (auto i = std::size_t{0}; i < moves.size(); ++i) {
    auto m = shown_metric{};
    m.definition.id = test::id("m" + std::to_string(i));
    auto s = shown_statement{};
    s.definition.lead = m.definition.id;
    if (moves[i] == nullptr) {
      ++count.not_yet;
    } else {
      auto const how = std::string_view{moves[i]};
      m.state = state::judged;
      ++count.judged;
      auto t = shown_trend{};
      if (how == "better" || how == "worse") {
        t.direction = trend_direction::increasing;
        t.judgement = how == "better" ? trend_judgement::getting_better
                                      : trend_judgement::getting_worse;
      } else if (how == "flat") {
        t.direction = trend_direction::no_significant_change;
      }
      m.trend = t;
    }
    metrics.push_back(m);
    statements.push_back(s);
  }
  return where_answer(count, statements, metrics);
}

std::string first_sentence(std::string const& text) {
  return text.substr(0, text.find('.') + 1);
}

TEST(where_answer, is_too_early_while_most_cannot_be_told) {
  EXPECT_EQ(answer({"better", "untested", nullptr}),
            "It is too early to say for most of what residents said matters. "
            "Of 3 statements, 2 can be judged against other places or earlier "
            "years and 1 is not measured yet. Of the 2 lead metrics with "
            "figures behind them, 1 is getting better and 1 cannot be tested "
            "for change.");
}

TEST(where_answer, weighs_what_gets_better_against_what_gets_worse) {
  EXPECT_EQ(first_sentence(answer({"better", "better", "worse"})),
            "More is getting better than worse.");
  EXPECT_EQ(first_sentence(answer({"flat", "worse"})),
            "More is getting worse than better.");
  EXPECT_EQ(first_sentence(answer({"better", "worse"})),
            "As much is getting better as is getting worse.");
  EXPECT_EQ(first_sentence(answer({"flat", "flat"})),
            "No clear change so far, for better or worse.");
}

TEST(where_answer, counts_a_lead_of_two_statements_once) {
  auto m = shown_metric{};
  m.definition.id = test::id("m");
  m.state = state::judged;
  auto s = shown_statement{};
  s.definition.lead = m.definition.id;
  auto const text = where_answer({2, 0, 0}, {s, s}, {m});
  EXPECT_NE(text.find("The one lead metric with figures cannot be tested"),
            std::string::npos)
      << text;
}

}  // namespace

}  // namespace wm::report
