#pragma once

#include <chrono>
#include <iterator>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "framework/detail/choices.h"
#include "framework/detail/field.h"
#include "framework/text.h"
#include "framework/unit.h"

namespace wm::framework::detail {

template <typename T>
inline constexpr auto is_list = false;
template <typename T>
inline constexpr auto is_list<std::vector<T>> = true;

template <typename T>
inline constexpr auto is_optional = false;
template <typename T>
inline constexpr auto is_optional<std::optional<T>> = true;

inline value_shape shape_in(value_form const form) {
  auto out = value_shape{};
  out.form = form;
  return out;
}

/// How ids of that kind are written.
constexpr value_form form_of_ids(names const kind) {
  switch (kind) {
    case names::none:
      return value_form::text;
    case names::area:
      return value_form::area_code;
    case names::record_concept:
      return value_form::concept_id;
    default:
      return value_form::id;
  }
}

/// The shape of a map, from the table of its keys.
///
/// \param around  the key whose value, or list of values, the map is
template <described T>
value_shape shape_of_map(key_info const& around) {
  auto out = shape_in(value_form::map);
  if constexpr (requires { object<T>::name; }) {
    out.name = object<T>::name;
  }
  for (auto const& row : object<T>::keys) {
    auto key = row.key;
    if (key.ids == names::of_the_list) {
      key.ids = around.ids;
    }
    auto value = row.shape(key);
    auto const is_id =
        value.form == value_form::id || value.form == value_form::concept_id ||
        value.form == value_form::area_code || value.form == value_form::list;
    out.keys.push_back(
        {.name = key.name,
         .need = key.need,
         .meaning = key.meaning,
         .pattern = key.pattern,
         .example = key.example,
         .at_least = key.at_least,
         .lowest = key.lowest,
         .at_most = key.at_most,
         .ids = is_id && key.ids != names::none ? noun(key.ids) : std::string{},
         .declares = key.role != id_role::refers,
         .refers = key.role == id_role::tells_apart,
         .value = std::move(value)});
  }
  if constexpr (requires { object<T>::rules; }) {
    out.rules.assign(std::begin(object<T>::rules), std::end(object<T>::rules));
  }
  return out;
}

template <typename T>
value_shape shape_of(key_info const& key) {
  if constexpr (is_optional<T>) {
    return shape_of<typename T::value_type>(key);
  } else if constexpr (is_list<T>) {
    auto out = shape_in(value_form::list);
    out.items.push_back(shape_of<typename T::value_type>(key));
    out.unique = !key.pattern.empty() ||
                 std::is_same_v<typename T::value_type, located<std::string>>;
    return out;
  } else if constexpr (described<T>) {
    return shape_of_map<T>(key);
  } else if constexpr (chosen<T>) {
    auto out = shape_in(value_form::word);
    for (auto const& choice : choices<T>::all) {
      out.words.push_back(choice.word);
    }
    return out;
  } else if constexpr (std::is_same_v<T, located<std::string>>) {
    return shape_in(form_of_ids(key.ids));
  } else if constexpr (std::is_same_v<T, int>) {
    return shape_in(value_form::whole_number);
  } else if constexpr (std::is_same_v<T, std::chrono::sys_days>) {
    return shape_in(value_form::date);
  } else if constexpr (std::is_same_v<T, unit>) {
    return shape_in(value_form::unit);
  } else if constexpr (std::is_same_v<T, text>) {
    return shape_in(value_form::translated_text);
  } else {
    static_assert(std::is_same_v<T, std::string>);
    auto out =
        shape_in(key.words.empty() ? value_form::text : value_form::word);
    out.words.assign(key.words.begin(), key.words.end());
    return out;
  }
}

}  // namespace wm::framework::detail
