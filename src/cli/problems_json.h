#pragma once

#include <boost/json/array.hpp>
#include <vector>

#include "app/check.h"

namespace wm::cli {

/// Problems for editors, in the form that docs/check.md describes.
boost::json::array to_json(std::vector<framework::diagnostic> const& problems);

}  // namespace wm::cli
