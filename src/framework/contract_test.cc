#include "framework/contract.h"

#include <gtest/gtest.h>

namespace wm::framework {
namespace {

TEST(contract, is_asked_for_its_years_and_providers_by_name) {
  auto c = contract{};
  c.years.resize(2);
  c.years[1].year.value = "2024/25";
  c.providers.resize(2);
  c.providers[1].organisation.value = "community_services";
  EXPECT_EQ(find_year(c, "2024/25"), &c.years[1]);
  EXPECT_EQ(find_year(c, "2025/26"), nullptr);
  EXPECT_EQ(find_provider(c, "community_services"), &c.providers[1]);
  EXPECT_EQ(find_provider(c, "council"), nullptr);
}

}  // namespace
}  // namespace wm::framework
