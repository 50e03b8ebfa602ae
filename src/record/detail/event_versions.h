#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "record/detail/store_writer.h"

namespace wm::record::detail {

struct version_counts {
  std::uint64_t superseded{0};
  std::uint64_t contradictions{0};
};

/// Told once for each event and day of which rows contradict each other.
using contradiction_function =
    std::function<void(std::string_view event_id, std::uint32_t source_rank,
                       day_number received_on)>;

/// Works out until when each event counts and writes event.superseded_on,
/// from the files of the other columns, which it closes first.
///
/// \param person_ends  for each person, where in the events theirs end
/// \error io           a file cannot be written or read back
result<version_counts> write_superseded(
    store_writer& into, std::span<std::uint64_t const> person_ends,
    contradiction_function const& tell);

}  // namespace wm::record::detail
