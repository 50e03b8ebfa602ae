#pragma once

#include <iosfwd>
#include <ostream>

#include "base/result.h"
#include "cli/options.h"

namespace wm::cli {

/// Where a command writes: results to `out`, everything else to `notes`.
struct streams {
  std::ostream& out;
  std::ostream& notes;
  bool notes_to_terminal{false};  // draw a progress bar there
  bool out_takes_colours{false};
};

/// Each does one command and gives the exit code.
int check(check_options const& options, streams const& to);
int run(run_options const& options, streams const& to);
/// Measures records again whenever the package changes, until Ctrl-C.
///
/// \param options  with a store
int watch(run_options const& options, streams const& to);
int report(report_options const& options, streams const& to);
int schema(schema_options const& options, streams const& to);
int diff(diff_options const& options, streams const& to);
int overlap(overlap_options const& options, streams const& to);
int postcard(postcard_options const& options, streams const& to);
int import(import_options const& options, streams const& to);
int import_record(import_record_options const& options, streams const& to);
int record_show(record_show_options const& options, streams const& to);
int record_summary(record_summary_options const& options, streams const& to);
int record_export(record_export_options const& options, streams const& to);
int show(show_options const& options, streams const& to);
int explain(explain_options const& options, streams const& to);
int reconcile(reconcile_options const& options, streams const& to);
int sql(sql_options const& options, streams const& to);
int audit(audit_options const& options, streams const& to);
int what_left(disclosure_options const& options, streams const& to);
int stats(stats_options const& options, streams const& to);
int settle(settle_options const& options, streams const& to);
int simulate(simulate_options const& options, streams const& to);
int synth(synth_options const& options, streams const& to);

/// Tells of a failure, in words or as {"error": {...}}, and gives its code.
int tell(error const& failure, output_format format, streams const& to);

}  // namespace wm::cli
