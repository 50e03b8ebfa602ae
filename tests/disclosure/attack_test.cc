#include "attacker.h"

#include <gtest/gtest.h>

#include "random_tables.h"
#include "releases.h"

namespace wm::disclosure {
namespace {

/// A table published, and again as its counts grow.
struct publication {
  release_series all;
  std::size_t withdrawn{0};
};

publication published(plain_table const& table, count_policy const& policy,
                      std::size_t const releases, std::uint64_t const seed) {
  auto out = publication{release_series{policy}};
  auto now = table;
  auto draw = random_tables{seed};
  for (auto r = std::size_t{0}; r < releases; ++r) {
    out.withdrawn += out.all.publish(now) ? 0U : 1U;
    now = draw.later(now);
  }
  return out;
}

/// A breach in as few counts as can be: counts are set to zero one by one as
/// long as the attacker still succeeds.
std::string shrunk(plain_table table, count_policy const& policy,
                   std::size_t const releases, std::uint64_t const seed) {
  for (auto c = std::size_t{0}; c < table.counts.size(); ++c) {
    auto smaller = table;
    smaller.counts[c] = 0;
    add_up(smaller);
    auto const all = published(smaller, policy, releases, seed);
    if (smaller.counts[c] == 0 &&
        !attack(all.all.everything(), policy).empty()) {
      table = smaller;
    }
  }
  auto const all = published(table, policy, releases, seed);
  auto out = to_text(all.all.everything());
  for (auto const& one : attack(all.all.everything(), policy)) {
    out += fmt::format("{} {}\n", one.cell, one.what);
  }
  return out;
}

void attack_random_tables(count_policy const& policy,
                          std::size_t const releases) {
  if (!solver_is_there()) {
    GTEST_SKIP() << "needs cbc (Debian's coinor-cbc); it is not there";
  }
  auto draw = random_tables{1};
  auto cells = std::size_t{0};
  auto small = std::size_t{0};
  auto others = std::size_t{0};
  auto withdrawn = std::size_t{0};
  for (auto i = std::size_t{0}; i < tables_to_attack(); ++i) {
    auto const table = draw.next();
    auto const all = published(table, policy, releases, i);
    auto const found = attack(all.all.everything(), policy);
    ASSERT_TRUE(found.empty())
        << "table " << i << ": " << found.size() << " of them, "
        << found[0].cell << " " << found[0].what << "\n"
        << shrunk(table, policy, releases, i);
    cells += table.counts.size();
    withdrawn += all.withdrawn;
    others += all.all.hidden_for_others();
    for (auto const count : table.counts) {
      small += is_small(policy, count) ? 1U : 0U;
    }
  }
  fmt::print(
      "{} counts, {} small, {} hidden for others ({:.1f} %); {} of {} tables "
      "not published\n",
      cells, small, others,
      100.0 * static_cast<double>(others) / static_cast<double>(cells),
      withdrawn, releases * tables_to_attack());
}

TEST(attack, finds_a_count_that_follows_from_the_others) {
  if (!solver_is_there()) {
    GTEST_SKIP() << "needs cbc (Debian's coinor-cbc); it is not there";
  }
  auto all = release_series::known{};
  all.names = {"total", "a", "b"};
  all.counts = {13, 3, 10};
  all.told = {{13}, {std::nullopt}, {10}};
  all.sums = {{0, {1, 2}}};
  auto const found = attack(all, {8, rounding::none});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].cell, "a");
  EXPECT_EQ(found[0].what, "is known to be 3 to 3");
}

TEST(attack, fails_where_small_counts_are_hidden_and_others_are_rounded) {
  attack_random_tables({8, rounding::nearest_5}, 1);
}

TEST(attack, fails_where_small_counts_are_hidden_and_others_are_exact) {
  attack_random_tables({8, rounding::none}, 1);
}

TEST(attack, fails_where_counts_are_rounded_to_midpoints) {
  attack_random_tables({8, rounding::midpoint_6}, 1);
}

TEST(attack, fails_over_three_releases_of_growing_counts) {
  attack_random_tables({8, rounding::nearest_5}, 3);
}

}  // namespace
}  // namespace wm::disclosure
