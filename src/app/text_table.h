#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace wm::app {

/// A table for a terminal: columns two spaces apart, texts to the left,
/// numbers to the right.
///
/// \param rows          each of the same size; the first is the header
/// \param text_columns  how many columns, from the first, hold texts
std::string text_table(std::vector<std::vector<std::string>> const& rows,
                       std::size_t text_columns);

}  // namespace wm::app
