#include "framework/file_format.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "framework/amount.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/yaml_parser.h"
#include "framework/load.h"
#include "support/test_files.h"

namespace wm::framework {
namespace {

using detail::node_kind;
using detail::yaml_node;
using test_support::source_file;

/// Calls `see` with every key of every map inside the shape.
template <typename See>
void each_key(value_shape const& shape, See const& see) {
  for (auto const& item : shape.items) {
    each_key(item, see);
  }
  for (auto const& key : shape.keys) {
    see(shape, key);
    each_key(key.value, see);
  }
}

template <typename See>
void each_key(See const& see) {
  for (auto const& kind : file_kinds()) {
    each_key(kind.content, see);
  }
  each_key(area_columns(), see);
}

TEST(file_format, has_no_word_that_older_tools_read_as_true_or_false) {
  auto const odd = std::set<std::string_view>{
      "on", "off", "yes", "no", "y", "n", "true", "false", "null", "~"};
  each_key([&](auto const&, key_shape const& key) {
    EXPECT_FALSE(odd.contains(key.name)) << key.name;
    for (auto const word : key.value.words) {
      EXPECT_FALSE(odd.contains(word)) << key.name << ": " << word;
    }
  });
}

TEST(file_format, explains_every_key) {
  each_key([](auto const&, key_shape const& key) {
    EXPECT_FALSE(key.meaning.empty()) << key.name;
  });
}

TEST(file_format, has_examples_that_match_their_patterns) {
  each_key([](auto const&, key_shape const& key) {
    if (!key.pattern.empty() && !key.example.empty()) {
      EXPECT_TRUE(std::regex_match(std::string{key.example},
                                   std::regex{std::string{key.pattern}}))
          << key.name;
    }
  });
}

TEST(file_format, has_rules_about_keys_and_words_that_exist) {
  auto const see = [](value_shape const& map, auto const&) {
    auto const of = [&](std::string_view const name) {
      return std::ranges::find(map.keys, name, &key_shape::name);
    };
    for (auto const& rule : map.rules) {
      EXPECT_NE(of(rule.other), map.keys.end()) << rule.other;
      auto conditions =
          std::vector<key_condition>{{rule.key, rule.state, rule.word}};
      std::ranges::copy_if(
          rule.also, std::back_inserter(conditions),
          [](auto const& condition) { return !condition.key.empty(); });
      for (auto const& condition : conditions) {
        ASSERT_NE(of(condition.key), map.keys.end()) << condition.key;
        auto const& words = of(condition.key)->value.words;
        EXPECT_EQ(std::ranges::find(words, condition.word) != words.end(),
                  condition.state == key_state::says ||
                      condition.state == key_state::says_other);
      }
    }
  };
  each_key(see);
}

/// What a file says, without how it says it: a line for each scalar, texts
/// by language, wanted translations left out.
class said {
 public:
  explicit said(std::string first_language)
      : first_language_{std::move(first_language)} {}

  void read(yaml_node const& node, value_shape const& shape,
            std::string const& path) {
    if (shape.form == value_form::translated_text) {
      read_text(node, path);
    } else if (node.kind == node_kind::list) {
      for (auto i = std::size_t{0}; i < node.items.size(); ++i) {
        read(node.items[i], shape.items.front(),
             path + "[" + std::to_string(i) + "]");
      }
    } else if (node.kind == node_kind::map) {
      for (auto const& entry : node.entries) {
        if (shape.form == value_form::named_lines) {
          add(path + "." + entry.key, entry.value.scalar);
          continue;
        }
        auto const key =
            std::ranges::find(shape.keys, entry.key, &key_shape::name);
        ASSERT_NE(key, shape.keys.end()) << path << "." << entry.key;
        read(entry.value, key->value, path + "." + entry.key);
      }
    } else {
      add(path, node.scalar);
    }
  }

  std::set<std::string> lines;

 private:
  void read_text(yaml_node const& node, std::string const& path) {
    if (node.kind == node_kind::scalar) {
      add(path + "." + first_language_, node.scalar);
      return;
    }
    for (auto const& [language, at, words] : node.entries) {
      if (words.scalar != "wanted") {
        add(path + "." + language, words.scalar);
      }
    }
  }

  void add(std::string const& path, std::string const& scalar) {
    auto const end = scalar.find_last_not_of(" \n");
    auto const amount = parse_pounds(scalar);
    lines.insert(path + " = " +
                 (amount ? pounds_text(*amount) : scalar.substr(0, end + 1)));
  }

