// measure_records STORE PACKAGE PERIODS [THREADS [each]]: how much processor
// time the engine takes for all metrics on records of a package, over a store
// of records. PERIODS are months or quarters up to the end of 2025: 36m, 12q;
// every metric is measured in them, whatever period it asks for, so that all
// have equally many. Prints lines NAME VALUE: processor seconds of the first
// pass and of another one, the largest memory, how many definitions were left
// to the reference evaluator; with `each` the seconds of each metric alone.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "framework/load.h"
#include "metrics/definitions.h"
#include "metrics/engine/measure_all.h"
#include "metrics/engine/single_pass.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/concept_index.h"
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

}  // namespace

int main(int const argc, char const* const* const argv) {
  if (argc < 4) {
    fmt::print(stderr,
               "usage: measure_records STORE PACKAGE PERIODS [THREADS "
               "[each]]\n");
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
    wanted.push_back({&one, periods});
  }
  auto const how = engine_options{
      .threads = argc > 4 ? static_cast<unsigned>(std::atoi(argv[4])) : 1U,
      .part = {}};
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
  for (auto i = std::size_t{0}; argc > 5 && i < wanted.size(); ++i) {
    auto const before = processor_seconds();
    need(measure_all(from, {&wanted[i], 1}, known_on, {}, how));
    fmt::print("metric.{} {:.3f}\n", wanted[i].by->of_metric->id.value,
               processor_seconds() - before);
  }
  return 0;
}
