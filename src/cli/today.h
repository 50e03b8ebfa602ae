#pragma once

#include <chrono>

namespace wm::cli {

/// The day it is where the program runs, by UTC. Everything below cli is told.
std::chrono::sys_days today();

}  // namespace wm::cli
