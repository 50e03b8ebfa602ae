#pragma once

#include <string>
#include <vector>

#include <boost/json.hpp>

namespace wm::test_support {

/// The keys that openapi.yaml requires of a schema, in its order.
///
/// \param inside  the schema, then the properties to go through for a part
///                that has no schema of its own: {"Report", "framework"}
std::vector<std::string> required(std::vector<std::string> const& inside);

/// The keys of an object, in their order.
inline std::vector<std::string> keys(boost::json::value const& of) {
  auto out = std::vector<std::string>{};
  for (auto const& [key, value] : of.as_object()) {
    out.emplace_back(key);
  }
  return out;
}

}  // namespace wm::test_support
