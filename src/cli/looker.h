#pragma once

#include <optional>
#include <string>

#include "app/record_leave.h"
#include "cli/commands.h"

namespace wm::cli {

/// Who runs the program, by the system's name of the user, and now.
app::looker this_user(std::optional<std::string> const& purpose);

/// Tells of a failure to look; a purpose that is missing or says nothing is
/// wrong usage.
int tell_of_look(error const& failure, output_format format, streams const& to);

}  // namespace wm::cli
