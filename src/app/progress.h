#pragma once

#include <functional>
#include <string_view>

namespace wm::app {

/// A step of long work that begins: "reading figures", step 2 of 6.
struct progress {
  int step{0};
  int steps{0};
  std::string_view what;
};

/// Told at the beginning of each step; may be empty.
using progress_report = std::function<void(progress const&)>;

}  // namespace wm::app
