#include "disclosure/clear_money.h"

#include <gtest/gtest.h>

namespace wm::disclosure {
namespace {

using figures::money_line;
using figures::money_origin;

constexpr auto kThousandPounds = std::int64_t{100'000};  // [pence]

money_line spent(std::string id, std::int64_t const pence,
                 std::int64_t const people, std::string part_of = {}) {
  return {id, "", pence, money_origin::counted, people, std::move(part_of)};
}

std::vector<std::optional<std::int64_t>> seen(
    std::vector<money_line> const& lines) {
  auto out = std::vector<std::optional<std::int64_t>>{};
  auto const cleared = clear(lines, {});
  for (auto const& line : cleared.lines()) {
    out.push_back(line.pence);
  }
  return out;
}

TEST(clear_money, withholds_what_was_spent_on_one_to_seven_people) {
  EXPECT_EQ(seen({spent("a", 1, 1)}).at(0), std::nullopt);
  EXPECT_EQ(seen({spent("a", 1, 7)}).at(0), std::nullopt);
  EXPECT_NE(seen({spent("a", 1, 8)}).at(0), std::nullopt);
  EXPECT_EQ(seen({spent("a", 0, 0)}).at(0), 0);
}

TEST(clear_money, withholds_what_does_not_say_how_many_people_it_is_of) {
  auto line = spent("a", kThousandPounds, 50);
  line.people.reset();
  EXPECT_EQ(seen({line}).at(0), std::nullopt);
}

TEST(clear_money, rounds_to_what_five_people_cost) {
  // 123,456.78 pounds for 100 people: five cost 6,172.84, so to 10,000 pounds.
  auto const out = clear({spent("a", 12'345'678, 100)}, {}).lines().at(0);
  EXPECT_EQ(out.rounded_to, 1'000'000);
  EXPECT_EQ(out.pence, 12'000'000);
  EXPECT_EQ(clear({spent("a", -12'345'678, 100)}, {}).lines().at(0).pence,
            -12'000'000);
}

TEST(clear_money, passes_what_was_agreed_to_the_penny) {
  auto const price = money_line{"a", "", 12'345'678, money_origin::agreed};
  EXPECT_EQ(seen({price}).at(0), 12'345'678);
}

TEST(clear_money, withholds_a_second_part_where_one_would_follow) {
  auto const out = seen({spent("all", 90 * kThousandPounds, 90),
                         spent("a", 50 * kThousandPounds, 50, "all"),
                         spent("b", 37 * kThousandPounds, 37, "all"),
                         spent("c", 3 * kThousandPounds, 3, "all")});
  EXPECT_NE(out.at(0), std::nullopt);
  EXPECT_NE(out.at(1), std::nullopt);
  EXPECT_EQ(out.at(2), std::nullopt);  // the fewer people of the two
  EXPECT_EQ(out.at(3), std::nullopt);
}

TEST(clear_money, withholds_the_total_where_all_parts_are_of_few) {
  auto const out = seen({spent("all", 5 * kThousandPounds, 8),
                         spent("a", 5 * kThousandPounds, 5, "all")});
  EXPECT_EQ(out.at(0), std::nullopt);
}

TEST(clear_money, shows_restricted_readers_every_penny) {
  auto by = gate{};
  by.to = {.kind = audience::restricted};
  EXPECT_EQ(clear({spent("a", 123, 1)}, by).lines().at(0).pence, 123);
}

}  // namespace
}  // namespace wm::disclosure
