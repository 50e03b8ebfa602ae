#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/source_bytes.h"

namespace wm::framework::detail {

struct yaml_entry;

enum class node_kind { missing, scalar, list, map };

/// A value of a YAML file as it is written, with its place. A missing value
/// has the place of its key.
struct yaml_node {
  node_kind kind{node_kind::missing};
  place at;
  std::string scalar;
  std::vector<yaml_node> items;     // of a list
  std::vector<yaml_entry> entries;  // of a map, in the order of the file
};

struct yaml_entry {
  std::string key;
  place at;
  yaml_node value;
};

/// The entry of a map with that key, or null.
yaml_entry const* find(yaml_node const& map, std::string_view key);

/// The place of that key's value, or of the map when it has no such key.
place place_of_value(yaml_node const& map, std::string_view key);

}  // namespace wm::framework::detail
