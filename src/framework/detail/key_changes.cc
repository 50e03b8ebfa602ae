#include "framework/detail/key_changes.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>

#include "framework/detail/effects.h"
#include "framework/unit.h"

namespace wm::framework::detail {

namespace {

bool same(yaml_node const& a, yaml_node const& b) {
  return a.kind == b.kind && a.scalar == b.scalar &&
         std::ranges::equal(a.items, b.items, same) &&
         std::ranges::equal(a.entries, b.entries,
                            [](yaml_entry const& x, yaml_entry const& y) {
                              return x.key == y.key && same(x.value, y.value);
                            });
}

/// The key by which the items of a list are told, or null.
key_shape const* id_of_items(value_shape const& item) {
  auto const found = std::ranges::find(item.keys, true, &key_shape::declares);
  return found == item.keys.end() ? nullptr : &*found;
}

std::string in_one_line(value_shape const& shape, yaml_node const& node);

/// "I10 (Essential hypertension)", "systolic (unit: mmHg, decimals: 0)".
std::string with_id_first(value_shape const& shape, key_shape const& id,
                          yaml_node const& node) {
  auto rest = std::string{};
  auto const alone = node.entries.size() == 2;
  for (auto const& key : shape.keys) {
    auto const* const entry = find(node, key.name);
    if (entry == nullptr || &key == &id) {
      continue;
    }
    if (!rest.empty()) {
      rest += ", ";
    }
    if (!alone || key.value.form == value_form::list) {
      rest += std::string{key.name} + ": ";
    }
    rest += in_one_line(key.value, entry->value);
  }
  auto const* const name = find(node, id.name);
  auto out = name == nullptr ? std::string{} : name->value.scalar;
  return rest.empty() ? out : out + " (" + rest + ")";
}

/// "value: 77 %, by: 2030-03-31"; of a text by language the first one.
std::string in_one_line(value_shape const& shape, yaml_node const& node) {
  if (auto const* const id = id_of_items(shape)) {
    return with_id_first(shape, *id, node);
  }
  if (shape.form == value_form::translated_text && !node.entries.empty()) {
    auto const& first = node.entries.front().value;
    auto const* const text = find(first, "text");
    return text == nullptr ? first.scalar : text->value.scalar;
  }
  auto out = node.scalar;
  for (auto const& item : node.items) {
    out += (out.empty() ? "" : ", ") + in_one_line(shape.items.front(), item);
  }
  for (auto const& entry : node.entries) {
    auto const& key =
        *std::ranges::find(shape.keys, entry.key, &key_shape::name);
    out += (out.empty() ? "" : ", ") + entry.key + ": " +
           in_one_line(key.value, entry.value);
  }
  return out;
}

/// Letters and digits only, in lower case: what is left when commas, capitals
/// and spaces do not count.
std::string bare(std::string_view const text) {
  auto out = std::string{};
  for (auto const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      out += static_cast<char>(byte < 0x80 ? std::tolower(byte) : c);
    }
  }
  return out;
}

/// Without what a line of the metric language can do without: every sign of
/// it counts, but how many spaces there are does not.
std::string in_single_spaces(std::string_view const line) {
  auto out = std::string{};
  for (auto const c : line) {
    auto const is_space = c == ' ' || c == '\n';
    if (!is_space || (!out.empty() && out.back() != ' ')) {
      out += is_space ? ' ' : c;
    }
  }
  return out;
}

effect effect_of_unit(key_change const& change) {
  auto const before = parse_unit(change.before);
  auto const after = parse_unit(change.after);
  return before && after && before->name == after->name
             ? effect::shown
             : effect::not_comparable;
}

/// A key as people are told it, and as the table of effects has it.
struct key_path {
  std::string told;      // "values.systolic.unit"
  std::string in_table;  // "values.unit"
  std::string item{};    // "systolic"
  key_path inside(std::string_view const name) const {
    auto out = *this;
    for (auto* const path : {&out.told, &out.in_table}) {
      *path += (path->empty() ? "" : ".") + std::string{name};
    }
    return out;
  }
  key_path inside_item(std::string const& id) const {
    return {told + "." + id, in_table, id};
  }
};

/// Whether definitions are read by people or by the program.
enum class wording { is_read, is_executed };

class comparison {
 public:
  comparison(std::string_view const of, wording const words)
      : of_{of}, words_{words} {}

