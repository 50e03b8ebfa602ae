#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/calendar.h"
#include "framework/metric_file.h"
#include "metrics/definitions.h"
#include "metrics/evaluate/cell_value.h"
#include "metrics/evaluate/measured.h"
#include "metrics/evaluate/reporting_periods.h"
#include "metrics/test_package.h"
#include "metrics/understand.h"
#include "record/import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Two metrics of the manual over the hand-made borough of
// tests/golden/record/borough. What they must give is worked out by hand in
// tests/golden/metrics/evaluate/borough/README.md.

namespace wm::metrics {
namespace {

namespace fs = std::filesystem;
using test_support::source_file;

framework::package const& tower_hamlets() {
  return package_in(source_file("frameworks/tower-hamlets"));
}

fs::path golden() {
  return source_file("tests/golden/metrics/evaluate");
}

day_number day(std::string const& date) {
  return record::as_number(*parse_date(date));
}

/// The borough with what May brought, and a definition over it.
class borough : public testing::Test {
 protected:
  void SetUp() override {
    auto request = record::import_request{};
    request.store = dir_ / "store";
    request.concepts = &tower_hamlets().concepts;
    request.origin = record::origin::synthetic;
    auto files = std::vector<record::row_source>{};
    for (auto const* const name :
         {"persons.csv", "events.csv", "relations.csv", "opt_outs.csv",
          "persons_may.csv", "events_may.csv"}) {
      files.push_back(*record::open_rows(
          source_file(std::string{"tests/golden/record/borough/"} + name)));
    }
    auto const done = record::import_records(request, files, {});
    ASSERT_TRUE(done) << done.error().message;
  }

  std::vector<measured_period> measured(std::string const& name,
                                        std::string const& from,
                                        std::string const& to,
                                        std::string const& known_on) {
    auto const file = name + ".yaml";
    auto problems = std::vector<framework::diagnostic>{};
    metric_ = framework::read_metric_file(
        test_support::read_text(golden() / file), file, {"en"}, problems);
    by_ = understand(*metric_, vocabulary_of(tower_hamlets())).definition;
    auto const store = record::store::open(dir_ / "store");
    EXPECT_TRUE(store) << store.error().message;
    auto const& known = tower_hamlets().concepts;
    auto const index = record::concept_index{*store, known};
    auto const rules = record::state_rules{tower_hamlets()};
    auto const periods = periods_within({day(from), day(to)}, by_->reference);
    auto told = measure({*store, known, index, rules}, *by_, periods,
                        day(known_on), day("2025-04-15"));
    EXPECT_TRUE(told) << told.error().message;
    return *std::move(told);
  }

  std::string flow(tally const& of) const;
  std::string shown(std::vector<measured_period> const& periods) const;

  test_support::temp_dir dir_;
  std::optional<framework::metric> metric_;
  std::optional<definition> by_;
};

std::string rows(std::string_view const name, std::vector<line> const& lines,
                 std::vector<line_tally> const& removed) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < lines.size(); ++i) {
    auto const cannot_tell =
        removed[i].cannot_tell == 0
            ? std::string{}
            : fmt::format(", of {} it cannot be told", removed[i].cannot_tell);
    out += fmt::format("    - {} ({}: {}{})\n", removed[i].removed, name,
                       lines[i].written.value, cannot_tell);
  }
  return out;
}

std::string borough::flow(tally const& of) const {
  auto out = fmt::format("    {} looked at\n", of.looked_at);
  out += rows("of", by_->of, of.of);
  out += rows("leave_out", by_->leave_out, of.leave_out);
  out += rows("denominator", by_->denominator, of.denominator);
  out += rows("excused", by_->excused, of.excused);
  out +=
      fmt::format("    - {} died, - {} moved away\n", of.died, of.moved_away);
  return out;
}

