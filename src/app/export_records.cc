#include "app/export_records.h"

#include <fmt/format.h>

#include "app/open_package.h"
#include "base/calendar.h"
#include "base/owner_only_files.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/concept_index.h"

namespace wm::app {

result<std::uint64_t> export_records(export_request const& request) {
  auto const opened = WM_TRY(open_package(request.package));
  auto const records = WM_TRY(record::store::open(request.store));
  auto const periods = metrics::periods_within(
      {record::as_number(request.from), record::as_number(request.until)},
      framework::reference_period::quarter);
  if (periods.empty()) {
    return fail(error_code::invalid_input, "--from, --until",
                fmt::format("No whole quarter lies between {} and {}.",
                            to_string(request.from), to_string(request.until)));
  }
  auto const leave =
      leave_to_look(request.store, records, request.looker,
                    {.command = "record export",
                     .looked_at = fmt::format("all persons, into {}",
                                              request.to.filename().string())});
  if (!leave) {
    return std::unexpected{leave.error()};
  }
  auto const& concepts = opened.package.concepts;
  auto const index = record::concept_index{records, concepts};
  auto const known_on = request.known_on ? record::as_number(*request.known_on)
                                         : record::kAllKnown;
  auto const relatives = WM_TRY(record::relatives::of(records, known_on));
  auto const readers = owner_only_files{};
  auto tables = WM_TRY(record_tables::create(
      request.to, opened.package, periods, &relatives, request.states));
  auto const persons = records.counts().persons;
  for (auto person = std::uint32_t{0}; person < persons; ++person) {
    tables.add(WM_TRY(
        record::life_course_of(records, concepts, index, person, known_on)));
  }
  WM_TRY(tables.finish());
  return persons;
}

}  // namespace wm::app
