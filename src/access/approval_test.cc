#include "access/approval.h"

#include <gtest/gtest.h>

#include "base/calendar.h"

namespace wm::access {
namespace {

constexpr auto kAccount = std::string_view{"{\"total_pence\": 1250000}"};

signing_key a_key() {
  return signing_key{key_seed{1, 2, 3}};
}

approval approved() {
  return approve(kAccount, "council", *parse_date("2026-06-30"), a_key());
}

TEST(approval, holds_for_the_document_that_was_approved) {
  EXPECT_TRUE(verify(approved(), kAccount));
}

TEST(approval, is_the_same_each_time) {
  EXPECT_EQ(to_text(approved()), to_text(approved()));
}

TEST(approval, can_be_kept_in_a_file) {
  auto const back = read_approval(to_text(approved()));
  ASSERT_TRUE(back);
  EXPECT_EQ(to_text(*back), to_text(approved()));
  EXPECT_TRUE(verify(*back, kAccount));
}

TEST(approval, shows_that_the_document_was_changed) {
  auto const found = verify(approved(), "{\"total_pence\": 9250000}");
  ASSERT_FALSE(found);
  EXPECT_NE(found.error().message.find("not the one that was signed"),
            std::string::npos);
}

TEST(approval, cannot_be_moved_to_another_party_day_or_document) {
  auto other_party = approved();
  other_party.party = "trust";
  EXPECT_FALSE(verify(other_party, kAccount));
  auto other_day = approved();
  other_day.on += std::chrono::days{1};
  EXPECT_FALSE(verify(other_day, kAccount));
  auto other = approved();
  other.document = approve("{}", "council", other.on, a_key()).document;
  EXPECT_FALSE(verify(other, "{}"));
}

TEST(approval, with_another_key_is_another) {
  auto forged = approved();
  forged.public_key = signing_key{key_seed{9}}.public_key();
  EXPECT_FALSE(verify(forged, kAccount));
}

TEST(approval, is_in_no_other_file) {
  for (auto const* const text :
       {"", "{", "[]", "{\"schema\": \"whatmatters-report-1\"}",
        "{\"schema\": \"whatmatters-approval-1\"}"}) {
    EXPECT_FALSE(read_approval(text)) << text;
  }
}

}  // namespace
}  // namespace wm::access
