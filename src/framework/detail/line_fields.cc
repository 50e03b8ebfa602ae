#include "framework/detail/line_fields.h"

#include <fmt/format.h>

#include "framework/detail/object.h"

namespace wm::framework::detail {

void read_texts(reader& from, yaml_node const& node, key_info const& key,
                one_text const one, repeated_texts const repeated,
                std::vector<located<std::string>>& into) {
  using text_value = value<located<std::string>>;
  if (one == one_text::stands_for_a_list && node.kind != node_kind::list) {
    text_value::read(from, node, key, into.emplace_back());
    return;
  }
  if (!from.is(node_kind::list, node, key.name)) {
    return;
  }
  if (node.items.size() < key.at_least) {
    too_few_items(from, node.at, key);
  }
  for (auto const& item : node.items) {
    if (item.kind == node_kind::missing) {
      empty_item(from, item.at, key);
    } else {
      text_value::read(from, item, key, into.emplace_back());
    }
  }
  if (repeated == repeated_texts::are_refused) {
    refuse_repeated(from, into);
  }
}

yaml_node written_lines(std::vector<located<std::string>> const& lines) {
  return lines.size() == 1 ? written(lines.front()) : written(lines);
}

void value<std::vector<named_line>>::read(reader& from, yaml_node const& node,
                                          key_info const& key,
                                          std::vector<named_line>& into) {
  if (!from.is(node_kind::map, node, key.name)) {
    return;
  }
  for (auto const& [name, at, line] : node.entries) {
    auto& read = into.emplace_back();
    read.name = {name, from.position(at)};
    if (!is_id(name)) {
      from.report(diagnostic_code::not_an_id, at,
                  fmt::format("\"{}\" is not an id", name),
                  "Use lower-case letters, digits and _, starting with a "
                  "letter.");
    }
    auto const named = key_info{.name = name, .meaning = key.meaning};
    value<located<std::string>>::read(from, line, named, read.line);
  }
}

template <>
value_shape shape_of<std::vector<named_line>>(key_info const&) {
  auto out = shape_in(value_form::named_lines);
  out.items.emplace_back();
  return out;
}

template <>
yaml_node written(std::vector<named_line> const& lines) {
  auto out = yaml_node{};
  for (auto const& [name, line] : lines) {
    out.kind = node_kind::map;
    out.entries.push_back({name.value, {}, written(line)});
  }
  return out;
}

}  // namespace wm::framework::detail
