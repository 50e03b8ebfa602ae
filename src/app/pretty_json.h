#pragma once

#include <boost/json/value.hpp>
#include <string>

namespace wm::app {

/// JSON laid out to be read and compared line by line: two spaces a level;
/// what fits on a line of 80 columns stands on one. Ends with a line break.
std::string pretty_json(boost::json::value const& what);

}  // namespace wm::app
