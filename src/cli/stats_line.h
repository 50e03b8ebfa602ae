#pragma once

#include <string>

#include "cli/options.h"

namespace CLI {
class App;
}

namespace wm::cli {

/// Adds the command `stats` with one command below it for each method, all
/// from the table of methods; what is read goes into `into`.
void add_stats(CLI::App& app, stats_options& into);

}  // namespace wm::cli