  std::string first_language_;
};

/// What is so in a contract when nothing is said; which of a list it is of does
/// not matter.
bool is_default_of_contracts(std::string_view const line) {
  constexpr std::string_view kDefaults[] = {".mode = money",
                                            ".judged = point_estimate",
                                            ".years_before = 0",
                                            ".curve.stretch_pays = 100 %",
                                            ".equality.power = 80 %",
                                            ".data.last_value_years = 1",
                                            ".tax.cost = 0.00 pounds",
                                            ".tax.funded = 0.00 pounds",
                                            ".shared.most_losses = 100 %"};
  return std::ranges::any_of(kDefaults, [&](std::string_view const one) {
    return line.ends_with(one);
  });
}

/// Fails for every line of the file that the model, written again, lacks, and
/// for every line it has too much, but for what is so when nothing is said.
void expect_same(package const& whole, std::string const& file,
                 std::string const& kind, yaml_node const& written) {
  auto const found = std::ranges::find(file_kinds(), kind, &file_kind::name);
  ASSERT_NE(found, file_kinds().end());
  auto problems = std::vector<diagnostic>{};
  auto const root = detail::parse_yaml(
      test_support::read_text(whole.folder / file), file, problems);
  ASSERT_TRUE(root);
  auto in_file = said{whole.languages.front()};
  in_file.read(*root, found->content, "");
  auto in_model = said{whole.languages.front()};
  in_model.read(written, found->content, "");
  auto unsaid = std::set<std::string>{
      ".value = proportion", ".better_from = proposal",
      ".compare.method = limits_against_value", ".follow_up.died = keep",
      ".follow_up.moved_away = keep"};
  for (auto i = std::size_t{0}; i < whole.statements.size(); ++i) {
    unsaid.insert(".statements[" + std::to_string(i) +
                  "].life_stages_status = confirmed");
  }
  for (auto i = std::size_t{0}; i < whole.concepts.code_lists.size(); ++i) {
    unsaid.insert(".code_lists[" + std::to_string(i) + "].match = whole");
  }
  for (auto const& line : in_file.lines) {
    EXPECT_TRUE(in_model.lines.contains(line)) << file << line;
  }
  for (auto const& line : in_model.lines) {
    EXPECT_TRUE(in_file.lines.contains(line) || unsaid.contains(line) ||
                (kind == "contract" && is_default_of_contracts(line)))
        << file << line;
  }
}

class written_again : public testing::TestWithParam<std::string> {};

TEST_P(written_again, a_package_says_what_its_files_say) {
  auto const loaded = load_package(source_file(GetParam()));
  ASSERT_TRUE(loaded.package);
  auto const& whole = *loaded.package;
  using namespace detail;
  expect_same(whole, "framework.yaml", "framework",
              written_framework_file(whole));
  expect_same(whole, "statements.yaml", "statements",
              written_statements_file(whole.statements));
  expect_same(whole, "workstreams.yaml", "workstreams",
              written_workstreams_file(whole.workstreams));
  expect_same(whole, "organisations.yaml", "organisations",
              written_organisations_file(whole.organisations));
  expect_same(whole, "links.yaml", "links", written_links_file(whole.links));
  if (std::filesystem::exists(whole.folder / "concepts.yaml")) {
    expect_same(whole, "concepts.yaml", "concepts",
                written_concepts_file(whole.concepts));
  }
  if (whole.programme.board_paper) {
    expect_same(whole, "programme/decisions.yaml", "decisions",
                written_decisions_file(whole.programme.decisions));
    expect_same(whole, "programme/retire.yaml", "retire",
                written_retirements_file(whole.programme.retirements));
    expect_same(whole, "programme/case_studies.yaml", "case_studies",
                written_case_studies_file(whole.programme.case_studies));
    expect_same(whole, "programme/projects.yaml", "projects",
                written_projects_file(whole.programme.projects));
    expect_same(whole, "programme/board_paper.yaml", "board_paper",
                written_board_paper_file(*whole.programme.board_paper));
  }
  for (auto const& metric : whole.metrics) {
    expect_same(whole, metric.id.at.file, "metric",
                written_metric_file(metric));
  }
  for (auto const& nested : whole.nested) {
    expect_same(whole, nested.id.at.file, "nested",
                written_nested_file(nested));
  }
  for (auto const& contract : whole.contracts) {
    expect_same(whole, contract.id.at.file, "contract",
                written_contract_file(contract));
  }
}

INSTANTIATE_TEST_SUITE_P(file_format, written_again,
                         testing::Values("frameworks/tower-hamlets",
                                         "tests/golden/framework/base"),
                         [](auto const& one) {
                           return one.param.contains("golden")
                                      ? "base"
                                      : "tower_hamlets";
                         });

}  // namespace
}  // namespace wm::framework
