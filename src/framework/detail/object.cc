#include "framework/detail/object.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.h"

namespace wm::framework::detail {

std::string_view unknown_key(reader& from, yaml_entry const& entry,
                             std::vector<std::string_view> const& known) {
  from.report(diagnostic_code::unknown_key, entry.at,
              fmt::format("unknown key \"{}\"", entry.key),
              did_you_mean_or_allowed(entry.key, known));
  return nearest(entry.key, known);
}

void empty_item(reader& from, place const at, key_info const& key) {
  from.report(diagnostic_code::empty_item, at,
              fmt::format("an item of \"{}\" is empty", key.name),
              "Write it, or delete its \"-\" or comma.");
}

void too_few_items(reader& from, place const at, key_info const& key) {
  from.report(key.too_few, at, fmt::format("\"{}\" is an empty list", key.name),
              fmt::format("Write at least one item: {}.", key.meaning));
}

void missing_key(reader& from, place const at, key_info const& key) {
  from.report(diagnostic_code::missing_key, at,
              fmt::format("the key \"{}\" is missing", key.name),
              fmt::format("Add \"{}\": {}.", key.name, key.meaning));
}

void refuse_repeated(reader& from,
                     std::vector<located<std::string>> const& ids) {
  auto sorted = std::vector<located<std::string> const*>{};
  for (auto const& id : ids) {
    if (!id.value.empty()) {
      sorted.push_back(&id);
    }
  }
  std::ranges::stable_sort(sorted, {}, &located<std::string>::value);
  for (auto i = std::size_t{1}; i < sorted.size(); ++i) {
    if (sorted[i]->value == sorted[i - 1]->value) {
      auto const& at = sorted[i]->at;
      from.report(
          diagnostic_code::repeated_in_list, at,
          fmt::format("\"{}\" stands twice in this list", sorted[i]->value),
          "Delete one of them.");
    }
  }
}

}  // namespace wm::framework::detail
