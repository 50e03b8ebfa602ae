#include "record/fhir/json_tree.h"

#include <gtest/gtest.h>

namespace wm::record::fhir {
namespace {

TEST(json_tree, keeps_numbers_digit_for_digit) {
  auto json = json_tree{};
  auto root = json_tree::kNone;
  ASSERT_FALSE(
      json.add(R"({"a": 81.30000000000001, "b": 1e-1, "c": -7, "d": 63.0,)"
               R"( "e": 18446744073709551615, "f": 0.1234567890123456789})",
               root));
  EXPECT_EQ(json.text_of(root, "a"), "81.30000000000001");
  EXPECT_EQ(json.text_of(root, "b"), "1e-1");
  EXPECT_EQ(json.text_of(root, "c"), "-7");
  EXPECT_EQ(json.text_of(root, "d"), "63.0");
  EXPECT_EQ(json.text_of(root, "e"), "18446744073709551615");
  EXPECT_EQ(json.text_of(root, "f"), "0.1234567890123456789");
}

TEST(json_tree, finds_members_and_items_in_their_order) {
  auto json = json_tree{};
  auto root = json_tree::kNone;
  ASSERT_FALSE(json.add(
      R"({"list": [1, [], {"x": "\u00e9\n"}, true, null], "behind": "2"})",
      root));
  auto const list = json.member(root, "list");
  EXPECT_EQ(json.kind(list), json_kind::list);
  auto at = json.first(list);
  EXPECT_EQ(json.text(at), "1");
  at = json.next(at);
  EXPECT_EQ(json.kind(at), json_kind::list);
  EXPECT_EQ(json.first(at), json_tree::kNone);
  at = json.next(at);
  EXPECT_EQ(json.text_of(at, "x"), "\u00e9\n");
  at = json.next(at);
  EXPECT_EQ(json.text(at), "true");
  at = json.next(at);
  EXPECT_EQ(json.kind(at), json_kind::nothing);
  EXPECT_EQ(json.next(at), json_tree::kNone);
  EXPECT_EQ(json.text_of(root, "behind"), "2");
  EXPECT_EQ(json.member(root, "nowhere"), json_tree::kNone);
}

TEST(json_tree, says_where_json_is_broken_and_forgets_it) {
  auto json = json_tree{};
  auto first = json_tree::kNone;
  auto second = json_tree::kNone;
  ASSERT_FALSE(json.add(R"({"a": "kept"})", first));
  auto const fault = json.add("{\n \"b\": [1,}\n}", second);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->line, 2U);
  EXPECT_EQ(fault->column, 10U);
  EXPECT_EQ(second, json_tree::kNone);
  ASSERT_FALSE(json.add(R"({"a": "too"})", second));
  EXPECT_EQ(json.text_of(first, "a"), "kept");
  EXPECT_EQ(json.text_of(second, "a"), "too");
}

TEST(json_tree, refuses_what_follows_a_document_and_what_is_not_utf8) {
  auto json = json_tree{};
  auto root = json_tree::kNone;
  EXPECT_TRUE(json.add("{} {}", root));
  EXPECT_TRUE(json.add("", root));
  EXPECT_TRUE(json.add("\"\xff\"", root));
  EXPECT_TRUE(json.add(std::string(1000, '['), root));
}

}  // namespace
}  // namespace wm::record::fhir
