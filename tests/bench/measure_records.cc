// measure_records STORE PACKAGE PERIODS [PARTS [each|check|FILE [IDS]]]: how
// much processor time the engine takes for all metrics on records of a package,
// over a store of records. PERIODS are months or quarters up to the end of
// 2025: 36m, 12q; every metric is measured in them, whatever period it asks
// for, so that all have equally many. Prints lines NAME VALUE: processor
// seconds of the first pass and of another one, the largest memory, how many
// definitions were left to the reference evaluator; with `each` the seconds of
// each metric alone; with a FILE the counts of everybody and each group go
// there as CSV. IDS, with commas between them, are the metrics to measure: all
// others are left alone. Of so many PARTS of the persons only the first is
// measured; with `check` it is also measured by the reference evaluator, which
// has to give the same.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/calendar.h"
#include "framework/load.h"
#include "metrics/definitions.h"
#include "metrics/engine/measure_all.h"
#include "metrics/engine/single_pass.h"
#include "metrics/engine/test_figures.h"
#include "metrics/evaluate/measured_cells.h"
#include "metrics/evaluate/outcome.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/concept_index.h"
#include "record/life_course.h"
#include "record/state/relatives.h"
#include "record/state/state_rules.h"
#include "record/store.h"

namespace {

using namespace wm;           // NOLINT(google-build-using-namespace)
using namespace wm::metrics;  // NOLINT(google-build-using-namespace)

double processor_seconds() {
  auto used = rusage{};
  getrusage(RUSAGE_SELF, &used);
  auto const seconds = [](timeval const& of) {
    return static_cast<double>(of.tv_sec) +
           static_cast<double>(of.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double megabytes() {
  auto used = rusage{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) * 1024 / 1e6;
}

template <typename Type>
Type need(result<Type> of) {
  if (!of) {
    fmt::print(stderr, "measure_records: {}: {}\n", of.error().where,
               of.error().message);
    std::exit(1);
  }
  return *std::move(of);
}

/// What the reference evaluator makes of the first persons.
std::vector<measured_period> by_reference(records const& from,
                                          wanted_figures const& wanted,
                                          std::uint32_t const persons) {
  auto cells = empty_cells(*wanted.by, wanted.periods.size());
  for (auto person = std::uint32_t{0}; person < persons; ++person) {
    auto const course = need(record::life_course_of(
        from.store, from.concepts, from.index, person, record::kAllKnown));
    auto const who = subject{course, from.concepts, from.rules, from.relatives};
    for (auto i = std::size_t{0}; i < wanted.periods.size(); ++i) {
      auto const outcomes =
          need(outcomes_of(who, *wanted.by, wanted.periods[i]));
      for (auto const& one : outcomes) {
        static_cast<void>(add_to_cells(cells[i], one, *wanted.by));
      }
    }
  }
  return periods_of(std::move(cells), *wanted.by, wanted.periods, {});
}

/// Ends the program where they differ.
void check(records const& from, std::span<wanted_figures const> const wanted,
           engine_options const& how) {
  auto const found =
      need(measure_all(from, wanted, record::kAllKnown, {}, how));
  auto const persons =
      static_cast<std::uint32_t>(from.store.counts().persons / how.part.of);
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
    auto const expected = shown(by_reference(from, wanted[i], persons));
    auto const differs = difference(expected, shown(need(found[i])));
    if (!differs.empty()) {
      fmt::print(stderr, "measure_records: {} differs:\n{}",
                 wanted[i].by->of_metric->id.value, differs.substr(0, 2000));
      std::exit(1);
    }
  }
  fmt::print("checked_persons {}\n", persons);
}

/// \param text  "36m", "12q"
std::vector<day_range> periods_from(std::string_view const text) {
  auto const last = record::as_number(std::chrono::sys_days{
      std::chrono::year{2025} / std::chrono::December / 31});
  auto const count = std::max(std::atoi(text.data()), 1);
  auto out =
      periods_within({last - 100 * (count + 1), last},
                     text.ends_with('q') ? framework::reference_period::quarter
                                         : framework::reference_period::month);
  out.erase(out.begin(), out.end() - count);
  return out;
}

/// The counts of everybody and of groups, a line each.
void write_counts(std::string const& file,
                  std::span<wanted_figures const> const wanted,
                  measured_metrics const& found) {
  auto out = std::ofstream{file};
  out << "metric,reference_day,breakdown,in_group,denominator,numerator\n";
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
    if (!found[i]) {
      continue;
    }
    for (auto const& period : *found[i]) {
      for (auto const& cell : period.cells) {
        if (cell.kind != cell_kind::provider) {
          out << fmt::format(
              "{},{},{},{},{},{}\n", wanted[i].by->of_metric->id.value,
              to_string(record::as_date(period.days.last)),
              cell.kind == cell_kind::all ? "everyone" : cell.breakdown,
              cell.group, cell.tally.counted, cell.tally.numerator.value());
        }
      }
    }
  }
}

/// Whether a metric is one of those named, with commas between them.
bool named(std::string_view const all, std::string_view const id) {
  return all.empty() ||
         fmt::format(",{},", all).contains(fmt::format(",{},", id));
}

}  // namespace

int main(int const argc, char const* const* const argv) {
  if (argc < 4) {
    fmt::print(stderr,
               "usage: measure_records STORE PACKAGE PERIODS [PARTS "
               "[each|check|FILE [IDS]]]\n");
    return 2;
  }
  auto const package =
      framework::load_package(std::filesystem::path{argv[2]}).package;
  if (!package) {
    fmt::print(stderr, "measure_records: the package has errors\n");
    return 1;
  }
  auto const store = need(record::store::open(argv[1]));
  auto const index = record::concept_index{store, package->concepts};
  auto const rules = record::state_rules{*package};
  auto const known_on = record::kAllKnown;
  auto const relatives = need(record::relatives::of(store, known_on));
  auto const from = records{store, package->concepts, index, rules, &relatives};
  auto const all = definitions_of(*package);
  auto const periods = periods_from(argv[3]);
  auto wanted = std::vector<wanted_figures>{};
  for (auto const& one : all.all) {
    if (named(argc > 6 ? argv[6] : "", one.of_metric->id.value)) {
      wanted.push_back({&one, periods});
    }
  }
  auto const how = engine_options{
      .threads = 1,
      .part = {.number = 0,
               .of = argc > 4 ? static_cast<std::uint32_t>(std::atoi(argv[4]))
                              : 1U}};
  fmt::print("persons {}\nevents {}\nmetrics {}\nperiods {}\n",
             store.counts().persons, store.counts().events, wanted.size(),
             periods.size());
  auto left_out = std::vector<bool>(wanted.size());
  engine::single_pass{from, wanted, known_on, left_out};
  fmt::print("by_reference {}\n", std::ranges::count(left_out, true));
  for (auto const* const run : {"first", "again"}) {
    auto const before = processor_seconds();
    auto const done = need(measure_all(from, wanted, known_on, {}, how));
    fmt::print("{}_cpu_seconds {:.3f}\n", run, processor_seconds() - before);
  }
  fmt::print("peak_mb {:.0f}\n", megabytes());
  auto const more = argc > 5 ? std::string_view{argv[5]} : std::string_view{};
  if (more == "check") {
    check(from, wanted, how);
  } else if (!more.empty() && more != "each") {
    write_counts(argv[5], wanted,
                 need(measure_all(from, wanted, known_on, {}, how)));
  }
  for (auto i = std::size_t{0}; more == "each" && i < wanted.size(); ++i) {
    auto const before = processor_seconds();
    need(measure_all(from, {&wanted[i], 1}, known_on, {}, how));
    fmt::print("metric.{} {:.3f}\n", wanted[i].by->of_metric->id.value,
               processor_seconds() - before);
  }
  return 0;
}
