#include "app/diff.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

int diff(diff_options const& options, streams const& to) {
  auto const found = app::diff(options.before, options.after, options.layout);
  if (!found) {
    return tell(found.error(),
                options.layout == app::diff_format::json ? output_format::json
                                                         : output_format::words,
                to);
  }
  to.out << found->text;
  auto const fails = options.versions == version_check::must_be_raised &&
                     found->version_problems > 0;
  return fails ? kYourInput : kDone;
}

}  // namespace wm::cli
