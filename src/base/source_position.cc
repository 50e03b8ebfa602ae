#include "base/source_position.h"

#include <fmt/format.h>

namespace wm {

std::string to_string(source_position const& position) {
  if (position.line == 0) {
    return position.file;
  }
  return fmt::format("{}:{}:{}", position.file, position.line, position.column);
}

}  // namespace wm
