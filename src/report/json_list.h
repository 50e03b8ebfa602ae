#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "report/json_parts.h"

namespace wm::report {

/// The value, or null when there is none.
template <typename T>
boost::json::value or_null(std::optional<T> const& item) {
  return item ? to_value(*item) : boost::json::value(nullptr);
}

inline boost::json::value or_null(framework::text const& t) {
  return t.given() ? to_value(t) : boost::json::value(nullptr);
}

/// An array with the value of each item.
template <typename T>
boost::json::value list(std::vector<T> const& items) {
  auto out = boost::json::array{};
  out.reserve(items.size());
  for (auto const& item : items) {
    out.push_back(to_value(item));
  }
  return out;
}

/// The same with null where there is none.
template <typename T>
boost::json::value list(std::vector<std::optional<T>> const& items) {
  auto out = boost::json::array{};
  out.reserve(items.size());
  for (auto const& item : items) {
    out.push_back(or_null(item));
  }
  return out;
}

inline boost::json::value list(std::vector<std::string> const& items) {
  auto out = boost::json::array{};
  out.reserve(items.size());
  for (auto const& item : items) {
    out.emplace_back(item);
  }
  return out;
}

}  // namespace wm::report
