#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "framework/load.h"
#include "metrics/definitions.h"
#include "metrics/engine/measure_all.h"
#include "metrics/evaluate/cell_value.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "synth/synth.h"

namespace wm::app {
namespace {

using record::as_number;
using std::chrono::sys_days;
using std::chrono::year;

constexpr auto kUntil = sys_days{year{2025} / 3 / 31};

struct sums {
  double numerator{0.0};
  std::int64_t counted{0};
};

/// Of everybody, over all periods whose events have all been followed.
sums sums_of(std::vector<metrics::measured_period> const& periods) {
  auto out = sums{};
  for (auto const& one : periods) {
    if (one.is == metrics::completeness::complete) {
      out.numerator += one.cells.front().tally.numerator.value();
      out.counted += one.cells.front().tally.counted;
    }
  }
  return out;
}

// Whoever writes a metric wants to see figures of it before real records are
// there: a borough in which nothing of it happens would be no help.
TEST(synthetic_borough, gives_every_record_metric_of_the_package_a_figure) {
  auto const loaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  ASSERT_TRUE(loaded.package);
  auto const& package = *loaded.package;
  auto const dir = test_support::temp_dir{};
  ASSERT_TRUE(synth::make_borough({.residents = 6'000,
                                   .years = 5,
                                   .seed = 1,
                                   .until = kUntil,
                                   .threads = 2},
                                  dir / "store", {}));
  auto const store = record::store::open(dir / "store");
  ASSERT_TRUE(store) << store.error().message;
  auto const index = record::concept_index{*store, package.concepts};
  auto const rules = record::state_rules{package};
  auto const all = metrics::definitions_of(package).all;
  ASSERT_GE(all.size(), 39U);
  auto wanted = std::vector<metrics::wanted_figures>{};
  for (auto const& by : all) {
    wanted.push_back(
        {&by, metrics::periods_within(
                  {as_number(sys_days{year{2021} / 4 / 1}), as_number(kUntil)},
                  by.reference)});
  }
  auto const told =
      metrics::measure_all({*store, package.concepts, index, rules}, wanted,
                           as_number(sys_days{year{2025} / 6 / 30}),
                           as_number(kUntil), {.threads = 2, .part = {}});
  ASSERT_TRUE(told) << told.error().message;
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    auto const& id = all[i].of_metric->id.value;
    auto const& periods = (*told)[i];
    ASSERT_TRUE(periods) << id << ": " << periods.error().message;
    auto const sum = sums_of(*periods);
    EXPECT_GT(sum.counted, 0) << id;
    if (all[i].value == framework::value_kind::proportion) {
      EXPECT_GT(sum.numerator, 0.0) << id;
      EXPECT_LT(sum.numerator, static_cast<double>(sum.counted)) << id;
      continue;
    }
    auto const of_one = [&](metrics::measured_period const& one) {
      auto const value = metrics::value_of(one.cells.front().tally, all[i], {});
      return value && value->value && *value->value > 0.0;
    };
    EXPECT_TRUE(std::ranges::any_of(*periods, of_one)) << id;
  }
}

}  // namespace
}  // namespace wm::app
