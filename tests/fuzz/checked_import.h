#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <stdlib.h>

#include "record/import.h"
#include "record/store.h"

namespace wm::fuzz {

/// The folder for the stores of all runs, in memory if there is such a place.
inline std::filesystem::path const& work_folder() {
  static auto const folder = [] {
    auto name =
        std::string{std::filesystem::exists("/dev/shm") ? "/dev/shm/wm.XXXXXX"
                                                        : "/tmp/wm.XXXXXX"};
    return std::filesystem::path{::mkdtemp(name.data())};
  }();
  return folder;
}

inline void check_outcomes(record::outcome_counts const& counts) {
  if (counts.rows != counts.accepted + counts.rejected + counts.opted_out +
                         counts.passed_over) {
    std::abort();
  }
}

/// Aborts unless every row became something, and the store can be read whole
/// and holds what the import says.
inline void check_import(record::import_summary const& done,
                         std::filesystem::path const& store) {
  for (auto const& file : done.files) {
    check_outcomes(file);
  }
  for (auto const& type : done.resources) {
    check_outcomes(type);
  }
  auto const opened = record::store::open(store);
  if (!opened || !(opened->counts() == done.counts)) {
    std::abort();
  }
  for (auto person = std::uint32_t{0};
       person < done.counts.persons + done.counts.unlinked; ++person) {
    if (!opened->person_id(person) || !opened->versions(person) ||
        !opened->relations(person) ||
        !opened->events(person, record::event_columns::all)) {
      std::abort();
    }
  }
}

}  // namespace wm::fuzz
