#include <string_view>

#include "analysis/method.h"
#include "analysis/run.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

int code_of(analysis::refusal_kind const kind) {
  switch (kind) {
    case analysis::refusal_kind::usage:
      return kUsage;
    case analysis::refusal_kind::input:
      return kYourInput;
    case analysis::refusal_kind::io:
      return kOurs;
  }
  return kOurs;
}

tables::csv_source source_of(stats_options const& options) {
  if (options.file.empty() || options.file == "-") {
    return tables::standard_input{};
  }
  return options.file;
}

}  // namespace

int stats(stats_options const& options, streams const& to) {
  auto const done = analysis::run({analysis::find_method(options.method),
                                   source_of(options), options.options});
  if (!done) {
    for (auto const& line : done.error().lines) {
      to.notes << "error: " << line << "\n";
    }
    return code_of(done.error().kind);
  }
  to.out << done->csv;
  for (auto const& line : done->notes) {
    to.notes << line << "\n";
  }
  return done->bad_groups == 0 ? kDone : kYourInput;
}

}  // namespace wm::cli
