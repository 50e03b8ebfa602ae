#include "app/record_figures.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <gtest/gtest.h>

#include "app/contract_persons.h"
#include "app/run.h"
#include "app/test_borough.h"
#include "base/file.h"
#include "framework/load.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "tables/query.h"

namespace wm::app {
namespace {

using figures::figure;
using figures::gap;
using figures::series;

constexpr auto kHome = std::string_view{"E09000030"};

/// The borough of sixty in a store, measured once for all tests.
class borough_of_sixty : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new test_support::temp_dir{};
    auto const imported = import_record(
        borough_into(test_support::source_file(""), folder_->path()));
    ASSERT_TRUE(imported) << imported.error().message;
    package_ = new framework::package{
        *framework::load_package(
             test_support::source_file("frameworks/tower-hamlets"))
             .package};
    set_ = new figures::figure_set{};
    auto const measured = add_record_figures(*package_, request(), *set_);
    ASSERT_TRUE(measured) << measured.error().message;
    measured_ = new record_measurement{*measured};
  }
  static void TearDownTestSuite() {
    delete measured_;
    delete set_;
    delete package_;
    delete folder_;
  }

  static record_request request() {
    return {.store = *folder_ / "store",
            .known_on = parse_date("2025-04-30").value(),
            .from = parse_date("2024-04-01").value(),
            .to = parse_date("2025-03-31").value()};
  }
  static series const* of(figures::figure_set const& in,
                          std::string_view const metric,
                          std::string_view const group) {
    auto const found = std::ranges::find_if(in.all, [&](series const& s) {
      return package_->metrics[s.metric.value()].id.value == metric &&
             package_->areas[s.area.value()].code.value == kHome &&
             s.group == group;
    });
    return found == in.all.end() ? nullptr : &*found;
  }
  static figure newest(std::string_view const metric,
                       std::string_view const group) {
    auto const* const found = of(*set_, metric, group);
    return found == nullptr ? figure{} : found->points.back();
  }

  static inline test_support::temp_dir* folder_{nullptr};
  static inline framework::package* package_{nullptr};
  static inline figures::figure_set* set_{nullptr};
  static inline record_measurement* measured_{nullptr};
};

// tests/golden/metrics/evaluate/borough/README.md, worked out by hand person by
// person, as known on 30 April 2025: 5 of 11, 3 unknown; 45.5 % (21.3 to 72.0).
TEST_F(borough_of_sixty, has_the_figures_that_the_evaluator_gives) {
  auto const all = newest("bp_controlled", "");
  EXPECT_EQ(all.numerator, 5);
  EXPECT_EQ(all.denominator, 11);
  EXPECT_EQ(all.beside.unknown, 3);
  EXPECT_TRUE(all.beside.unknown_are_counted);
  EXPECT_NEAR(*all.value, 45.45, 0.01);
  EXPECT_NEAR(all.at_95.limits.lower, 21.3, 0.05);
  EXPECT_NEAR(all.at_95.limits.upper, 72.0, 0.05);
  EXPECT_LT(all.at_998.limits.lower, all.at_95.limits.lower);
  EXPECT_EQ(all.label, "January to March 2025");
  EXPECT_EQ(to_string(all.covers.from), "2025-01-01");
  EXPECT_EQ(to_string(all.covers.to), "2025-04-01");
  EXPECT_EQ(all.source, kRecordSource);
}

TEST_F(borough_of_sixty, has_the_groups_with_their_names) {
  auto const* const british =
      of(*set_, "bp_controlled", "ethnic_group=white_british");
  ASSERT_NE(british, nullptr);
  EXPECT_EQ(british->points.back().numerator, 3);
  EXPECT_EQ(british->points.back().denominator, 4);
  EXPECT_EQ(british->label.breakdown, "ethnic_group");
  EXPECT_EQ(british->label.word, "white_british");
  EXPECT_FALSE(british->label.title.empty());
  auto const provider = newest("bp_controlled", "provider=F84001");
  EXPECT_EQ(provider.numerator, 5);
  EXPECT_EQ(provider.denominator, 11);
  // In this group somebody arrives at the denominator in some quarter, but
  // nobody in the newest one; a group nobody ever arrives in has no row.
  auto const nobody = newest("bp_controlled", "ethnic_group=unknown");
  EXPECT_EQ(nobody.denominator, 0);
  EXPECT_EQ(nobody.no_value, gap::nobody_counted);
  EXPECT_EQ(of(*set_, "bp_controlled", "life_stage=unknown"), nullptr);
}

TEST_F(borough_of_sixty, adds_up_over_the_groups_of_every_breakdown) {
  auto sums = std::map<std::pair<std::uint32_t, std::string_view>, double>{};
  auto totals = std::map<std::uint32_t, double>{};
  for (auto const& s : set_->all) {
    auto const& last = s.points.back();
    if (!last.denominator) {
      continue;
    }
    if (s.group.empty()) {
      totals[s.metric.value()] = *last.denominator;
    } else if (s.label.breakdown != "provider") {
      sums[{s.metric.value(), s.label.breakdown}] += *last.denominator;
    }
  }
  ASSERT_GT(sums.size(), 100U);
  for (auto const& [key, sum] : sums) {
    EXPECT_NEAR(sum, totals.at(key.first), 1e-9)
        << package_->metrics[key.first].id.value << " by " << key.second;
  }
}