  void maps(value_shape const& shape, yaml_node const& before,
            yaml_node const& after, key_path const& around) {
    static auto const kNothing = yaml_node{};
    for (auto const& key : shape.keys) {
      auto const* const old_entry = find(before, key.name);
      auto const* const new_entry = find(after, key.name);
      if (!key.declares) {
        values(key.value, old_entry == nullptr ? kNothing : old_entry->value,
               new_entry == nullptr ? kNothing : new_entry->value,
               around.inside(key.name));
      }
    }
  }

  std::vector<key_change> found;

 private:
  void values(value_shape const& shape, yaml_node const& before,
              yaml_node const& after, key_path const& key) {
    if (same(before, after)) {
      return;
    }
    auto const in_both =
        before.kind != node_kind::missing && after.kind != node_kind::missing;
    if (shape.form == value_form::translated_text) {
      texts(before, after, key);
    } else if (shape.form == value_form::map && in_both) {
      maps(shape, before, after, key);
    } else if (shape.form == value_form::lines) {
      lists(shape.items.front(), as_list(before), as_list(after), key);
    } else if (shape.form == value_form::named_lines) {
      named_lines(before, after, key);
    } else if (shape.form == value_form::list) {
      auto const& item = shape.items.front();
      if (auto const* const id = id_of_items(item)) {
        items_with_ids(item, *id, before, after, key);
      } else {
        lists(item, before, after, key);
      }
    } else {
      add(key, shape.form, in_one_line(shape, before),
          in_one_line(shape, after));
    }
  }

  /// One text stands for a list of one.
  static yaml_node as_list(yaml_node const& lines) {
    if (lines.kind != node_kind::scalar) {
      return lines;
    }
    auto out = yaml_node{};
    out.kind = node_kind::list;
    out.items.push_back(lines);
    return out;
  }

  void named_lines(yaml_node const& before, yaml_node const& after,
                   key_path const& key) {
    auto const line_in = [](yaml_node const& lines, std::string const& name) {
      auto const* const entry = find(lines, name);
      return entry == nullptr ? std::string{} : entry->value.scalar;
    };
    for (auto const& entry : before.entries) {
      auto line = line_in(after, entry.key);
      if (line != entry.value.scalar) {
        add(key.inside_item(entry.key), value_form::text, entry.value.scalar,
            std::move(line));
      }
    }
    for (auto const& entry : after.entries) {
      if (find(before, entry.key) == nullptr) {
        add(key.inside_item(entry.key), value_form::text, {},
            entry.value.scalar);
      }
    }
  }

  void texts(yaml_node const& before, yaml_node const& after,
             key_path const& key) {
    auto languages = std::vector<std::string>{};
    for (auto const* const node : {&after, &before}) {
      for (auto const& entry : node->entries) {
        if (std::ranges::find(languages, entry.key) == languages.end()) {
          languages.push_back(entry.key);
        }
      }
    }
    for (auto const& language : languages) {
      auto const [old_words, old_status] = translation_in(before, language);
      auto const [new_words, new_status] = translation_in(after, language);
      if (old_words != new_words) {
        add(key, value_form::translated_text, old_words, new_words);
        found.back().language = other_than_the_first(language, after, before);
      } else if (old_status != new_status) {
        add(key, value_form::word, old_status, new_status);
        found.back().language = other_than_the_first(language, after, before);
        found.back().label += ", status of the translation";
        found.back().effect = effect::none;
      }
    }
  }

  /// The language, but empty for the original, which is always there and
  /// always first.
  static std::string other_than_the_first(std::string const& language,
                                          yaml_node const& after,
                                          yaml_node const& before) {
    auto const& text = after.entries.empty() ? before : after;
    return text.entries.front().key == language ? std::string{} : language;
  }

  static std::pair<std::string, std::string> translation_in(
      yaml_node const& text, std::string const& language) {
    auto const* const entry = find(text, language);
    if (entry == nullptr) {
      return {};
    }
    auto const* const checked = find(entry->value, "text");
    return checked == nullptr
               ? std::pair{entry->value.scalar, std::string{"draft"}}
               : std::pair{checked->value.scalar, std::string{"checked"}};
  }

