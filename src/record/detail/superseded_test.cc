#include "record/detail/superseded.h"

#include <gtest/gtest.h>

#include <string>

namespace wm::record::detail {
namespace {

/// A row, and what it says: rows that say the same have the same text.
struct told {
  received_row row;
  std::string what;
};

known_until of(std::vector<told> const& all) {
  auto rows = std::vector<received_row>{};
  for (auto const& one : all) {
    rows.push_back(one.row);
  }
  return until_when_known(rows, [&](std::size_t const a, std::size_t const b) {
    return all[a].what == all[b].what;
  });
}

using days = std::vector<day_number>;

TEST(until_when_known, counts_a_single_row_for_good) {
  EXPECT_EQ(of({{{10, kNoTime, false}, "a"}}).superseded_on, days{kNoTime});
}

TEST(until_when_known, lets_a_correction_take_over_on_the_day_it_comes) {
  auto const known =
      of({{{20, kNoTime, false}, "b"}, {{10, kNoTime, false}, "a"}});
  EXPECT_EQ(known.superseded_on, (days{kNoTime, 20}));
}

TEST(until_when_known, ends_with_a_withdrawal) {
  EXPECT_EQ(of({{{10, 30, false}, "a"}}).superseded_on, days{30});
  EXPECT_EQ(
      of({{{10, kNoTime, false}, "a"}, {{30, 31, true}, ""}}).superseded_on,
      (days{31, 30}));
  EXPECT_EQ(of({{{10, 10, false}, "a"}}).superseded_on, days{10})
      << "withdrawn on the day it came, it never counted";
}

TEST(until_when_known, begins_again_when_it_is_sent_after_a_withdrawal) {
  EXPECT_EQ(of({{{10, kNoTime, false}, "a"},
                {{30, 30, true}, ""},
                {{40, kNoTime, false}, "a"}})
                .superseded_on,
            (days{30, 30, kNoTime}));
}

TEST(until_when_known, believes_none_of_two_that_contradict_each_other) {
  auto const known = of({{{10, kNoTime, false}, "a"},
                         {{20, kNoTime, false}, "b"},
                         {{20, kNoTime, false}, "c"}});
  EXPECT_EQ(known.superseded_on, (days{kNoTime, 20, 20}));
  EXPECT_EQ(known.contradicts, (std::vector<bool>{false, true, true}));
}

TEST(until_when_known, counts_one_of_two_that_say_the_same) {
  auto const known = of({{{10, kNoTime, false}, "a"}, {{10, 30, false}, "a"}});
  EXPECT_EQ(known.superseded_on, (days{30, 10}));
  EXPECT_EQ(known.contradicts, (std::vector<bool>{false, false}));
}

}  // namespace
}  // namespace wm::record::detail
