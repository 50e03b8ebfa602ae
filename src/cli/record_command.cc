#include "app/record_show.h"
#include "app/record_summary.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/looker.h"

namespace wm::cli {

int record_show(record_show_options const& options, streams const& to) {
  auto const text = app::record_show({.package = options.package,
                                      .store = options.store,
                                      .person = options.person,
                                      .known_on = options.known_on,
                                      .versions = options.versions,
                                      .format = options.format,
                                      .looker = this_user(options.purpose)});
  if (!text) {
    return tell_of_look(text.error(),
                        options.format == app::show_format::json
                            ? output_format::json
                            : output_format::words,
                        to);
  }
  to.out << *text;
  return kDone;
}

int record_summary(record_summary_options const& options, streams const& to) {
  auto const text =
      app::record_summary({.package = options.package,
                           .store = options.store,
                           .by = options.by,
                           .format = options.format,
                           .looker = this_user(options.purpose),
                           .progress = [&](std::string_view const what) {
                             to.notes << what << "\n";
                           }});
  if (!text) {
    return tell_of_look(text.error(),
                        options.format == app::summary_format::json
                            ? output_format::json
                            : output_format::words,
                        to);
  }
  to.out << *text;
  return kDone;
}

}  // namespace wm::cli
