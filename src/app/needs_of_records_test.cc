#include "app/needs_of_records.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

#include "app/compose_needs.h"
#include "app/test_borough.h"
#include "framework/load.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

using test_support::source_file;
using test_support::temp_dir;

framework::package const& tower_hamlets() {
  static auto const read =
      framework::load_package(source_file("frameworks/tower-hamlets"))
          .package.value();
  return read;
}

/// The borough of sixty, of whom nearly every group is small.
disclosure::cleared_needs needs_for(disclosure::audience const kind) {
  auto const dir = temp_dir{};
  auto const import = borough_into(source_file("."), dir.path());
  EXPECT_TRUE(import_record(import));
  auto records = record_request{};
  records.store = import.store;
  auto to = disclosure::readership{};
  to.kind = kind;
  return *std::move(needs_of(tower_hamlets(), records, to).value());
}

TEST(needs_of_records, tell_the_public_no_count_from_one_to_seven) {
  auto const needs = needs_for(disclosure::audience::everyone);
  auto const shown = compose_needs(needs, tower_hamlets());
  auto const look = [&](std::optional<std::int64_t> const people) {
    EXPECT_FALSE(people && *people != 0 && (*people < 8 || *people % 5 != 0))
        << *people;
  };
  for (auto const& age : shown.ages) {
    look(age.people);
    for (auto const& people : age.sexes) {
      look(people);
    }
    for (auto const& cell : age.fifths) {
      look(cell.people);
      look(cell.any);
      look(cell.several);
    }
  }
  for (auto const& by : shown.breakdowns) {
    for (auto const& group : by.groups) {
      look(group.people);
    }
  }
  for (auto const& one : shown.conditions) {
    look(one.everybody.with);
    look(one.everybody.fresh);
    for (auto const& fifth : one.fifths) {
      look(fifth.with);
      look(fifth.fresh);
    }
  }
  for (auto const& year : shown.years) {
    look(year.people);
    look(year.several);
  }
  EXPECT_GT(needs.hidden(), 20U);
}

TEST(needs_of_records, tell_the_restricted_audience_everything) {
  auto const needs = needs_for(disclosure::audience::restricted);
  EXPECT_EQ(needs.hidden(), 0U);
  auto const shown = compose_needs(needs, tower_hamlets());
  auto people = std::int64_t{0};
  for (auto const& age : shown.ages) {
    people += age.people.value();
  }
  EXPECT_EQ(people, needs.people(needs.picture().everybody));
  EXPECT_EQ(shown.rounding, "");
}

// In words, from counts that were cleared: 500 of 1,000 people of the most
// deprived fifth have a condition, 300 of 1,000 of the least deprived one.
TEST(compose_needs, compares_fifths_at_the_same_age) {
  auto in = figures::needs_picture{};
  auto const put = [&](std::int64_t const people) {
    in.counts.push_back({people});
    return in.counts.size() - 1;
  };
  in.on = parse_date("2025-03-31").value();
  in.fresh_from = parse_date("2020-04-01").value();
  in.everybody = put(2000);
  in.any = put(800);
  in.several = put(200);
  in.fifths = {"1", "2", "3", "4", "5", "Not known"};
  auto row = figures::needs_age{
      .title = "40 to 49", .people = in.everybody, .sexes = {}, .fifths = {}};
  for (auto const& [people, any] :
       {std::pair{1000, 500}, {0, 0}, {0, 0}, {0, 0}, {1000, 300}, {0, 0}}) {
    row.fifths.push_back({put(people), put(any), put(0)});
  }
  auto unknown = row;
  unknown.title = "Not known";
  in.ages = {row, unknown};
  auto onset =
      figures::needs_onset{put(800), put(40), 45.0, stats::interval{43, 48}};
  in.conditions.push_back({"diagnosis.x", "X", onset, {}});
  for (auto f = 0; f < 6; ++f) {
    onset.median = f == 0 ? 40.0 : 50.0;
    onset.limits95 = f == 0 ? stats::interval{38, 42} : stats::interval{48, 52};
    in.conditions[0].fifths.push_back(onset);
  }
  in.years.push_back({in.on, in.everybody, in.several, {onset.with}});
  auto const shown = compose_needs(disclosure::clear(in, {}), tower_hamlets());
  EXPECT_EQ(shown.answer,
            "On 31 March 2025 2,000 people lived in Tower Hamlets. 40 % of "
            "them had at least one of 1 long-term conditions, and 10 % two or "
            "more.");
  EXPECT_EQ(shown.burden_sentence,
            "Compared at the same age, people in the most deprived fifth have "
            "a long-term condition more often than those in the least deprived "
            "one in 1 of 1 age bands, less often in 0; elsewhere the "
            "difference may be chance. The gap is widest at the age of 40 to "
            "49: 50 % against 30 %.");
  // Wilson limits of 498 of 1,002 and 502 of 998, as rounding to 5 leaves
  // open: 46.6 to 53.4 %.
  auto const& share = shown.ages[0].fifths[0].share.value();
  EXPECT_NEAR(share.lower, 46.61, 0.01);
  EXPECT_NEAR(share.upper, 53.40, 0.01);
  EXPECT_EQ(shown.conditions[0].sentence,
            "Half of the 40 people with a first record since 1 April 2020 were "
            "younger than 45.0 (95 %: 43.0 to 48.0). In the most deprived "
            "fifth it was 40.0 (95 %: 38.0 to 42.0), in the least deprived "
            "50.0 (95 %: 48.0 to 52.0): earlier, more than chance would "
            "explain.");
}

}  // namespace
}  // namespace wm::app
