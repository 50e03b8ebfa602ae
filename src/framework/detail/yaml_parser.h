#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/yaml_node.h"
#include "framework/diagnostic.h"

namespace wm::framework::detail {

/// How many maps and lists may stand inside each other [1].
constexpr auto kDeepestNesting = 32;

/// Reads the one document of a YAML file, in the small part of YAML that
/// packages use (docs/package-format.md, rules for every YAML file). Never
/// throws. Repeated keys, aliases, tags and the like are all reported; what
/// makes the rest of the file unreadable is reported once.
///
/// \param bytes     the file as it is, not yet known to be text
/// \param file      its name for positions
/// \param problems  what is wrong is added here
/// \returns the document, a map; nothing when any problem was found
std::optional<yaml_node> parse_yaml(std::string_view bytes,
                                    std::string const& file,
                                    std::vector<diagnostic>& problems);

}  // namespace wm::framework::detail
