#include "disclosure/clear_needs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace wm::disclosure {
namespace {

using figures::count_at;
using figures::needs_picture;

constexpr auto kMost = std::numeric_limits<std::int32_t>::max();

gate rounded() {
  return {};
}

gate as_they_are() {
  auto out = gate{};
  out.counts.rounding = rounding::none;
  return out;
}

count_at put(needs_picture& in, std::int64_t const people,
             bool const told = true) {
  in.counts.push_back({people, told});
  return in.counts.size() - 1;
}

/// Everybody, then groups that make them up.
needs_picture groups(std::vector<std::int64_t> const& of) {
  auto out = needs_picture{};
  auto total = std::int64_t{0};
  for (auto const people : of) {
    total += people;
  }
  auto sum = figures::needs_sum{put(out, total), {}};
  for (auto const people : of) {
    sum.parts.push_back(put(out, people));
  }
  out.sums.push_back(sum);
  return out;
}

/// Three age bands by five fifths with margins; of each cell who has a
/// condition, and the rest who has none, which is not told.
needs_picture bands_and_fifths(std::uint32_t seed) {
  auto const draw = [&] {
    seed = seed * 1664525U + 1013904223U;
    auto const size = (seed >> 28U) < 5 ? 6U : 60U;
    return static_cast<std::int64_t>((seed >> 8U) % size);
  };
  constexpr auto kBands = std::size_t{3};
  constexpr auto kFifths = std::size_t{5};
  auto out = needs_picture{};
  auto const everybody = put(out, 0);
  auto columns = std::vector<figures::needs_sum>{};
  for (auto f = std::size_t{0}; f < kFifths; ++f) {
    columns.push_back({put(out, 0), {}});
  }
  auto of_columns = figures::needs_sum{everybody, {}};
  for (auto const& column : columns) {
    of_columns.parts.push_back(column.total);
  }
  auto of_rows = figures::needs_sum{everybody, {}};
  for (auto b = std::size_t{0}; b < kBands; ++b) {
    auto row = figures::needs_sum{put(out, 0), {}};
    for (auto f = std::size_t{0}; f < kFifths; ++f) {
      auto const with = draw();
      auto const without = draw();
      auto const cell = put(out, with + without);
      out.sums.push_back({cell, {put(out, with), put(out, without, false)}});
      row.parts.push_back(cell);
      columns[f].parts.push_back(cell);
      for (auto const at : {everybody, row.total, columns[f].total}) {
        out.counts[at].people += with + without;
      }
    }
    out.sums.push_back(row);
    of_rows.parts.push_back(row.total);
  }
  out.sums.insert(out.sums.end(), columns.begin(), columns.end());
  out.sums.push_back(of_rows);
  out.sums.push_back(of_columns);
  return out;
}

/// What a reader knows of each count from what is told and what adds up, by
/// narrowing ranges until nothing changes. It knows nothing of the gate but
/// its rules in words: 1 to 7 are hidden, others rounded to 5, 0 is shown.
std::vector<count_range> known_to_reader(needs_picture const& in,
                                         cleared_needs const& out,
                                         bool const is_rounded) {
  auto known = std::vector<count_range>{};
  for (auto c = count_at{0}; c < in.counts.size(); ++c) {
    auto const shown = out.people(c);
    if (!in.counts[c].told) {
      known.push_back({0, kMost});
    } else if (!shown) {
      known.push_back({1, kMost});
    } else if (*shown == 0 || !is_rounded) {
      known.push_back({*shown, *shown});
    } else {
      known.push_back({std::max<std::int64_t>(*shown - 2, 8), *shown + 2});
    }
  }
  auto const narrow = [&](count_at const at, std::int64_t const low,
                          std::int64_t const high) {
    auto const before = known[at];
    known[at] = common(known[at], {low, high});
    return !(before == known[at]);
  };
  for (auto changed = true; changed;) {
    changed = false;
    for (auto const& sum : in.sums) {
      auto low = std::int64_t{0};
      auto high = std::int64_t{0};
      for (auto const part : sum.parts) {
        low += known[part].lowest;
        high += known[part].highest;
      }
      changed |= narrow(sum.total, low, high);
      for (auto const part : sum.parts) {
        changed |=
            narrow(part, known[sum.total].lowest - (high - known[part].highest),
                   known[sum.total].highest - (low - known[part].lowest));
      }
    }
  }
  return known;
}

TEST(clear_needs, hides_one_to_seven_people_and_rounds_others_to_five) {
  auto const out = clear(groups({0, 1, 7, 8, 42, 63}), rounded());
  EXPECT_EQ(out.people(0), 120);  // 121
  EXPECT_EQ(out.people(1), 0);
  EXPECT_EQ(out.people(2), std::nullopt);
  EXPECT_EQ(out.people(3), std::nullopt);
  EXPECT_EQ(out.people(4), 10);
  EXPECT_EQ(out.people(5), 40);
  EXPECT_EQ(out.people(6), 65);
  EXPECT_EQ(out.hidden(), 2U);
  EXPECT_EQ(out.rounded_to(), 5);
}

// 60 people, 57 of them in one group: 3 follow when counts are exact, so the
// other group is hidden too. Rounded, "60, 55" leaves 1 to 9.
TEST(clear_needs, hides_another_where_a_small_count_would_follow) {
  auto const exact = clear(groups({57, 3}), as_they_are());
  EXPECT_EQ(exact.people(0), 60);
  EXPECT_EQ(exact.people(1), std::nullopt);
  EXPECT_EQ(exact.people(2), std::nullopt);
  auto const near = clear(groups({57, 3}), rounded());
  EXPECT_EQ(near.people(1), 55);
  EXPECT_EQ(near.people(2), std::nullopt);
}

// 40 people, 38 have a condition: that 2 have none is told nowhere, and
// follows all the same.
TEST(clear_needs, protects_those_without_too) {
  auto in = needs_picture{};
  auto const all = put(in, 40);
  auto const with = put(in, 38);
  in.sums.push_back({all, {with, put(in, 2, false)}});
  auto const out = clear(in, as_they_are());
  EXPECT_FALSE(out.people(all) && out.people(with));
}

TEST(clear_needs, takes_medians_away_with_their_counts) {
  auto in = groups({30, 5});
  in.conditions.emplace_back();
  auto& everybody = in.conditions[0].everybody;
  everybody = {0, 1, 54.5, stats::interval{50, 60}};
  in.conditions[0].fifths.push_back({0, 2, 31.0, stats::interval{20, 40}});
  auto const out = clear(in, rounded());
  EXPECT_EQ(out.picture().conditions[0].everybody.median, 54.5);
  EXPECT_EQ(out.picture().conditions[0].fifths[0].median, std::nullopt);
  EXPECT_EQ(out.picture().conditions[0].fifths[0].limits95.has_value(), false);
}

TEST(clear_needs, lets_no_true_count_through) {
  auto const out = clear(groups({30, 5}), rounded());
  EXPECT_TRUE(out.picture().counts.empty());
  EXPECT_TRUE(out.picture().sums.empty());
}

TEST(clear_needs, shows_everything_to_the_restricted_audience) {
  auto by = rounded();
  by.to.kind = audience::restricted;
  auto const out = clear(groups({57, 3}), by);
  EXPECT_EQ(out.people(1), 57);
  EXPECT_EQ(out.people(2), 3);
  EXPECT_EQ(out.rounded_to(), 1);
}

void attack(gate const& by, bool const is_rounded) {
  auto small = 0;
  for (auto seed = 1U; seed <= 60; ++seed) {
    auto const in = bands_and_fifths(seed);
    auto const out = clear(in, by);
    auto const known = known_to_reader(in, out, is_rounded);
    for (auto c = count_at{0}; c < in.counts.size(); ++c) {
      auto const people = in.counts[c].people;
      auto const shown = in.counts[c].told ? out.people(c) : std::nullopt;
      EXPECT_FALSE(shown && *shown != 0 && *shown < 8) << seed << " " << c;
      EXPECT_TRUE(!shown || !is_rounded || *shown % 5 == 0);
      if (people < 1 || people > 7) {
        continue;
      }
      ++small;
      EXPECT_LE(known[c].lowest, 2) << "seed " << seed << ", count " << c;
      EXPECT_GE(known[c].highest, 7) << "seed " << seed << ", count " << c;
    }
  }
  EXPECT_GT(small, 200);  // there was something to find
}

TEST(clear_needs, gives_no_small_count_away_by_what_adds_up) {
  attack(rounded(), true);
}

TEST(clear_needs, gives_none_away_where_counts_are_not_rounded) {
  attack(as_they_are(), false);
}

}  // namespace
}  // namespace wm::disclosure
