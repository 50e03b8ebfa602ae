#include "disclosure/clear_texts.h"

#include <gtest/gtest.h>

#include "base/calendar.h"

namespace wm::disclosure {
namespace {

figures::quoted_text text(std::string words) {
  return {"one", std::move(words), figures::consent::to_publish,
          "Outcomes Reference Group", *parse_date("2026-05-01")};
}

/// Why a text is refused; empty: it passes.
std::string refusal(figures::quoted_text const& of) {
  auto const done = clear({of}, {});
  EXPECT_EQ(done.texts().size() + done.refused().size(), 1U);
  return done.refused().empty() ? "" : done.refused().front().why;
}

TEST(clear_texts, passes_what_was_agreed_to_and_decided) {
  EXPECT_EQ(refusal(text("They asked me what matters, 3 times in 2025.")), "");
}

TEST(clear_texts, needs_the_consent_of_who_said_it) {
  auto one = text("They asked me.");
  one.consent = figures::consent::not_asked;
  EXPECT_NE(refusal(one), "");
}

TEST(clear_texts, needs_a_decision_with_name_and_day) {
  auto one = text("They asked me.");
  one.decided_on.reset();
  EXPECT_NE(refusal(one), "");
  auto another = text("They asked me.");
  another.decided_by.clear();
  EXPECT_NE(refusal(another), "");
}

TEST(clear_texts, keeps_back_what_persons_are_recognised_by) {
  for (auto const* const words :
       {"My number is 943 476 5919.", "Call 020 7946 0000.",
        "Born 01/02/1950, I waited.", "Write to me at a@example.org.",
        "I live in E1 4DG.", "Mrs Khan was kind."}) {
    EXPECT_NE(refusal(text(words)), "") << words;
  }
}

}  // namespace
}  // namespace wm::disclosure
