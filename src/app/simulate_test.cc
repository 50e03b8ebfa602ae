#include "app/simulate.h"

#include <gtest/gtest.h>

#include <string>

#include "base/calendar.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

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
