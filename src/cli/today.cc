#include "cli/today.h"

namespace wm::cli {

std::chrono::sys_days today() {
  return std::chrono::floor<std::chrono::days>(
      std::chrono::system_clock::now());
}

}  // namespace wm::cli
