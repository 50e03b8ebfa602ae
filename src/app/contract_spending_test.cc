// Spending of the whole-population illustration, of which lines are taken
// away: its budget lines of 2023/24 are of four providers.
#include "app/contract_spending.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>

#include "contracts/shares/savings.h"
#include "framework/load.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

using framework::finance_kind;
using framework::finance_line;

framework::package without(
    std::function<bool(finance_line const&)> const& left_out) {
  auto loaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  EXPECT_TRUE(loaded.package);
  std::erase_if(loaded.package->finance, left_out);
  return std::move(*loaded.package);
}

found_spending spending(framework::package const& in,
                        std::optional<pence> const truncation = std::nullopt) {
  auto contract = *std::ranges::find(
      in.contracts, "whole_population_agreement",
      [](framework::contract const& one) { return one.id.value; });
  contract.shared->truncation = truncation;
  auto const found = spending_of(in, contract, contract.years.front());
  EXPECT_TRUE(found) << found.error().message;
  return found.value_or(found_spending{});
}

constexpr auto kLimit = pence{15'000'000};  // GBP 150,000 a person

TEST(spending, is_the_sum_of_all_actual_lines) {
  auto const found = spending(without([](auto const&) { return false; }));
  ASSERT_TRUE(found.is);
  // 179,400,000 + 49,100,000 + 60,950,000 + 55,200,000 pounds.
  EXPECT_EQ(found.is->spent, pence{34'465'000'000});
  EXPECT_EQ(found.awaited, "");
}

TEST(spending, is_not_known_while_one_provider_has_not_said_what_it_spent) {
  auto const found = spending(without([](finance_line const& line) {
    return line.kind == finance_kind::actual && line.year == "2023/24" &&
           line.organisation.value == "barts_health";
  }));
  EXPECT_FALSE(found.is);
  EXPECT_EQ(found.awaited,
            "the year's spending is not known yet: finance/ has no line of "
            "2023/24 that says what was spent by barts_health on "
            "whole_population, hospital care");
}

TEST(spending, is_not_known_where_a_provider_has_neither_budget_nor_spending) {
  auto const found = spending(without([](finance_line const& line) {
    return line.year == "2023/24" &&
           line.organisation.value == "general_practice";
  }));
  EXPECT_FALSE(found.is);
  EXPECT_TRUE(found.awaited.ends_with("spent by general_practice"))
      << found.awaited;
}

TEST(spending, is_not_known_for_another_kind_of_care_than_the_budgets) {
  auto in = without([](auto const&) { return false; });
  for (auto& line : in.finance) {
    if (line.kind == finance_kind::actual && line.year == "2023/24" &&
        line.organisation.value == "mental_health_services") {
      line.care = framework::kind_of_care::hospital;
    }
  }
  EXPECT_TRUE(spending(in).awaited.ends_with(
      "by mental_health_services on whole_population, community care"));
}

TEST(spending, takes_what_is_beyond_the_truncation_from_its_own_lines) {
  auto const in = without([](auto const&) { return false; });
  EXPECT_EQ(spending(in, kLimit).is->beyond_truncation, pence{365'000'000});
  auto const other = spending(in, pence{10'000'000});
  EXPECT_FALSE(other.is);
  EXPECT_TRUE(other.awaited.ends_with(
      "what was spent on whole_population beyond £100,000.00 a person"))
      << other.awaited;
}

TEST(spending, refuses_more_beyond_the_truncation_than_was_spent) {
  auto in = without([](auto const&) { return false; });
  for (auto& line : in.finance) {
    if (line.kind == finance_kind::beyond_truncation) {
      line.amount = kLargestAmount;
    }
  }
  auto const& contract = *std::ranges::find(
      in.contracts, "whole_population_agreement",
      [](framework::contract const& one) { return one.id.value; });
  EXPECT_FALSE(spending_of(in, contract, contract.years.front()));
}

}  // namespace
}  // namespace wm::app
