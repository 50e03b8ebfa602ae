#pragma once

#include <chrono>
#include <string>
#include <type_traits>
#include <utility>

#include "base/calendar.h"
#include "framework/detail/shape_of.h"

namespace wm::framework::detail {

/// A scalar with that text; missing when the text is empty.
yaml_node scalar(std::string text);

/// "percent, 1 decimal"
std::string as_text(unit const& of);

/// By language; translations that are wanted are left out.
yaml_node by_language(text const& of);

/// What a package file would say of `what`, in the order of the tables: every
/// default written out, every text by language, what is not given missing.
template <typename T>
yaml_node written(T const& what) {
  if constexpr (is_optional<T>) {
    return what ? written(*what) : yaml_node{};
  } else if constexpr (is_list<T>) {
    auto out = yaml_node{};
    for (auto const& item : what) {
      out.kind = node_kind::list;
      out.items.push_back(written(item));
    }
    return out;
  } else if constexpr (described<T>) {
    auto out = yaml_node{};
    for (auto const& row : object<T>::keys) {
      auto value = row.write(what);
      if (value.kind != node_kind::missing) {
        out.kind = node_kind::map;
        out.entries.push_back(
            {std::string{row.key.name}, {}, std::move(value)});
      }
    }
    return out;
  } else if constexpr (chosen<T>) {
    for (auto const& choice : choices<T>::all) {
      if (choice.meaning == what) {
        return scalar(std::string{choice.word});
      }
    }
    return {};
  } else if constexpr (std::is_same_v<T, located<std::string>>) {
    return scalar(what.value);
  } else if constexpr (std::is_same_v<T, int>) {
    return scalar(std::to_string(what));
  } else if constexpr (std::is_same_v<T, std::chrono::sys_days>) {
    return scalar(wm::to_string(what));
  } else if constexpr (std::is_same_v<T, unit>) {
    return scalar(as_text(what));
  } else if constexpr (std::is_same_v<T, text>) {
    return by_language(what);
  } else {
    static_assert(std::is_same_v<T, std::string>);
    return scalar(what);
  }
}

}  // namespace wm::framework::detail
