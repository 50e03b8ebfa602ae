#include "framework/diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "framework/detail/effects.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/version_rule.h"
#include "framework/load.h"
#include "support/test_files.h"

// What each change is told to mean stands in tests/golden/diff.

namespace wm::framework {
namespace {

constexpr std::string_view kTerms[] = {
    "layer",      "objective",     "domain",       "outcome type",
    "life stage", "statement set", "priority area"};

using keys_of_things = std::set<std::pair<std::string, std::string>>;

/// Every key that can change: of which kind of thing, and where in it.
void gather(value_shape const& map, std::string const& of,
            std::string const& inside, keys_of_things& into) {
  for (auto const& key : map.keys) {
    auto const path = inside + std::string{key.name};
    auto const& value = key.value;
    auto const is_things = value.form == value_form::list &&
                           value.items.front().form == value_form::map &&
                           inside.empty() && (!key.ids.empty() || of == "file");
    if (key.declares && inside.empty()) {
      continue;  // the id, by which things are told
    }
    if (is_things) {
      auto const& one = value.items.front();
      auto const id = std::ranges::find(one.keys, true, &key_shape::declares);
      auto kind = id == one.keys.end() ? std::string{"national link"} : id->ids;
      if (std::ranges::find(kTerms, kind) != std::end(kTerms)) {
        kind = "term";
      }
      gather(one, kind, "", into);
    } else if (value.form == value_form::map && of == "file") {
      gather(value, "state of persons", "", into);  // one thing in its file
    } else if (value.form == value_form::map) {
      gather(value, of, path + ".", into);
    } else if (value.form == value_form::list &&
               std::ranges::any_of(value.items.front().keys,
                                   &key_shape::declares)) {
      gather(value.items.front(), of, path + ".", into);
    } else {
      into.emplace(of, path);
    }
  }
}

keys_of_things all_keys() {
  auto out = keys_of_things{};
  for (auto const& kind : file_kinds()) {
    if (!kind.in_package) {
      continue;
    }
    auto const& keys = kind.content.keys;
    auto const id = std::ranges::find(keys, true, &key_shape::declares);
    gather(kind.content,
           kind.name == "framework" ? "framework"
           : id == keys.end()       ? "file"
                                    : id->ids,
           "", out);
  }
  gather(detail::whole_code_list_shape(), "code list", "", out);
  gather(area_columns(), "area", "", out);
  gather(detail::finance_line_shape(), "finance line", "", out);
  return out;
}

/// Whether a row is for that key or for all that it stands in.
bool is_for(detail::key_effect const& row,
            std::pair<std::string, std::string> const& key) {
  return row.of == key.first &&
         (row.key == key.second ||
          key.second.starts_with(std::string{row.key} + "."));
}

TEST(diff, knows_what_a_change_of_each_key_means) {
  for (auto const& key : all_keys()) {
    EXPECT_EQ(std::ranges::count_if(
                  detail::key_effects(),
                  [&](auto const& row) { return is_for(row, key); }),
              1)
        << key.first << ": " << key.second;
  }
}

TEST(diff, has_no_row_for_a_key_that_does_not_exist) {
  auto const keys = all_keys();
  for (auto const& row : detail::key_effects()) {
    EXPECT_TRUE(std::ranges::any_of(
        keys, [&](auto const& key) { return is_for(row, key); }))
        << row.of << ": " << row.key;
  }
}

TEST(diff, of_a_package_and_itself_is_nothing) {
  auto const loaded =
      load_package(test_support::source_file("frameworks/tower-hamlets"));
  ASSERT_TRUE(loaded.package);
  auto const same = compare(*loaded.package, *loaded.package);
  EXPECT_TRUE(same.changes.empty());
  EXPECT_TRUE(same.problems.empty());
}

TEST(diff, turned_round_adds_what_was_removed) {
  auto const loaded =
      load_package(test_support::source_file("frameworks/tower-hamlets"));
  ASSERT_TRUE(loaded.package);
  auto fewer = *loaded.package;
  fewer.statements.pop_back();
  auto const there = compare(*loaded.package, fewer);
  auto const back = compare(fewer, *loaded.package);
  ASSERT_EQ(there.changes.size(), 1U);
  ASSERT_EQ(back.changes.size(), 1U);
  EXPECT_EQ(there.changes[0].kind, change_kind::removed);
  EXPECT_EQ(back.changes[0].kind, change_kind::added);
  EXPECT_EQ(there.changes[0].id, back.changes[0].id);
}

/// What became of one contract of Tower Hamlets.
std::vector<change> changes_of_contracts(package const& before,
                                         package const& after) {
  auto out = compare(before, after).changes;
  std::erase_if(out, [](change const& c) { return c.of != "contract"; });
  return out;
}

TEST(diff, tells_which_paid_metric_of_a_contract_is_weighed_otherwise) {
  auto const loaded =
      load_package(test_support::source_file("frameworks/tower-hamlets"));
  ASSERT_TRUE(loaded.package);
  auto after = *loaded.package;
  auto& contract = after.contracts.at(0);
  ASSERT_EQ(contract.id.value, "community_health_services");
  contract.outcomes.at(0).weight = share{250'000};
  contract.years.at(1).budget.at(0).amount = pence{4'300'000'000};
  auto const changes = changes_of_contracts(*loaded.package, after);
  ASSERT_EQ(changes.size(), 1U);
  ASSERT_EQ(changes[0].keys.size(), 2U);
  EXPECT_EQ(changes[0].keys[0].key, "years.2023/24.budget.community.amount");
  EXPECT_EQ(changes[0].keys[0].before, "42500000.00 pounds");
  EXPECT_EQ(changes[0].keys[0].after, "43000000.00 pounds");
  EXPECT_EQ(changes[0].keys[1].key,
            "outcomes.early_communication_and_language.weight");
  EXPECT_EQ(changes[0].keys[1].before, "30 %");
  EXPECT_EQ(changes[0].keys[1].after, "25 %");
}

TEST(diff, follows_a_renamed_metric_into_the_contracts_that_pay_for_it) {
  auto const loaded =
      load_package(test_support::source_file("frameworks/tower-hamlets"));
  ASSERT_TRUE(loaded.package);
  auto after = *loaded.package;
  auto const metric = std::ranges::find_if(
      after.metrics, [](auto const& m) { return m.id.value == "mmr1_by_2"; });
  ASSERT_NE(metric, after.metrics.end());
  metric->id.value = "mmr_at_two";
  auto& outcome = after.contracts.at(0).outcomes.at(1);
  ASSERT_EQ(outcome.metric.value, "mmr1_by_2");
  outcome.metric.value = "mmr_at_two";
  EXPECT_TRUE(changes_of_contracts(*loaded.package, after).empty());
}

TEST(metric_version, has_two_numbers_in_order) {
  using detail::parse_version;
  EXPECT_LT(parse_version("1.9").value(), parse_version("1.10").value());
  EXPECT_LT(parse_version("1.10").value(), parse_version("2.0").value());
  EXPECT_FALSE(parse_version("1"));
  EXPECT_FALSE(parse_version("1.0.0"));
  EXPECT_FALSE(parse_version("one.two"));
}

}  // namespace
}  // namespace wm::framework
