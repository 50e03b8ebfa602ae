#pragma once

#include <string>

#include "cli/options.h"

namespace CLI {
class App;
}

namespace wm::cli {

/// Lets `run` measure one part of the persons of a store.
void add_shard(CLI::App& to, run_options& into);

/// `merge`, which makes of all parts what `run` makes of a whole store.
///
/// \param on  the day the results carry, as it is written
void add_merge(CLI::App& app, run_options& into, std::string& on);

/// What is wrong with options of `run` that do not go together; empty: nothing.
std::string wrong_in(run_options const& of);

}  // namespace wm::cli
