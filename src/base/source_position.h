#pragma once

#include <compare>
#include <string>

namespace wm {

/// A place in an input file. Lines and columns count from 1, columns in
/// bytes; line 0 means the file as a whole.
struct source_position {
  std::string file;
  int line{0};
  int column{0};
  int length{0};  // of what stands there, on this line; 0: not known [bytes]
  friend auto operator<=>(source_position const&,
                          source_position const&) = default;
};

/// "file:line:column", or "file" for the file as a whole.
std::string to_string(source_position const& position);

}  // namespace wm
