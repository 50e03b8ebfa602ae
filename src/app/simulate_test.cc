#include "app/simulate.h"

#include <gtest/gtest.h>

#include <string>

#include <boost/json.hpp>

#include "base/calendar.h"
#include "support/schema_keys.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

using test_support::keys;
using test_support::required;

simulate_request of_tower_hamlets(std::filesystem::path const& out) {
  return {.package = test_support::source_file("frameworks/tower-hamlets"),
          .contract = "community_health_services",
          .year = {},
          .out = out,
          .figures = {},
          .on = parse_date("2025-01-01").value(),
          .draws = 100,
          .threads = 1,
          .audit = target_audit::with};
}

TEST(simulate, finds_the_same_for_a_real_contract_on_one_and_two_threads) {
  auto const folder = test_support::temp_dir{};
  auto what = of_tower_hamlets(folder.path() / "one");
  auto const one = simulate(what);
  ASSERT_TRUE(one) << one.error().message;
  what.out = folder.path() / "two";
  what.threads = 2;
  auto const two = simulate(what);
  ASSERT_TRUE(two);
  EXPECT_EQ(one->json, two->json);
  EXPECT_EQ(test_support::read_text(folder.path() / "two/simulation.json"),
            one->json);
  EXPECT_NE(one->words.find("What each provider would receive"),
            std::string::npos);
  // Days at home are of records, so 25 % of what is at risk waits.
  EXPECT_NE(one->words.find("held back until figures or gates can decide"),
            std::string::npos);
  EXPECT_NE(one->words.find("equality test deprivation: not known"),
            std::string::npos);
}

/// Every object has all keys of its schema that it must have, in its order.
TEST(simulate, writes_what_openapi_says_of_a_simulation) {
  auto const folder = test_support::temp_dir{};
  auto const done = simulate(of_tower_hamlets(folder.path()));
  ASSERT_TRUE(done);
  auto const all = boost::json::parse(done->json);
  EXPECT_EQ(keys(all), required({"Simulation"}));
  EXPECT_EQ(keys(all.at("made")), required({"Simulation", "made"}));
  EXPECT_EQ(keys(all.at("providers").at(0)),
            required({"Simulation", "providers"}));
  auto const& expected = all.at("expected");
  EXPECT_EQ(keys(expected), required({"SimulatedPayments"}));
  EXPECT_EQ(keys(expected.at("providers").at(0)),
            required({"SimulatedPayments", "providers"}));
  EXPECT_EQ(keys(expected.at("outcomes")), required({"PaymentSpread"}));
  EXPECT_EQ(keys(expected.at("shared_waits")),
            required({"SimulatedPayments", "shared_waits"}));
  EXPECT_EQ(keys(all.at("findings").at(0)), required({"Finding"}));
  auto const& rules = all.at("rules").as_array();
  ASSERT_EQ(rules.size(), 4U);  // two gates, two tests; nothing is shared
  for (auto const& rule : rules) {
    EXPECT_EQ(keys(rule), required({"RuleEffect"}));
    EXPECT_EQ(rule.at("effect").is_null(),
              !rule.at("why_none").as_string().empty());
  }
  EXPECT_EQ(rules[3].at("title"), "Days spent at home");
  // The last metric, of records, has no figure here.
  EXPECT_EQ(keys(all.at("metrics").at(3)), required({"MetricChances"}));
  EXPECT_EQ(all.at("metrics").at(3).at("title"), "Days spent at home");
}

TEST(simulate, draws_a_page_that_says_what_each_provider_has_whatever_happens) {
  auto const folder = test_support::temp_dir{};
  auto const done = simulate(of_tower_hamlets(folder.path()));
  ASSERT_TRUE(done);
  auto const all = boost::json::parse(done->json);
  // Practice nurses, of which 2.5 % are at risk: 2,100,000 * 0.975.
  EXPECT_EQ(all.at("providers").at(1).at("fixed"), 204'750'000);
  auto const page = test_support::read_text(folder.path() / "simulation.html");
  EXPECT_NE(page.find("whatmatters-simulation-1"), std::string::npos);
}

TEST(simulate, names_the_contracts_there_are_when_asked_for_another) {
  auto const folder = test_support::temp_dir{};
  auto what = of_tower_hamlets(folder.path());
  what.contract = "community_health_service";
  auto const refused = simulate(what);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::not_found);
  EXPECT_NE(refused.error().message.find("community_health_services"),
            std::string::npos);
}

}  // namespace
}  // namespace wm::app
