#include "framework/detail/yaml_parser.h"

#include <gtest/gtest.h>

namespace wm::framework::detail {
namespace {

yaml_node parsed(std::string_view const bytes) {
  auto problems = std::vector<diagnostic>{};
  auto root = parse_yaml(bytes, "x.yaml", problems);
  for (auto const& problem : problems) {
    ADD_FAILURE() << to_string(problem);
  }
  return root.value_or(yaml_node{});
}

std::string where_wrong(std::string_view const bytes) {
  auto problems = std::vector<diagnostic>{};
  EXPECT_FALSE(parse_yaml(bytes, "x.yaml", problems));
  return problems.empty() ? "" : to_string(problems.front().at);
}

std::string place(yaml_node const& node) {
  return std::to_string(node.at.line) + ":" + std::to_string(node.at.column);
}

TEST(parse_yaml, gives_every_value_its_place) {
  auto const root = parsed(
      "title: A\n"
      "series: {code: \"S1\", sex: P}\n"
      "caveats:\n"
      "  - one\n"
      "  - 'two'\n");
  EXPECT_EQ(place(find(root, "title")->value), "1:8");
  auto const& series = find(root, "series")->value;
  EXPECT_EQ(place(series), "2:9");
  EXPECT_EQ(find(series, "code")->value.scalar, "S1");
  EXPECT_EQ(place(find(series, "code")->value), "2:16");
  auto const& caveats = find(root, "caveats")->value;
  ASSERT_EQ(caveats.items.size(), 2U);
  EXPECT_EQ(caveats.items[1].scalar, "two");
  EXPECT_EQ(place(caveats.items[1]), "5:5");
}

TEST(parse_yaml, gives_a_missing_value_the_place_of_its_key) {
  auto const root = parsed("title:\nplain: x\nlist:\n  -\n  - b\n");
  EXPECT_EQ(find(root, "title")->value.kind, node_kind::missing);
  EXPECT_EQ(place(find(root, "title")->value), "1:1");
  EXPECT_EQ(place(find(root, "list")->value.items[0]), "4:3");
  auto const cut_short = parsed("list:\n  - ");  // found by fuzzing
  EXPECT_EQ(place(find(cut_short, "list")->value.items[0]), "2:3");
}

TEST(parse_yaml, joins_long_text_and_keeps_paragraphs) {
  auto const root = parsed("a: >-\n  one\n  two\nb: |\n  three\n  four\n");
  EXPECT_EQ(find(root, "a")->value.scalar, "one two");
  EXPECT_EQ(find(root, "b")->value.scalar, "three\nfour\n");
}

TEST(parse_yaml, reads_files_written_on_windows) {
  auto const root = parsed("title: A\r\nplain: \"B\"\r\n\r\n# end\r\n");
  EXPECT_EQ(find(root, "title")->value.scalar, "A");
  EXPECT_EQ(place(find(root, "plain")->value), "2:8");
}

TEST(parse_yaml, keeps_what_looks_like_a_number_or_a_comment_as_written) {
  auto const root = parsed("a: 1.10\nb: \"# no comment\"\nc: C#\nd: 'it''s'\n");
  EXPECT_EQ(find(root, "a")->value.scalar, "1.10");
  EXPECT_EQ(find(root, "b")->value.scalar, "# no comment");
  EXPECT_EQ(find(root, "c")->value.scalar, "C#");
  EXPECT_EQ(find(root, "d")->value.scalar, "it's");
}

TEST(parse_yaml, reads_maps_and_lists_32_deep_and_no_deeper) {
  auto const nested = [](std::size_t const lists) {
    return "a: " + std::string(lists, '[') + std::string(lists, ']');
  };
  parsed(nested(31));  // and the map around them
  EXPECT_EQ(where_wrong(nested(32)), "x.yaml:1:35");
  EXPECT_EQ(where_wrong(nested(100'000)), "x.yaml:1:35");
}

TEST(parse_yaml, reads_one_document_only) {
  parsed("---\na: 1\n...\n");
  EXPECT_EQ(where_wrong("a: 1\n---\n"), "x.yaml:2:1");
  EXPECT_EQ(where_wrong(","), "x.yaml");
  EXPECT_EQ(where_wrong(""), "x.yaml");
}

TEST(parse_yaml, finds_every_repeated_key) {
  auto problems = std::vector<diagnostic>{};
  EXPECT_FALSE(
      parse_yaml("a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n", "x.yaml", problems));
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_EQ(to_string(problems[0]),
            "x.yaml:2:11: error[WM0302]: the key \"c\" is given twice\n"
            "    Delete one of them.");
  ASSERT_EQ(problems[0].related.size(), 1U);
  EXPECT_EQ(to_string(problems[0].related[0].at), "x.yaml:2:5");
}

TEST(parse_yaml, does_not_unfold_an_alias_bomb) {
  auto bomb = std::string{"a: &a [x]\n"};
  for (auto c = 'b'; c <= 'z'; ++c) {
    auto const before = static_cast<char>(c - 1);
    bomb +=
        std::string{c} + ": &" + c + " [*" + before + ", *" + before + "]\n";
  }
  EXPECT_EQ(where_wrong(bomb), "x.yaml:1:4");
}

}  // namespace
}  // namespace wm::framework::detail
