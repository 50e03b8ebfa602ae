#include "framework/detail/key_changes.h"

#include <algorithm>
#include <cctype>
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

/// On one line: "value: 77 %, by: 2030-03-31".
std::string in_one_line(yaml_node const& node) {
  auto out = node.scalar;
  for (auto const& item : node.items) {
    out += (out.empty() ? "" : ", ") + in_one_line(item);
  }
  for (auto const& entry : node.entries) {
    out +=
        (out.empty() ? "" : ", ") + entry.key + ": " + in_one_line(entry.value);
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

effect effect_of_unit(key_change const& change) {
  auto const before = parse_unit(change.before);
  auto const after = parse_unit(change.after);
  return before && after && before->name == after->name
             ? effect::shown
             : effect::not_comparable;
}

class comparison {
 public:
  explicit comparison(std::string_view const of) : of_{of} {}

  void maps(value_shape const& shape, yaml_node const& before,
            yaml_node const& after, std::string const& inside) {
    static auto const kNothing = yaml_node{};
    for (auto const& key : shape.keys) {
      auto const* const old_entry = find(before, key.name);
      auto const* const new_entry = find(after, key.name);
      if (!key.declares) {
        values(key.value, old_entry == nullptr ? kNothing : old_entry->value,
               new_entry == nullptr ? kNothing : new_entry->value,
               inside + std::string{key.name});
      }
    }
  }

  std::vector<key_change> found;

 private:
  void values(value_shape const& shape, yaml_node const& before,
              yaml_node const& after, std::string const& key) {
    if (same(before, after)) {
      return;
    }
    auto const in_both =
        before.kind != node_kind::missing && after.kind != node_kind::missing;
    if (shape.form == value_form::translated_text) {
      texts(before, after, key);
    } else if (shape.form == value_form::map && in_both) {
      maps(shape, before, after, key + ".");
    } else if (shape.form == value_form::list) {
      lists(shape.items.front().form, before, after, key);
    } else {
      add(key, shape.form, in_one_line(before), in_one_line(after));
    }
  }

  void texts(yaml_node const& before, yaml_node const& after,
             std::string const& key) {
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
  void lists(value_form const form, yaml_node const& before,
             yaml_node const& after, std::string const& key) {
    auto gone = std::vector<std::string>{};
    auto come = std::vector<std::string>{};
    for (auto const& item : before.items) {
      gone.push_back(in_one_line(item));
    }
    for (auto const& item : after.items) {
      auto line = in_one_line(item);
      if (auto const there = std::ranges::find(gone, line);
          there != gone.end()) {
        gone.erase(there);
      } else {
        come.push_back(std::move(line));
      }
    }
    if (gone.empty() && come.empty()) {
      add(key, form, in_one_line(before), in_one_line(after));
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

  void add(std::string const& key, value_form const form, std::string before,
           std::string after) {
    auto const row = effect_of(of_, key);
    auto& change =
        found.emplace_back(key_change{.key = key,
                                      .label = std::string{row.label},
                                      .language = {},
                                      .before = std::move(before),
                                      .after = std::move(after),
                                      .form = form,
                                      .effect = row.effect});
    if (of_ == "metric" && key == "unit") {
      change.effect = effect_of_unit(change);
    } else if (change.effect == effect::meaning &&
               bare(change.before) == bare(change.after)) {
      change.effect = effect::wording;
    }
  }

  std::string_view of_;
};

}  // namespace

std::vector<key_change> key_changes(thing const& before, thing const& after) {
  auto all = comparison{after.kind};
  all.maps(*after.shape, before.node, after.node, "");
  return std::move(all.found);
}

}  // namespace wm::framework::detail
