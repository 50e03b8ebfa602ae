#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace wm::cli {

/// Reads the command line. Help, version, completion scripts and mistakes in
/// usage (exit code 2) come back as an answer to print.
///
/// \param arguments  without the program's name
command read_command_line(std::vector<std::string> arguments);

}  // namespace wm::cli
