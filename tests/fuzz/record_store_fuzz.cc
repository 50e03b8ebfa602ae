// Any bytes as a manifest with any checksums, and any change of a byte in a
// store: an error or the records as they were, never a crash.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <stdlib.h>

#include "record/import.h"
#include "record/store.h"

namespace {

namespace fs = std::filesystem;
using wm::record::store;

/// A small store, made once.
fs::path const& example() {
  static auto const folder = [] {
    auto name = std::string{fs::exists("/dev/shm") ? "/dev/shm/wm.XXXXXX"
                                                   : "/tmp/wm.XXXXXX"};
    auto place = fs::path{::mkdtemp(name.data())} / "store";
    auto concepts = wm::framework::concepts{};
    concepts.all.emplace_back().id.value = "residence";
    auto request = wm::record::import_request{};
    request.store = place;
    request.concepts = &concepts;
    request.source = "fuzz";
    request.received_on = std::chrono::sys_days{};
    auto const rows = wm::record::row_source{
        "events.csv",
        {"event_id", "person_id", "concept", "start", "value.size"},
        [](auto const& each)
            -> wm::result<std::vector<wm::record::broken_row>> {
          for (auto const* const id : {"a", "b", "c"}) {
            std::string_view const row[] = {id, "anna", "residence",
                                            "2024-02-29", "12.5"};
            each(1, row);
          }
          return {};
        }};
    if (!wm::record::import_records(request, {&rows, 1}, {})) {
      std::abort();
    }
    return place;
  }();
  return folder;
}

/// Everything that can be read, as one text; empty when something is wrong.
std::string content() {
  auto const opened = store::open(example());
  if (!opened) {
    return {};
  }
  auto out = std::string{};
  for (auto person = std::uint32_t{0};
       person < opened->counts().persons + opened->counts().unlinked;
       ++person) {
    auto const id = opened->person_id(person);
    auto const events = opened->events(person, wm::record::event_columns::all);
    if (!id || !events || !opened->versions(person) ||
        !opened->relations(person)) {
      return {};
    }
    out += *id;
    for (auto i = std::size_t{0}; i < events->size; ++i) {
      out += events->event_id[i];
      out += std::to_string(events->start[i]);
      auto const [from, to] = wm::record::values_of(*events, i);
      for (auto value = from; value < to; ++value) {
        out += std::to_string(events->value_number[value]);
      }
    }
  }
  return out;
}

std::string read(fs::path const& file) {
  auto in = std::ifstream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void write(fs::path const& file, std::string const& bytes) {
  auto out = std::ofstream{file, std::ios::binary | std::ios::trunc};
  out << bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  static auto const whole = content();
  static auto const files = [] {
    auto out = std::vector<fs::path>{};
    for (auto const& entry : fs::recursive_directory_iterator{example()}) {
      if (entry.is_regular_file()) {
        out.push_back(entry.path());
      }
    }
    std::ranges::sort(out);
    return out;
  }();
  if (size < 3 || whole.empty()) {
    return whole.empty() ? (std::abort(), 0) : 0;
  }
  auto const& file = files[data[0] % files.size()];
  auto const before = read(file);
  auto changed = before;
  if (data[1] % 4 == 0 || before.empty()) {
    changed.assign(reinterpret_cast<char const*>(data) + 2, size - 2);
  } else {
    for (auto i = std::size_t{2}; i + 1 < size; i += 2) {
      changed[data[i] % changed.size()] = static_cast<char>(data[i + 1]);
    }
  }
  write(file, changed);
  auto const now = content();
  write(file, before);
  if (!now.empty() && now != whole) {
    std::abort();  // a wrong number
  }
  return 0;
}
