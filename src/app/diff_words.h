#pragma once

#include <string>

#include "framework/diff.h"

namespace wm::app {

/// The difference as plain text: the summary, each change with what it does
/// to comparability, then the versions that were not raised. Words taken away
/// stand in [-...-], new ones in {+...+}.
std::string in_words(framework::difference const& all);

}  // namespace wm::app
