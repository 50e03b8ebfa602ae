#include "record/days_told.h"

#include <algorithm>
#include <cstdint>

namespace wm::record {

namespace {

/// So many are read at a time, which is much quicker than one by one.
constexpr auto kPersonsAtOnce = std::uint32_t{256};

}  // namespace

result<std::optional<day_number>> last_day_told(store const& of,
                                                day_number const known_on) {
  auto last_start = std::optional<day_number>{};
  auto last_receipt = std::optional<day_number>{};
  auto const persons = static_cast<std::uint32_t>(of.counts().persons);
  for (auto first = std::uint32_t{0}; first < persons;) {
    auto const end = std::min(first + kPersonsAtOnce, persons);
    auto const events = WM_TRY(of.events(
        first, end, event_columns::start | event_columns::received_on));
    for (auto i = std::size_t{0}; i < events.size; ++i) {
      if (events.start[i] == kNoTime || events.received_on[i] > known_on) {
        continue;
      }
      last_start = std::max(last_start.value_or(day_of(events.start[i])),
                            day_of(events.start[i]));
      last_receipt = std::max(last_receipt.value_or(events.received_on[i]),
                              events.received_on[i]);
    }
    first = end;
  }
  return last_start ? std::optional{std::min(*last_start, *last_receipt)}
                    : std::nullopt;
}

}  // namespace wm::record
