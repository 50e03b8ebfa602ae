#pragma once

#include <string>

#include "framework/diff.h"

namespace wm::app {

/// Whether both packages hold the same published figures.
enum class figures_state { same, differ };

/// The difference as one JSON object on one line (docs/diff.md).
std::string in_json(framework::difference const& all, figures_state figures);

}  // namespace wm::app
