#include "base/money.h"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wm {
namespace {

// GBP 200,000 million, the yearly budget of a national health service.
constexpr auto kNational = pence{20'000'000'000'000};

std::vector<std::int64_t> split_of(std::int64_t const amount,
                                   std::vector<split_part> const& parts) {
  auto out = std::vector<std::int64_t>{};
  auto const shared_out = *split(pence{amount}, parts);
  for (auto const one : shared_out) {
    out.push_back(one.value());
  }
  return out;
}

using amounts = std::vector<std::int64_t>;
__extension__ using wide = __int128;

TEST(money, rounds_a_part_to_the_penny_and_halves_away_from_zero) {
  EXPECT_EQ(*part(pence{50}, share{10'000}), pence{1});    // 0.5 pence
  EXPECT_EQ(*part(pence{-50}, share{10'000}), pence{-1});  // -0.5 pence
  EXPECT_EQ(*part(pence{49}, share{10'000}), pence{0});    // 0.49 pence
  EXPECT_EQ(*part(pence{-250}, share{10'000}), pence{-3});
  EXPECT_EQ(*scale(pence{100}, 1, -3), pence{-33});
}

TEST(money, takes_parts_of_a_national_budget_exactly) {
  EXPECT_EQ(*part(kNational, share{1}), pence{20'000'000});
  EXPECT_EQ(*part(kNational, kAll), kNational);
  EXPECT_EQ(*scale(kNational, 1'000'000'007, 1'000'000'007), kNational);
}

TEST(money, adds_and_subtracts_national_budgets) {
  EXPECT_EQ(*add(kNational, kNational), pence{40'000'000'000'000});
  EXPECT_EQ(*subtract(kNational, kNational), kNothing);
  auto const years = std::vector<pence>(100, kNational);
  EXPECT_EQ(*sum(years), pence{2'000'000'000'000'000});
}

TEST(money, says_when_an_amount_is_too_large) {
  EXPECT_FALSE(add(kLargestAmount, pence{1}));
  EXPECT_FALSE(subtract(pence{-1}, kLargestAmount));
  EXPECT_FALSE(part(kLargestAmount, share{1'000'001}));
  EXPECT_FALSE(part(kAll, share{kLargestShare.value() + 1}));
  EXPECT_FALSE(part(kLargestShare, share{2'000'000}));
  EXPECT_FALSE(share_of(kLargestAmount, pence{1}));
  EXPECT_FALSE(share_of(std::numeric_limits<double>::infinity()));
  EXPECT_FALSE(share_of(std::numeric_limits<double>::quiet_NaN()));
  EXPECT_FALSE(add(pence{std::numeric_limits<std::int64_t>::max()}, pence{1}));
}

TEST(money, adds_up_whatever_the_order_on_the_way) {
  auto const ups_and_downs = std::vector<pence>{kLargestAmount, kLargestAmount,
                                                pence{-kLargestAmount.value()}};
  EXPECT_EQ(*sum(ups_and_downs), kLargestAmount);
}

TEST(money, has_no_share_of_nothing) {
  EXPECT_EQ(share_of(1, 0).error().code, error_code::undefined);
  EXPECT_EQ(share_of(pence{1}, kNothing).error().code, error_code::undefined);
  EXPECT_EQ(scale(pence{1}, 1, 0).error().code, error_code::undefined);
}

TEST(money, makes_shares_to_the_millionth) {
  EXPECT_EQ(*share_of(1, 3), share{333'333});
  EXPECT_EQ(*share_of(2, 3), share{666'667});
  EXPECT_EQ(*share_of(-0.0000005), share{-1});
  EXPECT_EQ(*part(share{500'000}, share{500'000}), share{250'000});
}

// By hand: 40.4, 40.4 and 20.2 pence leave one penny for a or b.
TEST(money, splits_by_largest_remainder_and_gives_ties_to_the_lesser_id) {
  EXPECT_EQ(split_of(101, {{"b", 2}, {"a", 2}, {"c", 1}}),
            (amounts{40, 41, 20}));
  EXPECT_EQ(split_of(-101, {{"b", 2}, {"a", 2}, {"c", 1}}),
            (amounts{-40, -41, -20}));
  EXPECT_EQ(split_of(100, {{"x", 1}, {"y", 1}, {"z", 1}}),
            (amounts{34, 33, 33}));
  EXPECT_EQ(split_of(100, {{"x", 0}, {"y", 7}}), (amounts{0, 100}));
}

TEST(money, refuses_a_split_that_means_nothing) {
  EXPECT_EQ(split(pence{1}, {}).error().code, error_code::undefined);
  auto const nobody = std::vector<split_part>{{"a", 0}};
  EXPECT_EQ(split(pence{1}, nobody).error().code, error_code::undefined);
  auto const negative = std::vector<split_part>{{"a", -1}, {"b", 3}};
  EXPECT_FALSE(split(pence{1}, negative));
  auto const twice = std::vector<split_part>{{"a", 1}, {"a", 1}};
  EXPECT_FALSE(split(pence{1}, twice));
}

RC_GTEST_PROP(money, splits_add_up_to_the_penny_in_any_order, ()) {
  auto const weights = *rc::gen::nonEmpty(rc::gen::container<amounts>(
      rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)));
  RC_PRE(std::ranges::any_of(weights, [](auto const w) { return w > 0; }));
  auto const amount =
      *rc::gen::inRange<std::int64_t>(-kNational.value(), kNational.value());
  auto parts = std::vector<split_part>{};
  for (auto const weight : weights) {
    parts.push_back({std::to_string(parts.size()), weight});
  }
  auto there = split_of(amount, parts);
  RC_ASSERT(std::reduce(there.begin(), there.end()) == amount);
  // Each within a penny of its exact part: |part * all - amount * weight|.
  auto const all = std::reduce(weights.begin(), weights.end(), wide{0});
  for (auto i = std::size_t{0}; i < there.size(); ++i) {
    auto const off = wide{there[i]} * all - wide{amount} * weights[i];
    RC_ASSERT(off < all);
    RC_ASSERT(off > -all);
  }
  std::ranges::reverse(parts);
  auto back = split_of(amount, parts);
  std::ranges::reverse(back);
  RC_ASSERT(there == back);
}

TEST(money, reads_pounds) {
  EXPECT_EQ(*pence_of_pounds(*parse_decimal("1250.00")), pence{125'000});
  EXPECT_EQ(*pence_of_pounds(*parse_decimal("-0.05")), pence{-5});
  EXPECT_FALSE(pence_of_pounds(*parse_decimal("0.005")));
  EXPECT_FALSE(pence_of_pounds(*parse_decimal("100000000000001")));
}

TEST(money, reads_as_people_write_it) {
  EXPECT_EQ(to_string(pence{320'000'000}), "£3,200,000.00");
  EXPECT_EQ(to_string(pence{-5}), "-£0.05");
  EXPECT_EQ(to_string(pence{99'999}), "£999.99");
  EXPECT_EQ(to_string(share{32'500}), "3.25 %");
  EXPECT_EQ(to_string(share{-50'000}), "-5 %");
  EXPECT_EQ(to_string(share{333'333}), "33.3333 %");
  EXPECT_EQ(to_string(kNone), "0 %");
  EXPECT_EQ(to_string(share{1'000'000'000}), "100,000 %");
}

}  // namespace
}  // namespace wm
