// record_scan STORE: how long a store of records takes to open, and how fast
// its events are read some persons at a time, against the same bytes read
// plainly. Prints medians of five. scan_store_ratio is of the first scan after
// opening, which compares every block with its checksum; scan_store_again_ratio
// is of a second one, as for a metric that is measured again. The plain reading
// maps the files and adds up their bytes.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <span>

#include <fmt/format.h>

#include "record/store.h"

namespace {

using wm::record::event_columns;
using wm::record::store;

constexpr auto kRuns = 5;
constexpr auto kWanted = event_columns::all;
constexpr auto kTogether = std::uint32_t{256};  // [persons]

template <typename Work>
double seconds(Work const& work) {
  auto const from = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - from)
      .count();
}

/// Looks at every byte, eight at a time.
template <typename T>
std::uint64_t sum(std::span<T const> const numbers) {
  auto const bytes = std::as_bytes(numbers);
  auto out = std::uint64_t{0};
  auto i = std::size_t{0};
  for (; i + sizeof out <= bytes.size(); i += sizeof out) {
    auto word = std::uint64_t{0};
    std::memcpy(&word, bytes.data() + i, sizeof word);
    out += word;
  }
  for (; i < bytes.size(); ++i) {
    out += static_cast<std::uint64_t>(bytes[i]);
  }
  return out;
}

std::uint64_t read_plainly(std::filesystem::path const& file) {
  auto const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  auto const size = static_cast<std::size_t>(std::filesystem::file_size(file));
  if (size == 0) {
    ::close(descriptor);
    return 0;
  }
  auto* const bytes =
      ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  ::close(descriptor);
  auto const out = sum(std::span{static_cast<std::uint64_t const*>(bytes),
                                 size / sizeof(std::uint64_t)});
  ::munmap(bytes, size);
  return out;
}

std::uint64_t scan(store const& from) {
  auto out = std::uint64_t{0};
  auto const& counts = from.counts();
  auto const persons = static_cast<std::uint32_t>(counts.persons);
  for (auto first = std::uint32_t{0}; first < persons; first += kTogether) {
    auto const read =
        from.events(first, std::min(first + kTogether, persons), kWanted);
    if (!read) {
      fmt::print(stderr, "{}\n", read.error().message);
      std::exit(1);
    }
    auto const& e = *read;
    out += sum(e.start) + sum(e.end) + sum(e.precision) + sum(e.code) +
           sum(e.provider) + sum(e.site) + sum(e.place) + sum(e.attributes) +
           sum(e.source) + sum(e.recorded_on) + sum(e.received_on) +
           sum(e.withdrawn_on) + sum(e.superseded_on) + sum(e.value_end) +
           sum(e.value_kind) + sum(e.value_number);
    out += sum(e.event_id.ends()) + sum(e.event_id.bytes()) +
           sum(e.episode_id.ends()) + sum(e.episode_id.bytes());
  }
  return out;
}

double median(std::array<double, kRuns> of) {
  std::ranges::sort(of);
  return of[kRuns / 2];
}

}  // namespace

int main(int const count, char** const arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: record_scan STORE\n");
    return 2;
  }
  auto const folder = std::filesystem::path{arguments[1]};
  auto opening = std::array<double, kRuns>{};
  auto scanning = std::array<double, kRuns>{};
  auto again = std::array<double, kRuns>{};
  auto reading = std::array<double, kRuns>{};
  auto total = std::uint64_t{0};
  auto bytes = std::uint64_t{0};
  for (auto run = 0U; run < kRuns; ++run) {
    opening[run] =
        seconds([&] { total += store::open(folder)->counts().events; });
    auto const opened = store::open(folder);
    if (!opened) {
      fmt::print(stderr, "{}\n", opened.error().message);
      return 1;
    }
    auto const files = opened->files(kWanted);
    reading[run] = seconds([&] {
      bytes = 0;
      for (auto const& file : files) {
        total += read_plainly(folder / opened->version() / file.name);
        bytes += file.bytes;
      }
    });
    scanning[run] = seconds([&] { total += scan(*opened); });
    again[run] = seconds([&] { total += scan(*opened); });
  }
  fmt::print(stderr,
             "{} bytes, plainly {:.3f} s, by person {:.3f} s, once more {:.3f} "
             "s ({})\n",
             bytes, median(reading), median(scanning), median(again), total);
  fmt::print(
      "open_store_ms {:.2f}\nscan_store_ratio {:.2f}\n"
      "scan_store_again_ratio {:.2f}\n",
      1000 * median(opening), median(reading) / median(scanning),
      median(reading) / median(again));
  return 0;
}
