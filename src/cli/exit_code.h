#pragma once

#include "base/result.h"

namespace wm::cli {

inline constexpr auto kDone = 0;
inline constexpr auto kYourInput = 1;
inline constexpr auto kUsage = 2;
inline constexpr auto kOurs = 3;

/// The exit code for a failure: what the user can mend is 1, the rest 3.
constexpr int exit_code(error_code const code) {
  return code == error_code::io ? kOurs : kYourInput;
}

}  // namespace wm::cli
