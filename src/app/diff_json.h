#pragma once

#include <string>

#include "framework/diff.h"

namespace wm::app {

/// The difference as one JSON object on one line (docs/diff.md).
std::string in_json(framework::difference const& all);

}  // namespace wm::app
