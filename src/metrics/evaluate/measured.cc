#include "metrics/evaluate/measured.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "metrics/evaluate/measured_cells.h"
#include "metrics/evaluate/outcome.h"
#include "record/life_course.h"

namespace wm::metrics {

result<std::vector<measured_period>> measure(
    records const& from, definition const& by,
    std::span<day_range const> const periods, day_number const known_on,
    std::optional<day_number> const data_until) {
  auto cells = empty_cells(by, periods.size());
  auto const persons = from.store.counts().persons;
  for (auto person = std::uint32_t{0}; person < persons; ++person) {
    auto const course = WM_TRY(record::life_course_of(
        from.store, from.concepts, from.index, person, known_on));
    auto const who = subject{course, from.concepts, from.rules, from.relatives};
    for (auto i = std::size_t{0}; i < periods.size(); ++i) {
      auto const outcomes = WM_TRY(outcomes_of(who, by, periods[i]));
      for (auto const& one : outcomes) {
        WM_TRY(add_to_cells(cells[i], one, by));
      }
    }
  }
  return periods_of(std::move(cells), by, periods, data_until);
}

}  // namespace wm::metrics
