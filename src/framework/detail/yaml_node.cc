#include "framework/detail/yaml_node.h"

#include <algorithm>

namespace wm::framework::detail {

yaml_entry const* find(yaml_node const& map, std::string_view const key) {
  auto const found = std::ranges::find(map.entries, key, &yaml_entry::key);
  return found == map.entries.end() ? nullptr : &*found;
}

place place_of_value(yaml_node const& map, std::string_view const key) {
  auto const* entry = find(map, key);
  return entry == nullptr ? map.at : entry->value.at;
}

}  // namespace wm::framework::detail
