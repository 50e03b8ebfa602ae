#pragma once

#include <boost/json/array.hpp>
#include <vector>

#include "app/check.h"

namespace wm::cli {

/// Problems for editors: file, line, column, severity, message, remedy.
boost::json::array to_json(std::vector<app::problem> const& problems);

}  // namespace wm::cli
