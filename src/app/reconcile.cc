#include "app/reconcile.h"

#include <utility>

#include <fmt/format.h>

#include "app/find_definition.h"
#include "app/people_list.h"
#include "app/reconcile_with.h"
#include "base/calendar.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/concept_index.h"

namespace wm::app {

result<reconciliation> reconcile(reconcile_request const& request) {
  auto found = WM_TRY(find_definition(request.package, request.metric));
  if (found.definition.value != framework::value_kind::proportion) {
    return fail(error_code::invalid_input, request.metric,
                "Only proportions can be reconciled so far.");
  }
  auto out = reconciliation{};
  out.kind = WM_TRY(kind_of_file(request.with));
  if (out.kind == reconciled_with::persons && found.definition.each) {
    return fail(error_code::invalid_input, request.with.string(),
                fmt::format("{} counts events, and a list of persons names "
                            "none: give counts or a definition.",
                            request.metric));
  }
  auto store = WM_TRY(record::store::open(request.store));
  auto const leave = leave_to_look(
      request.store, store, request.looker,
      {.command = "reconcile",
       .looked_at = fmt::format("who differs in {} from {}", request.metric,
                                request.with.filename().string())});
  if (!leave) {
    return std::unexpected{leave.error()};
  }
  auto const known_on = request.known_on ? record::as_number(*request.known_on)
                                         : record::kAllKnown;
  auto relatives = WM_TRY(record::relatives::of(store, known_on));
  auto index = record::concept_index{store, found.package().concepts};
  auto rules = record::state_rules{found.package()};
  auto const period = metrics::period_holding(record::as_number(request.on),
                                              found.definition.reference);
  auto const of = basis{std::move(found),
                        std::move(store),
                        std::move(index),
                        known_on,
                        std::move(relatives),
                        std::move(rules),
                        period};
  out.first_line = leave->first_line();
  out.metric = request.metric;
  out.version = of.ours().of_metric->version;
  out.period = fmt::format("{} to {}", to_string(record::as_date(period.first)),
                           to_string(record::as_date(period.last)));
  out.unit = of.ours().each ? "events" : "persons";
  out.with = request.with.filename().string();
  switch (out.kind) {
    case reconciled_with::persons:
      WM_TRY(with_persons(of, request.with, out));
      break;
    case reconciled_with::definition:
      WM_TRY(with_definition(of, request.with, out));
      break;
    case reconciled_with::counts:
      WM_TRY(with_counts(of, request.with, out));
      break;
  }
  return out;
}

}  // namespace wm::app
