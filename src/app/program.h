#pragma once

#include <string>

namespace wm::app {

/// "whatmatters 0.1.0"
std::string program();

}  // namespace wm::app
