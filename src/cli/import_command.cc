#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/import_figures.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

namespace {

void tell_in_words(app::import_summary const& done, streams const& to) {
  to.out << fmt::format(
      "{} rows read: {} added, {} revised, {} already there\n", done.read,
      done.added, done.revised, done.unchanged);
  to.out << fmt::format(
      "left out: {} of series that no metric uses, {} of areas not in "
      "areas.csv, {} broken down by something not read yet\n",
      done.unused_series, done.unknown_area, done.breakdown);
  if (done.rejects_file) {
    to.out << fmt::format("{} rows could not be used: see {}\n", done.rejected,
                          done.rejects_file->string());
  }
  to.out << fmt::format("{} holds {} figures\n",
                        done.observations_file.string(), done.observations);
}

void tell_as_json(app::import_summary const& done, streams const& to) {
  to.out << boost::json::object{{"read", done.read},
                                {"added", done.added},
                                {"revised", done.revised},
                                {"unchanged", done.unchanged},
                                {"unused_series", done.unused_series},
                                {"unknown_area", done.unknown_area},
                                {"breakdown", done.breakdown},
                                {"rejected", done.rejected},
                                {"observations", done.observations},
                                {"observations_file",
                                 done.observations_file.string()}}
         << "\n";
}

}  // namespace

int import(import_options const& options, streams const& to) {
  auto const done = app::import_figures(
      {options.package, options.files, options.source, options.licence,
       options.rejects, options.kind == import_kind::fingertips,
       options.start_empty});
  if (!done) {
    return tell(done.error(), options.format, to);
  }
  if (options.format == output_format::json) {
    tell_as_json(*done, to);
  } else {
    tell_in_words(*done, to);
  }
  return kDone;
}

}  // namespace wm::cli
