// The engine gives what the reference evaluator gives, on generated metrics
// over generated records: every count, sum and measured number of every cell.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "generated_metric.h"
#include "generated_person.h"
#include "invented_persons.h"
#include "metrics/engine/measure_all.h"
#include "metrics/engine/test_figures.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/concept_index.h"
#include "stored_persons.h"
#include "support/temp_dir.h"
#include "understood_metric.h"

namespace wm::agreement {
namespace {

using metrics::wanted_figures;

record::day_number day(int const year, unsigned const month) {
  return record::as_number(std::chrono::sys_days{std::chrono::year{year} /
                                                 static_cast<int>(month) / 1});
}

/// Months, quarters and years around the days of generated events; of some
/// metrics more periods than the engine takes at a time.
std::vector<metrics::day_range> periods_for(std::size_t const metric) {
  using framework::reference_period;
  auto const length = metric % 3 == 0   ? reference_period::month
                      : metric % 3 == 1 ? reference_period::quarter
                                        : reference_period::financial_year;
  return metrics::periods_within(
      {day(metric % 6 == 0 ? 2019 : 2022, 1), day(2025, 1)}, length);
}

std::vector<std::string> shown(
    result<std::vector<metrics::measured_period>> const& of) {
  return of ? metrics::shown(*of)
            : std::vector<std::string>{"error: " + of.error().message};
}

/// A store of generated persons, and definitions over it.
struct generated_borough {
  test_support::temp_dir dir;
  std::vector<metrics::invented_person> made;
  std::optional<record::store> store;
  std::deque<understood_metric> metrics;
  std::vector<generated_metric> written;
  std::vector<wanted_figures> wanted;
};

void fill(generated_borough& into, random_choice& choose, int const persons,
          int const metrics) {
  auto generated = std::vector<generated_person>{};
  for (auto i = 0; i < persons; ++i) {
    generated.push_back(person_from(choose));
  }
  into.made = all_invented(generated);
  auto store = store_of(courses_of(into.made), into.dir / "store");
  ASSERT_TRUE(store) << store.error().message;
  into.store.emplace(*std::move(store));
  while (std::ssize(into.wanted) < metrics) {
    into.written.push_back(metric_from(choose));
    auto& metric = into.metrics.emplace_back();
    auto const why = understand(into.written.back(), metric);
    if (why.find("stands twice") != std::string::npos) {
      // The same condition was drawn twice.
      into.written.pop_back();
      into.metrics.pop_back();
      continue;
    }
    ASSERT_TRUE(metric.definition) << why;
    into.wanted.push_back(
        {&*metric.definition, periods_for(into.wanted.size())});
  }
}

/// WM_AGREEMENT_METRICS asks for more, WM_AGREEMENT_SEED for others.
TEST(agreement, engine_and_evaluator_agree_on_generated_metrics_and_records) {
  constexpr auto kPersons = 40;
  constexpr auto kMetricsPerBorough = 50;
  auto const asked = number_from("WM_AGREEMENT_METRICS", 120);
  auto const seed = number_from("WM_AGREEMENT_SEED", 20240331);
  auto choose = random_choice{static_cast<std::uint64_t>(seed)};
  auto cells = std::size_t{0};
  for (auto done = 0; done < asked; done += kMetricsPerBorough) {
    auto borough = generated_borough{};
    ASSERT_NO_FATAL_FAILURE(
        fill(borough, choose, kPersons, kMetricsPerBorough));
    auto const& known = package().concepts;
    auto const index = record::concept_index{*borough.store, known};
    auto const from = metrics::records{*borough.store, known, index, rules()};
    auto const found =
        metrics::measure_all(from, borough.wanted, record::kAllKnown, {},
                             {.threads = 2, .part = {}});
    ASSERT_TRUE(found) << found.error().message;
    for (auto i = std::size_t{0}; i < borough.wanted.size(); ++i) {
      auto const expected = shown(metrics::measure(from, *borough.wanted[i].by,
                                                   borough.wanted[i].periods,
                                                   record::kAllKnown, {}));
      EXPECT_EQ(metrics::difference(expected, shown((*found)[i])), "")
          << "metric " << done + static_cast<int>(i) << " of seed " << seed
          << "\n"
          << text_of(borough.written[i]);
      cells += expected.size();
    }
  }
  RecordProperty("cells", std::to_string(cells));
  EXPECT_GT(cells, 0U);
}

}  // namespace
}  // namespace wm::agreement
