#pragma once

#include <chrono>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/choices.h"
#include "framework/detail/field.h"
#include "framework/text.h"
#include "framework/unit.h"

namespace wm::framework::detail {

/// Whether the word can be an id: lower case, digits and _, a letter first.
bool is_id(std::string_view word);

/// Whether it can be the id of a concept: ids with points between them, as in
/// diagnosis.hypertension.
bool is_concept_id(std::string_view word);

/// A text, without line breaks at its end.
template <>
struct value<std::string> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   std::string& into);
};

/// A whole number, not negative.
template <>
struct value<int> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   int& into);
};

template <>
struct value<std::chrono::sys_days> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   std::chrono::sys_days& into);
};

/// An id or an area's code, entered into the table of names; a text with its
/// place where the key is for no kind of id.
template <>
struct value<located<std::string>> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   located<std::string>& into);
};

template <>
struct value<unit> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   unit& into);
};

/// A text by language. Languages that are left out are added as wanted, so
/// that every text has all languages of the framework, in their order.
template <>
struct value<text> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   text& into);
};

void not_a_choice(reader& from, yaml_node const& node, key_info const& key,
                  std::vector<std::string_view> const& allowed);

template <chosen T>
struct value<T> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   T& into) {
    if (!from.is(node_kind::scalar, node, key.name)) {
      return;
    }
    auto allowed = std::vector<std::string_view>{};
    for (auto const& [word, meaning] : choices<T>::all) {
      if (word == node.scalar) {
        into = meaning;
        return;
      }
      allowed.push_back(word);
    }
    not_a_choice(from, node, key, allowed);
  }
};

}  // namespace wm::framework::detail
