// record_scan STORE: how long a store of records takes to open, and how fast
// its events are read some persons at a time, against the same bytes read
// plainly. Prints the quickest of nine, since other work only ever slows:
// scan_store_ratio of a scan of a store that is open, as for a metric that is
// measured again, against adding up the bytes of its files;
// first_scan_store_ratio the same of the first scan after opening, which
// compares every block with its checksum.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "record/store.h"

namespace {

using wm::record::event_columns;
using wm::record::store;

constexpr auto kRuns = 9;
constexpr auto kWanted = event_columns::all;
constexpr auto kTogether = std::uint32_t{1024};  // [persons]

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

/// A file in memory, as the store maps it.
class plain_file {
 public:
  explicit plain_file(std::filesystem::path const& file)
      : size_{static_cast<std::size_t>(std::filesystem::file_size(file))} {
    auto const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (size_ > 0) {
      bytes_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    }
    ::close(descriptor);
  }
  plain_file(plain_file&& other) noexcept
      : bytes_{std::exchange(other.bytes_, nullptr)},
        size_{std::exchange(other.size_, 0)} {}
  ~plain_file() {
    if (size_ > 0) {
      ::munmap(bytes_, size_);
    }
  }
  std::uint64_t read() const {
    return sum(std::span{static_cast<std::byte const*>(bytes_), size_});
  }

 private:
  void* bytes_{nullptr};
  std::size_t size_;
};

std::uint64_t read_all(std::vector<plain_file> const& files) {
  auto out = std::uint64_t{0};
  for (auto const& file : files) {
    out += file.read();
  }
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

double quickest(std::array<double, kRuns> const& of) {
  return *std::ranges::min_element(of);
}

}  // namespace

int main(int const count, char** const arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: record_scan STORE\n");
    return 2;
  }
  auto const folder = std::filesystem::path{arguments[1]};
  auto opening = std::array<double, kRuns>{};
  auto first_scan = std::array<double, kRuns>{};
  auto second_scan = std::array<double, kRuns>{};
  auto first_read = std::array<double, kRuns>{};
  auto second_read = std::array<double, kRuns>{};
  auto total = std::uint64_t{0};  // printed, so that nothing is left out
  for (auto run = 0U; run < kRuns; ++run) {
    opening[run] =
        seconds([&] { total += store::open(folder)->counts().events; });
    auto const opened = store::open(folder);
    if (!opened) {
      fmt::print(stderr, "{}\n", opened.error().message);
      return 1;
    }
    auto files = std::vector<plain_file>{};
    for (auto const& file : opened->files(kWanted)) {
      files.emplace_back(folder / opened->version() / file.name);
    }
    first_read[run] = seconds([&] { total += read_all(files); });
    second_read[run] = seconds([&] { total += read_all(files); });
    first_scan[run] = seconds([&] { total += scan(*opened); });
    second_scan[run] = seconds([&] { total += scan(*opened); });
  }
  fmt::print(stderr,
             "plainly {:.3f} s, then {:.3f} s; scan {:.3f} s, then {:.3f} s "
             "({})\n",
             quickest(first_read), quickest(second_read), quickest(first_scan),
             quickest(second_scan), total);
  fmt::print(
      "open_store_ms {:.2f}\nscan_store_ratio {:.2f}\n"
      "first_scan_store_ratio {:.2f}\n",
      1000 * quickest(opening), quickest(second_read) / quickest(second_scan),
      quickest(first_read) / quickest(first_scan));
  return 0;
}