TEST_F(borough_of_sixty, gives_every_series_of_a_metric_the_same_periods) {
  for (auto const& s : set_->all) {
    auto const& id = package_->metrics[s.metric.value()].id.value;
    auto const* const everyone = of(*set_, id, "");
    ASSERT_EQ(s.points.size(), everyone->points.size()) << id << s.group;
    for (auto i = std::size_t{0}; i < s.points.size(); ++i) {
      EXPECT_EQ(s.points[i].covers, everyone->points[i].covers);
    }
  }
  EXPECT_TRUE(std::ranges::is_sorted(set_->all, {}, [](series const& s) {
    return std::tuple{s.metric, s.area, s.group};
  }));
}

TEST_F(borough_of_sixty, does_not_tell_of_what_cannot_be_followed_yet) {
  // Readmissions are followed for 30 days: those of March are not over.
  auto asked = request();
  asked.to = parse_date("2025-06-30").value();
  auto set = figures::figure_set{};
  ASSERT_TRUE(add_record_figures(*package_, asked, set));
  auto const* const found = of(set, "readmitted_30_days", "");
  ASSERT_NE(found, nullptr);
  auto const& last = found->points.back();
  EXPECT_EQ(last.no_value, gap::follow_up_not_complete);
  EXPECT_FALSE(last.value || last.numerator || last.denominator);
}

// The same page: from 15 May 2025 on the reading of p52 is 138, not 188.
TEST_F(borough_of_sixty, is_measured_as_known_on_a_day) {
  auto asked = request();
  asked.known_on.reset();
  auto set = figures::figure_set{};
  ASSERT_TRUE(add_record_figures(*package_, asked, set));
  auto const* const now = of(set, "bp_controlled", "");
  ASSERT_NE(now, nullptr);
  EXPECT_EQ(now->points.back().numerator, 6);
  EXPECT_EQ(now->points.back().denominator, 11);
}

TEST_F(borough_of_sixty, refuses_days_the_wrong_way_round) {
  auto asked = request();
  asked.from = parse_date("2025-05-01").value();
  auto set = figures::figure_set{};
  auto const refused = add_record_figures(*package_, asked, set);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().where, "--from");
  EXPECT_NE(refused.error().message.find("2025-03-31"), std::string::npos);
}

// Invented persons never stand beside published figures.
TEST_F(borough_of_sixty, stands_alone_in_results_and_report) {
  EXPECT_EQ(measured_->origin, record::origin::synthetic);
  auto const out = *folder_ / "out";
  auto const done = run({test_support::source_file("frameworks/tower-hamlets"),
                         out,
                         {},
                         parse_date("2026-01-01").value(),
                         request()},
                        {});
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(done->figures, 0U);
  EXPECT_GT(done->records->figures, 1000U);
  auto const rows = tables::query_file(
      out / "results.duckdb",
      "SELECT count(*), count(*) FILTER (WHERE synthetic AND made_from = "
      "'record') FROM results");
  ASSERT_TRUE(rows) << rows.error().message;
  EXPECT_EQ((*rows)[0][0], std::to_string(done->records->figures));
  EXPECT_EQ((*rows)[0][1], (*rows)[0][0]);
  auto const document = read_file(out / "report.json").value();
  EXPECT_NE(document.find(R"("persons":"invented")"), std::string::npos);
  EXPECT_NE(document.find("Invented people."), std::string::npos);
}

// The same definitions, person by person: what contracts look at.
TEST_F(borough_of_sixty, adds_up_to_the_persons_behind_each_paid_metric) {
  auto contract = framework::contract{};
  auto year = framework::contract_year{};
  year.starts = *request().from;
  year.ends = *request().to;
  for (auto const& metric : package_->metrics) {
    if (metric.value == framework::value_kind::proportion) {
      contract.outcomes.emplace_back().metric.value = metric.id.value;
    }
  }
  auto const persons = persons_behind(*package_, contract, year, request());
  ASSERT_TRUE(persons) << persons.error().message;
  auto compared = 0;
  for (auto i = std::size_t{0}; i < contract.outcomes.size(); ++i) {
    auto const& id = contract.outcomes[i].metric.value;
    auto const* const line = of(*set_, id, "");
    if (!(*persons)[i] || line == nullptr) {
      continue;
    }
    auto counted = contracts::person_counts{};
    for (auto const& one : *(*persons)[i]) {
      counted.numerator += one.numerator;
      counted.denominator += one.denominator;
    }
    auto const& newest = line->points.back();
    if (newest.numerator && newest.denominator) {
      EXPECT_EQ(counted.numerator, *newest.numerator) << id;
      EXPECT_EQ(counted.denominator, *newest.denominator) << id;
      ++compared;
    }
  }
  EXPECT_GT(compared, 10);
}

}  // namespace
}  // namespace wm::app
