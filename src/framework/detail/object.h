#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/field.h"
#include "framework/detail/shape_of.h"
#include "framework/detail/values.h"
#include "framework/detail/written.h"
#include "framework/detail/yaml_parser.h"

namespace wm::framework::detail {

/// \returns the key that was probably meant, or empty
std::string_view unknown_key(reader& from, yaml_entry const& entry,
                             std::vector<std::string_view> const& known);
void empty_item(reader& from, place at, key_info const& key);
void too_few_items(reader& from, place at, key_info const& key);
void missing_key(reader& from, place at, key_info const& key);
/// An id that stands twice in one list.
void refuse_repeated(reader& from,
                     std::vector<located<std::string>> const& ids);

/// Reads a map by the table of its keys.
///
/// \param around  the key whose value, or list of values, the map is
template <described T>
void read_object(reader& from, yaml_node const& node, key_info const& around,
                 T& into) {
  constexpr auto kCount = std::size(object<T>::keys);
  auto given = std::array<bool, kCount>{};
  for (auto const& entry : node.entries) {
    auto i = std::size_t{0};
    while (i < kCount && object<T>::keys[i].key.name != entry.key) {
      ++i;
    }
    if (i == kCount) {
      auto known = std::vector<std::string_view>{};
      for (auto const& row : object<T>::keys) {
        known.push_back(row.key.name);
      }
      // The key that was probably meant is misspelt, not missing.
      auto const meant = unknown_key(from, entry, known);
      for (auto j = std::size_t{0}; j < kCount; ++j) {
        given[j] = given[j] || known[j] == meant;
      }
      continue;
    }
    given[i] = true;
    auto const& row = object<T>::keys[i];
    auto key = row.key;
    if (key.ids == names::of_the_list) {
      key.ids = around.ids;
    }
    row.read(from, entry.value, key, into);
  }
  for (auto i = std::size_t{0}; i < kCount; ++i) {
    auto const& key = object<T>::keys[i].key;
    if (key.need == need::required && !given[i]) {
      missing_key(from, node.at, key);
    }
  }
  if constexpr (requires { object<T>::check(from, node, into); }) {
    object<T>::check(from, node, into);
  }
}

template <described T>
struct value<T> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   T& into) {
    if (!from.is(node_kind::map, node, key.name)) {
      return;
    }
    if constexpr (requires { into.at = source_position{}; }) {
      into.at = from.position(node.at);
    }
    read_object(from, node, key, into);
  }
};

template <typename T>
struct value<std::vector<T>> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   std::vector<T>& into) {
    if (!from.is(node_kind::list, node, key.name)) {
      return;
    }
    if (node.items.size() < key.at_least) {
      too_few_items(from, node.at, key);
    }
    into.reserve(node.items.size());
    for (auto const& item : node.items) {
      if (item.kind == node_kind::missing) {
        empty_item(from, item.at, key);
      } else {
        value<T>::read(from, item, key, into.emplace_back());
      }
    }
    if constexpr (std::is_same_v<T, located<std::string>>) {
      refuse_repeated(from, into);
    }
  }
};

template <typename T>
struct value<std::optional<T>> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   std::optional<T>& into) {
    value<T>::read(from, node, key, into.emplace());
  }
};

/// Reads a whole file as one `T`.
///
/// \returns what could be read, with problems among those gathered; nothing
///          when the file is not YAML at all
template <described T>
std::optional<T> read_file_as(std::string_view const bytes,
                              std::string const& file, gathered& into) {
  auto const root = parse_yaml(bytes, file, into.problems);
  if (!root) {
    return std::nullopt;
  }
  auto from = reader{file, into};
  auto whole = T{};
  read_object(from, *root, key_info{}, whole);
  return whole;
}

}  // namespace wm::framework::detail
