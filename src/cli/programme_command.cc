#include <boost/json.hpp>

#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

int overlap(overlap_options const& options, streams const& to) {
  auto const found = app::overlap(options.package, options.layout);
  if (!found) {
    return tell(found.error(),
                options.layout == app::overlap_format::json
                    ? output_format::json
                    : output_format::words,
                to);
  }
  to.out << *found;
  return kDone;
}

int postcard(postcard_options const& options, streams const& to) {
  auto const written = app::write_postcard(options.what);
  if (!written) {
    return tell(written.error(), options.format, to);
  }
  auto const file = options.what.file.string();
  if (options.format == output_format::json) {
    to.out << boost::json::object{{"html", file}} << "\n";
  } else {
    to.out << file << " (A5, to print)\n";
  }
  return kDone;
}

}  // namespace wm::cli
