#include "app/explain_person.h"
#include "app/export_records.h"
#include "app/metric_sql.h"
#include "app/reconcile.h"
#include "app/show_metric.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/looker.h"
#include "cli/today.h"

namespace wm::cli {

namespace {

int print(result<std::string> const& text, streams const& to) {
  if (!text) {
    return tell_of_look(text.error(), output_format::words, to);
  }
  to.out << *text;
  return kDone;
}

}  // namespace

int show(show_options const& options, streams const& to) {
  return print(app::show_metric({.package = options.package,
                                 .metric = options.metric,
                                 .on = options.on.value_or(today()),
                                 .store = options.store,
                                 .known_on = options.known_on,
                                 .looker = this_user(options.purpose)}),
               to);
}

int explain(explain_options const& options, streams const& to) {
  return print(app::explain_person({.package = options.package,
                                    .store = options.store,
                                    .metric = options.metric,
                                    .person = options.person,
                                    .on = options.on.value_or(today()),
                                    .known_on = options.known_on,
                                    .looker = this_user(options.purpose)}),
               to);
}

int reconcile(reconcile_options const& options, streams const& to) {
  auto const done = app::reconcile({.package = options.package,
                                    .store = options.store,
                                    .metric = options.metric,
                                    .with = options.with,
                                    .on = options.on.value_or(today()),
                                    .known_on = options.known_on,
                                    .looker = this_user(options.purpose)});
  if (!done) {
    return tell_of_look(done.error(),
                        options.layout == reconcile_layout::json
                            ? output_format::json
                            : output_format::words,
                        to);
  }
  switch (options.layout) {
    case reconcile_layout::words:
      to.out << app::words_of(*done);
      break;
    case reconcile_layout::json:
      to.out << app::json_of(*done);
      break;
    case reconcile_layout::csv:
      to.out << app::csv_of(*done);
      break;
  }
  return kDone;
}

int sql(sql_options const& options, streams const& to) {
  return print(app::metric_sql(options.package, options.metric, options.rows),
               to);
}

int record_export(record_export_options const& options, streams const& to) {
  auto const until = options.until.value_or(today());
  auto const written = app::export_records(
      {.package = options.package,
       .store = options.store,
       .to = options.to,
       .from = options.from.value_or(until - std::chrono::days{366}),
       .until = until,
       .known_on = options.known_on,
       .states = options.states,
       .looker = this_user(options.purpose)});
  if (!written) {
    return tell_of_look(written.error(), output_format::words, to);
  }
  to.notes << *written << " persons written to " << options.to.string() << "\n";
  return kDone;
}

}  // namespace wm::cli