  /// Which items went and which came; where one text took the place of
  /// another, as one change; where only the order is another, as one too.
  void lists(value_shape const& shape, yaml_node const& before,
             yaml_node const& after, key_path const& key) {
    auto const form = shape.form;
    auto gone = std::vector<std::string>{};
    auto come = std::vector<std::string>{};
    for (auto const& item : before.items) {
      gone.push_back(in_one_line(shape, item));
    }
    for (auto const& item : after.items) {
      auto line = in_one_line(shape, item);
      if (auto const there = std::ranges::find(gone, line);
          there != gone.end()) {
        gone.erase(there);
      } else {
        come.push_back(std::move(line));
      }
    }
    if (gone.empty() && come.empty()) {
      add(key, form, joined(shape, before), joined(shape, after));
      found.back().label += ", their order";
      found.back().effect = effect::none;
    } else if (gone.size() == 1 && come.size() == 1) {
      add(key, form, gone.front(), come.front());
    } else {
      for (auto& item : gone) {
        add(key, form, std::move(item), {});
      }
      for (auto& item : come) {
        add(key, form, {}, std::move(item));
      }
    }
  }

  static std::string joined(value_shape const& item, yaml_node const& list) {
    auto out = std::string{};
    for (auto const& one : list.items) {
      out += (out.empty() ? "" : ", ") + in_one_line(item, one);
    }
    return out;
  }

  /// Which items came, changed and went; their order says nothing.
  void items_with_ids(value_shape const& shape, key_shape const& id,
                      yaml_node const& before, yaml_node const& after,
                      key_path const& key) {
    auto const id_in = [&](yaml_node const& item) {
      auto const* const entry = find(item, id.name);
      return entry == nullptr ? std::string{} : entry->value.scalar;
    };
    auto const come_or_gone =
        key_path{key.told, key.inside(id.name).in_table, key.item};
    auto former = std::map<std::string, yaml_node const*>{};
    for (auto const& item : before.items) {
      former.emplace(id_in(item), &item);
    }
    auto come = std::vector<yaml_node const*>{};
    for (auto const& item : after.items) {
      auto const same_id = former.find(id_in(item));
      if (same_id == former.end()) {
        come.push_back(&item);
      } else {
        maps(shape, *same_id->second, item, key.inside_item(same_id->first));
        former.erase(same_id);
      }
    }
    for (auto const& item : before.items) {
      if (former.contains(id_in(item))) {
        add(come_or_gone, shape.form, in_one_line(shape, item), {});
      }
    }
    for (auto const* const item : come) {
      add(come_or_gone, shape.form, {}, in_one_line(shape, *item));
    }
  }

  void add(key_path const& key, value_form const form, std::string before,
           std::string after) {
    auto const row = effect_of(of_, key.in_table);
    auto label = std::string{row.label};
    if (!key.item.empty()) {
      label += " of " + key.item;
    }
    auto& change = found.emplace_back(key_change{.key = key.told,
                                                 .label = std::move(label),
                                                 .language = {},
                                                 .before = std::move(before),
                                                 .after = std::move(after),
                                                 .form = form,
                                                 .effect = row.effect});
    if (of_ == "metric" && key.told == "unit") {
      change.effect = effect_of_unit(change);
    } else if (change.effect == effect::meaning && same_words(change)) {
      change.effect = effect::wording;
    }
  }

  bool same_words(key_change const& change) const {
    return words_ == wording::is_executed
               ? in_single_spaces(change.before) ==
                     in_single_spaces(change.after)
               : bare(change.before) == bare(change.after);
  }

  std::string_view of_;
  wording words_;
};

}  // namespace

std::vector<key_change> key_changes(thing const& before, thing const& after) {
  auto const* const source = find(after.node, "source");
  auto const on_records = source != nullptr && source->value.scalar == "record";
  auto all = comparison{after.kind,
                        on_records ? wording::is_executed : wording::is_read};
  all.maps(*after.shape, before.node, after.node, {});
  return std::move(all.found);
}

}  // namespace wm::framework::detail
