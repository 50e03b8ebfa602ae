#include <array>
#include <charconv>
#include <cmath>

#include <boost/json.hpp>

#include "report/json_parts.h"

namespace wm::report {

namespace {

namespace json = boost::json;

template <typename Number>
void append_number(std::string& out, Number const n) {
  auto digits = std::array<char, 32>{};
  auto const end =
      std::to_chars(digits.data(), digits.data() + digits.size(), n).ptr;
  out.append(digits.data(), end);
}

// Boost writes doubles as 1.66E1; people read this file too.
void append(std::string& out, json::value const& v) {
  switch (v.kind()) {
    case json::kind::double_:
      return append_number(out, v.get_double());
    case json::kind::int64:
      return append_number(out, v.get_int64());
    case json::kind::uint64:
      return append_number(out, v.get_uint64());
    case json::kind::array: {
      auto first = true;
      out += '[';
      for (auto const& item : v.get_array()) {
        out += first ? "" : ",";
        first = false;
        append(out, item);
      }
      out += ']';
      return;
    }
    case json::kind::object: {
      auto first = true;
      out += '{';
      for (auto const& [key, item] : v.get_object()) {
        out += first ? "" : ",";
        first = false;
        out += json::serialize(key);
        out += ':';
        append(out, item);
      }
      out += '}';
      return;
    }
    default:
      out += json::serialize(v);
  }
}

}  // namespace

json::value number(double const n) {
  return std::isfinite(n) ? json::value(n) : json::value(nullptr);
}

json::value number(std::optional<double> const& n) {
  return n ? number(*n) : json::value(nullptr);
}

json::value number(std::optional<int> const& n) {
  return n ? json::value(*n) : json::value(nullptr);
}

std::string written(json::value const& v) {
  auto out = std::string{};
  append(out, v);
  return out;
}

}  // namespace wm::report
