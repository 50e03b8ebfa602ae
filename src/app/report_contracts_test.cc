// What a report says of contracts outside their parties.
#include "app/report_contracts.h"

#include <gtest/gtest.h>

#include <string>

#include <boost/json.hpp>

#include "app/settle.h"
#include "app/simulate.h"
#include "base/calendar.h"
#include "base/file.h"
#include "support/schema_keys.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using test_support::keys;
using test_support::required;

constexpr auto kPublic = std::string_view{
    R"({"disclosure": {"audience": "public"}, "value": 0.10})"};
constexpr auto kRestricted =
    std::string_view{R"({"disclosure": {"audience": "restricted"}})"};

/// The Tower Hamlets illustration, settled for 2023/24.
class settled_contract : public testing::Test {
 protected:
  void SetUp() override {
    auto const done = settle(
        {.package = test_support::source_file("frameworks/tower-hamlets"),
         .contract = "community_health_services",
         .year = "2023/24",
         .out = out_.path(),
         .figures = {},
         .on = parse_date("2025-01-31").value(),
         .records = {},
         .readers = {},
         .who = {},
         .why = {}},
        {});
    ASSERT_TRUE(done) << done.error().message;
    account_ = done->accounts.front().folder / "account.json";
  }

  test_support::temp_dir out_;
  fs::path account_;
};

TEST_F(settled_contract, tells_who_when_and_how_much_and_no_more) {
  auto const report = with_settled(kPublic, out_.path());
  ASSERT_TRUE(report) << report.error().message;
  // Numbers of the report stay as they were written.
  EXPECT_NE(report->find("\"value\": 0.10"), std::string::npos);
  auto const all = json::parse(*report).at("settled").as_array();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(keys(all.front()), required({"SettledYear"}));
  auto const account = json::parse(test_support::read_text(account_));
  EXPECT_EQ(all.front().at("total"), account.at("total"));
  EXPECT_EQ(all.front().at("title"), "Community health services");
  EXPECT_EQ(all.front().at("made_on"), "2025-01-31");
}

TEST_F(settled_contract,
       keeps_what_is_not_for_everybody_to_restricted_reports) {
  auto text = test_support::read_text(account_);
  auto const at = text.find("\"audience\":\"public\"");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 19, "\"audience\":\"partner\"");
  ASSERT_TRUE(write_file_atomically(account_, text));
  auto const refused = with_settled(kPublic, out_.path());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::denied);
  EXPECT_TRUE(with_settled(kRestricted, out_.path()));
}

TEST(with_settled, says_when_there_is_no_account) {
  auto const folder = test_support::temp_dir{};
  EXPECT_EQ(with_settled(kPublic, folder.path()).error().code,
            error_code::not_found);
  EXPECT_EQ(with_settled(kPublic, folder.path() / "nowhere").error().code,
            error_code::not_found);
}

TEST(with_simulations, takes_one_of_each_contract_and_year) {
  auto const folder = test_support::temp_dir{};
  auto const done = simulate(
      {.package = test_support::source_file("frameworks/tower-hamlets"),
       .contract = "community_health_services",
       .year = {},
       .out = folder.path(),
       .figures = {},
       .on = parse_date("2025-01-01").value(),
       .draws = 100,
       .threads = 1});
  ASSERT_TRUE(done) << done.error().message;
  auto const file = folder.path() / "simulation.json";
  auto const report = with_simulations(kPublic, {file});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(json::parse(*report).at("simulations").at(0),
            json::parse(done->json));
  auto const twice = with_simulations(kPublic, {file, file});
  ASSERT_FALSE(twice);
  EXPECT_NE(twice.error().message.find("two simulations"), std::string::npos);
}

TEST(with_simulations, refuses_what_is_none) {
  auto const folder = test_support::temp_dir{};
  auto const file = folder.path() / "simulation.json";
  for (auto const* const text :
       {"", "[]", R"({"schema": "whatmatters-account-1"})",
        R"({"contract": "a", "year": 1})"}) {
    ASSERT_TRUE(write_file_atomically(file, text));
    auto const refused = with_simulations(kPublic, {file});
    ASSERT_FALSE(refused) << text;
    EXPECT_EQ(refused.error().code, error_code::invalid_input) << text;
  }
}

}  // namespace
}  // namespace wm::app
