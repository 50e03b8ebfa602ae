#include "framework/detail/reader.h"

#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace wm::framework::detail {

namespace {

std::string_view a_shape(node_kind const kind) {
  switch (kind) {
    case node_kind::scalar:
      return "one text or number";
    case node_kind::list:
      return "a list";
    case node_kind::map:
      return "a map of keys";
    case node_kind::missing:
      break;
  }
  return "nothing";
}

std::string_view how_to_write(node_kind const kind) {
  switch (kind) {
    case node_kind::list:
      return "Write [a, b], or one \"- \" line per item.";
    case node_kind::map:
      return "Write {key: value}, or one line per key.";
    case node_kind::scalar:
      return "Write it after the colon, in quotes if it starts with [ or {.";
    case node_kind::missing:
      break;
  }
  return "";
}

}  // namespace

void merge(gathered& into, gathered from) {
  auto const append = [](auto& to, auto& more) {
    to.insert(to.end(), std::move_iterator{more.begin()},
              std::move_iterator{more.end()});
  };
  append(into.ids.declared, from.ids.declared);
  append(into.ids.referred, from.ids.referred);
  append(into.problems, from.problems);
  into.ids.incomplete = into.ids.incomplete | from.ids.incomplete;
  into.uses_unknown = into.uses_unknown || from.uses_unknown;
}

void reader::report(diagnostic_code const code, place const at,
                    std::string message, std::string remedy,
                    std::vector<related_place> related) {
  report(code, position(at), std::move(message), std::move(remedy),
         std::move(related));
}

void reader::report(diagnostic_code const code, source_position at,
                    std::string message, std::string remedy,
                    std::vector<related_place> related) {
  into_.problems.push_back({code, std::move(at), std::move(message),
                            std::move(remedy), std::move(related)});
}

bool reader::is(node_kind const shape, yaml_node const& node,
                std::string_view const key) {
  if (node.kind == shape) {
    return true;
  }
  if (node.kind == node_kind::missing) {
    report(diagnostic_code::no_value, node.at,
           fmt::format("\"{}\" has no value", key),
           "Write the value, or delete the key.");
  } else {
    report(diagnostic_code::wrong_shape, node.at,
           fmt::format("\"{}\" must be {}, not {}", key, a_shape(shape),
                       a_shape(node.kind)),
           std::string{how_to_write(shape)});
  }
  return false;
}

void reader::declare(names const kind, located<std::string> const& id) {
  into_.ids.declared.push_back({kind, id});
}

void reader::refer(names const kinds, located<std::string> const& id) {
  into_.ids.referred.push_back({kinds, id});
}

}  // namespace wm::framework::detail
