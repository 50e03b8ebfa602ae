#include <algorithm>
#include <cmath>
#include <thread>

#include "app/simulate.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/looker.h"
#include "cli/today.h"

namespace wm::cli {

int simulate(simulate_options const& options, streams const& to) {
  auto what = options.what;
  what.on = options.on.value_or(today());
  what.threads = std::max(1U, std::thread::hardware_concurrency());
  constexpr auto kOnePerCent = 10'000;  // [millionths]
  what.spending_deviation =
      share{std::llround(options.spending_deviation * kOnePerCent)};
  if (options.store) {
    what.records = app::record_request{.store = *options.store,
                                       .known_on = options.known_on,
                                       .from = {},
                                       .to = {}};
    what.who = this_user(options.purpose);
  }
  auto const done = app::simulate(what);
  if (!done) {
    return tell_of_look(
        done.error(), options.json ? output_format::json : output_format::words,
        to);
  }
  if (options.json) {
    to.out << done->json;
    return kDone;
  }
  for (auto const& warning : done->warnings) {
    to.notes << to_string(warning) << "\n";
  }
  to.out << done->words << "\n";
  for (auto const& file : done->files) {
    to.out << "written: " << file.string() << "\n";
  }
  return kDone;
}

}  // namespace wm::cli
