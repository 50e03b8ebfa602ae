#pragma once

#include <string>

#include "framework/diff.h"

namespace wm::app {

/// The difference as Markdown, for a paper or a review: the same as in words,
/// with words taken away struck through and new ones bold.
std::string in_markdown(framework::difference const& all);

}  // namespace wm::app
