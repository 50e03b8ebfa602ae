#pragma once

#include <cstddef>
#include <string>

#include "framework/source_lines.h"
#include "framework/text.h"

namespace wm::framework {

/// Where a part of a text stands in its file. The text is walked beside the
/// lines it was read from: in quotes, after `>-` and `|` on lines of their
/// own, or plain.
///
/// \param text    as read, with the place of its first character, quote or
///                `>-`
/// \param offset  of the part, 0 to the size of the text, which is the place
///                after its last character [bytes]
/// \param length  of the part; 0: not known [bytes]
/// \param lines   of the text's package
/// \returns the part, or as much of it as stands on its first line; the place
///          of the whole text when the file says something else by now
source_position position_within(located<std::string> const& text,
                                std::size_t offset, std::size_t length,
                                source_lines& lines);

}  // namespace wm::framework
