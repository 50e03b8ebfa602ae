#include "report/compose_paper.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/compose.h"
#include "report/example.h"
#include "report/postcard_page.h"

namespace wm::report {

namespace {

framework::package with_paper() {
  auto package = test::example_package();
  auto& paper = package.programme.board_paper.emplace();
  paper.id = test::id("autumn");
  paper.title = test::english("What matters in Riverton");
  paper.meeting = test::id("board");
  paper.meets_on = test::day(2026, 12, 15);
  paper.classification = "Unrestricted";
  paper.lead_officer = "Director of Public Health";
  auto legal = framework::paper_slot{};
  legal.heading = framework::paper_heading::legal;
  legal.text = test::english("None <arise> & so on");
  legal.author = "Head of legal services";
  legal.written_on = test::day(2026, 12, 1);
  paper.slots.push_back(legal);
  auto finance = framework::paper_slot{};
  finance.heading = framework::paper_heading::finance;
  finance.author = "Chief finance officer";
  paper.slots.push_back(finance);
  return package;
}

document composed(framework::package const& package) {
  return compose(package, test::cleared(test::example_results()),
                 {test::day(2026, 11, 21), "whatmatters 0.1", "abc"});
}

TEST(board_paper, is_not_there_when_none_is_announced) {
  EXPECT_FALSE(composed(test::example_package()).paper);
}

// The headings of the board's reports (lead officer, classification and wards
// stand above them).
TEST(board_paper, has_every_part_that_a_board_asks_for) {
  auto const paper = *composed(with_paper()).paper;
  for (auto const id : {"recommendations", "reasons", "alternatives", "figures",
                        "finance", "legal", "inequalities", "environment",
                        "risk", "crime_and_disorder", "efficiency"}) {
    EXPECT_EQ(std::ranges::count(paper.parts, id, &paper_part::id), 1) << id;
  }
}

TEST(board_paper, writes_nothing_in_the_place_of_an_author) {
  auto const paper = *composed(with_paper()).paper;
  for (auto const& part : paper.parts) {
    if (part.origin == part_origin::not_yet_written) {
      EXPECT_TRUE(part.paragraphs.empty() && part.points.empty()) << part.id;
    }
  }
  auto const of = [&](std::string_view const id) {
    return *std::ranges::find(paper.parts, id, &paper_part::id);
  };
  EXPECT_EQ(of("finance").origin, part_origin::not_yet_written);
  EXPECT_EQ(of("finance").author, "Chief finance officer");
  EXPECT_EQ(of("recommendations").origin, part_origin::not_yet_written);
  EXPECT_EQ(of("legal").origin, part_origin::author);
}

TEST(board_paper, shows_texts_as_they_were_written) {
  auto const page = paper_page(*composed(with_paper()).paper);
  EXPECT_TRUE(page.contains("<p>None &lt;arise&gt; &amp; so on</p>"));
  EXPECT_TRUE(page.contains("Head of legal services, 1 December 2026"));
  EXPECT_TRUE(page.contains(
      "Not yet written. To be written by: Chief finance officer."));
}

TEST(postcard, says_that_nobody_was_asked_and_what_is_not_known) {
  auto const document = composed(test::example_package());
  ASSERT_FALSE(document.postcards.empty());
  for (auto const& card : document.postcards) {
    EXPECT_TRUE(card.said.contains("No answers of people here")) << card.area;
    EXPECT_FALSE(card.not_known.empty()) << card.area;
    EXPECT_TRUE(card.done.empty()) << card.area;
    EXPECT_EQ(card.bars.front().name, card.name);
    auto const page = postcard_page(card);
    EXPECT_TRUE(page.contains("size: A5 landscape"));
    EXPECT_TRUE(page.contains("No decision about this is written down yet."));
  }
}

TEST(postcard, tells_a_decision_only_when_it_was_taken) {
  auto package = test::example_package();
  auto const metric = composed(package).postcards.front().metric;
  auto decision = framework::decision{};
  decision.title = test::english("A goal for it");
  decision.taken_on = test::day(2026, 5, 1);
  decision.changes.resize(1);
  decision.changes[0].metric = test::id(metric);
  for (auto const status : {framework::decision_status::illustration,
                            framework::decision_status::taken}) {
    decision.status = status;
    package.programme.decisions = {decision};
    auto const done = composed(package).postcards.front().done;
    if (status == framework::decision_status::taken) {
      EXPECT_EQ(done, std::vector<std::string>{"A goal for it (1 May 2026)."});
    } else {
      EXPECT_TRUE(done.empty());
    }
  }
}

}  // namespace

}  // namespace wm::report
