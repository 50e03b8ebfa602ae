#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/options.h"

namespace wm::cli {

/// Adds `help`; the words behind it go to `about`.
void add_help(CLI::App& app, std::vector<std::string>& about);

/// What `whatmatters help` answers: nothing said, the commands; a command, its
/// options; a code of `check`, its explanation; "codes", all of them.
answer help_on(CLI::App const& app, std::vector<std::string> const& about);

}  // namespace wm::cli
