#include "app/pretty_json.h"

#include <boost/json.hpp>
#include <cstddef>

namespace wm::app {

namespace {

namespace json = boost::json;
constexpr auto kWidth = std::size_t{80};

std::string on_one_line(json::value const& what) {
  auto out = std::string{};
  if (auto const* const map = what.if_object()) {
    for (auto const& [key, value] : *map) {
      out += (out.empty() ? "" : ", ") + json::serialize(json::string{key}) +
             ": " + on_one_line(value);
    }
    return "{" + out + "}";
  }
  if (auto const* const list = what.if_array()) {
    for (auto const& item : *list) {
      out += (out.empty() ? "" : ", ") + on_one_line(item);
    }
    return "[" + out + "]";
  }
  return json::serialize(what);
}

/// \param before  what stands on the line already
std::string laid_out(json::value const& what, std::size_t const level,
                     std::size_t const before) {
  auto line = on_one_line(what);
  if (before + line.size() < kWidth || what.is_primitive()) {
    return line;
  }
  auto const indent = std::string(2 * level + 2, ' ');
  auto inner = std::string{};
  if (auto const* const map = what.if_object()) {
    for (auto const& [key, value] : *map) {
      auto const start = indent + json::serialize(json::string{key}) + ": ";
      inner += (inner.empty() ? "" : ",\n") + start +
               laid_out(value, level + 1, start.size());
    }
    return "{\n" + inner + "\n" + std::string(2 * level, ' ') + "}";
  }
  for (auto const& item : what.as_array()) {
    inner += (inner.empty() ? "" : ",\n") + indent +
             laid_out(item, level + 1, indent.size());
  }
  return "[\n" + inner + "\n" + std::string(2 * level, ' ') + "]";
}

}  // namespace

std::string pretty_json(json::value const& what) {
  return laid_out(what, 0, 0) + "\n";
}

}  // namespace wm::app
