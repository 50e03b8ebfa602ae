#pragma once

#include <string>
#include <string_view>

namespace wm::framework {

/// A line of a file as it is shown, and marks under the place in question.
struct excerpt {
  std::string text;
  std::string marks;  // spaces, then ^^^, each as wide as what stands above
};

/// Shows a line so that marks stand under what they mean, whatever the line
/// holds: tabs become spaces, bytes that are not UTF-8 and control characters
/// become U+FFFD (a file cannot send commands to a terminal), and of a line
/// wider than 100 columns only the part around the marks is shown.
///
/// \param column  where the marks start, from 1 [bytes]
/// \param length  of what is marked; at least one mark is drawn [bytes]
excerpt excerpt_of(std::string_view line, int column, int length);

/// A text without control characters, as excerpt_of shows them.
std::string printable(std::string_view text);

}  // namespace wm::framework
