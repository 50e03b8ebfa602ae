#include "app/program.h"

namespace wm::app {

std::string program() {
  return "whatmatters " WM_VERSION;
}

}  // namespace wm::app
