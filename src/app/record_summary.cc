#include "app/record_summary.h"

#include <fmt/format.h>

#include "app/open_package.h"
#include "app/record_overview.h"
#include "record/quality.h"
#include "record/store.h"

namespace wm::app {

namespace {

std::string axes_text(std::vector<record::summary_axis> const& axes) {
  auto out = std::string{};
  for (auto const axis : axes) {
    out += (out.empty() ? "" : ", ") + std::string{name_of(axis)};
  }
  return out;
}

std::string told(record_overview const& of, summary_format const format,
                 record_leave const& leave) {
  switch (format) {
    case summary_format::json:
      return overview_as_json(of);
    case summary_format::csv:
      return overview_as_csv(of);
    case summary_format::words:
      break;
  }
  return std::string{leave.first_line()} + overview_in_words(of);
}

}  // namespace

result<std::string> record_summary(record_summary_request const& request) {
  using axis = record::summary_axis;
  auto const opened = WM_TRY(open_package(request.package));
  auto const& concepts = opened.package.concepts;
  auto const records = WM_TRY(record::store::open(request.store));
  auto const leave = WM_TRY(leave_to_look(
      request.store, records, request.looker,
      {.command = "record summary",
       .looked_at = fmt::format("counts by {}", axes_text(request.by))}));
  auto const groupings =
      std::vector<std::vector<axis>>{request.by,
                                     {axis::source, axis::month},
                                     {axis::source, axis::received},
                                     {axis::provider, axis::month}};
  auto tables = WM_TRY(record::summarise(records, concepts, groupings));
  auto overview = record_overview{.version = records.version(),
                                  .counts = records.counts(),
                                  .by = request.by,
                                  .rows = std::move(tables[0]),
                                  .months = std::move(tables[1]),
                                  .received = std::move(tables[2]),
                                  .provider_months = std::move(tables[3]),
                                  .quality = {}};
  if (request.format != summary_format::csv) {
    overview.quality =
        WM_TRY(record::quality_of(records, concepts, request.progress));
  }
  return told(overview, request.format, leave);
}

}  // namespace wm::app
