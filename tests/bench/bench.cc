#include "bench/bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>

namespace wm::bench {
namespace {

// Seconds of one run.
double measure(std::string_view const name, double (*const work)()) {
  auto const start = std::chrono::steady_clock::now();
  auto const made = work();
  auto const end = std::chrono::steady_clock::now();
  if (!std::isfinite(made)) {
    fmt::print(stderr, "{}: the work gave {}\n", name, made);
    std::exit(EXIT_FAILURE);
  }
  return std::chrono::duration<double>(end - start).count();
}

double median_seconds(std::string_view const name, double (*const work)()) {
  measure(name, work);
  auto times = std::array<double, 5>{};
  for (auto& time : times) {
    time = measure(name, work);
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

}  // namespace

void report_milliseconds(std::string_view const name, double (*const work)()) {
  fmt::print("bench {} {:.1f} ms\n", name, 1e3 * median_seconds(name, work));
}

void report_seconds(std::string_view const name, double (*const work)()) {
  fmt::print("bench {} {:.3f} s\n", name, median_seconds(name, work));
}

}  // namespace wm::bench
