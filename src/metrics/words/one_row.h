#pragma once

#include <string>
#include <string_view>

namespace wm::metrics {

/// A line of a definition on one row, however its file breaks it: each stretch
/// of blanks and line breaks is one blank.
std::string on_one_row(std::string_view text);

}  // namespace wm::metrics