std::string borough::shown(std::vector<measured_period> const& periods) const {
  auto out = std::string{};
  for (auto const& period : periods) {
    out += fmt::format(
        "{} to {}{}\n", wm::to_string(record::as_date(period.days.first)),
        wm::to_string(record::as_date(period.days.last)),
        period.is == completeness::complete ? "" : ", not complete");
    for (auto const& cell : period.cells) {
      auto const value = *value_of(cell.tally, *by_, {});
      auto const limits =
          value.limits.empty()
              ? std::string{word(value.why)}
              : fmt::format("{:.1f} % ({:.1f} to {:.1f})", *value.value,
                            value.limits[0].lower, value.limits[0].upper);
      auto const name = cell.kind == cell_kind::all ? std::string{"all"}
                        : cell.kind == cell_kind::group
                            ? cell.breakdown + " " + cell.group
                            : "provider " + cell.group;
      out += fmt::format("  {}: {:.0f} of {}, {} unknown; {}\n", name,
                         cell.tally.numerator.value(), cell.tally.counted,
                         cell.tally.unknown, limits);
      if (cell.kind == cell_kind::all) {
        out += flow(cell.tally);
      }
    }
  }
  return out;
}

TEST_F(borough, gives_blood_pressure_as_worked_out_by_hand) {
  auto const periods =
      measured("bp_controlled", "2025-01-01", "2025-03-31", "2025-04-30");
  ASSERT_EQ(periods.size(), 1);
  auto const& all = periods[0].cells[0].tally;
  EXPECT_EQ(all.looked_at, 59);            // p58 opted out, p61 is not named
  EXPECT_EQ(all.of[0].removed, 3);         // p14, p28, p29
  EXPECT_EQ(all.of[1].removed, 7);         // six children, and p22
  EXPECT_EQ(all.of[1].cannot_tell, 1);     // p22 without a birth
  EXPECT_EQ(all.leave_out[0].removed, 1);  // p11
  EXPECT_EQ(all.excused[0].removed, 1);    // p09
  EXPECT_EQ(all.counted, 11);
  EXPECT_EQ(all.unknown, 3);              // p02, p08, p10
  EXPECT_EQ(all.numerator.value(), 5.0);  // p01, p03, p05, p07, p12
  test_support::expect_golden(golden() / "borough/bp_controlled.txt",
                              shown(periods));
}

TEST_F(borough, counts_a_corrected_reading_from_the_day_it_was_received) {
  // p52 had 138 instead of 188: received on 15 May.
  auto const numerator = [&](std::string const& known_on) {
    return measured("bp_controlled", "2025-01-01", "2025-03-31", known_on)[0]
        .cells[0]
        .tally.numerator.value();
  };
  EXPECT_EQ(numerator("2025-05-14"), 5.0);
  EXPECT_EQ(numerator("2025-05-15"), 6.0);
}

TEST_F(borough, gives_readmissions_as_worked_out_by_hand) {
  auto const periods =
      measured("readmitted", "2024-04-01", "2025-03-31", "2025-04-30");
  ASSERT_EQ(periods.size(), 4);
  auto const told = [&](std::size_t const quarter) {
    auto const& all = periods[quarter].cells[0].tally;
    return fmt::format("{:.0f} of {}", all.numerator.value(), all.counted);
  };
  EXPECT_EQ(told(0), "1 of 2");  // p37 on day 29; p38 on day 30
  EXPECT_EQ(told(1), "1 of 4");  // p37, p38 again; p39 on day 0, and again
  EXPECT_EQ(told(2), "0 of 4");  // p40, p44, p45, p46
  EXPECT_EQ(told(3), "0 of 0");  // p26 died in hospital
  EXPECT_EQ(periods[2].is, completeness::complete);
  EXPECT_EQ(periods[3].is, completeness::not_complete);
  test_support::expect_golden(golden() / "borough/readmitted.txt",
                              shown(periods));
}

}  // namespace
}  // namespace wm::metrics
