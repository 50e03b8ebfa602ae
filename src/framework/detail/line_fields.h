#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/field.h"
#include "framework/record_definition.h"

namespace wm::framework::detail {

/// Whether one text stands for a list of one, and whether a text may stand
/// twice in the list.
enum class one_text { stands_for_a_list, does_not };
enum class repeated_texts { are_refused, are_allowed };

void read_texts(reader& from, yaml_node const& node, key_info const& key,
                one_text one, repeated_texts repeated,
                std::vector<located<std::string>>& into);
/// One line as a text, several as a list.
yaml_node written_lines(std::vector<located<std::string>> const& lines);

/// A map of names, which are ids, to texts.
template <>
struct value<std::vector<named_line>> {
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   std::vector<named_line>& into);
};
template <>
value_shape shape_of<std::vector<named_line>>(key_info const& key);
template <>
yaml_node written(std::vector<named_line> const& lines);

/// Makes rows of a table of keys whose values are lines of a definition.
template <typename Owner>
struct lines_of {
  /// One condition or a list of them.
  template <auto Member>
  static constexpr field<Owner> lines(std::string_view const name,
                                      std::string_view const meaning) {
    return {
        {.name = name, .meaning = meaning, .at_least = 1},
        &read<Member, one_text::stands_for_a_list, repeated_texts::are_refused>,
        &shape<value_form::lines>,
        &write_lines<Member>};
  }
  /// A list of texts, some of which may be the same.
  template <auto Member>
  static constexpr field<Owner> list(std::string_view const name,
                                     std::string_view const meaning) {
    return {{.name = name, .meaning = meaning},
            &read<Member, one_text::does_not, repeated_texts::are_allowed>,
            &shape<value_form::list>,
            &write<Member>};
  }

 private:
  template <auto Member, one_text One, repeated_texts Repeated>
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   Owner& into) {
    read_texts(from, node, key, One, Repeated, into.*Member);
  }
  template <value_form Form>
  static value_shape shape(key_info const&) {
    auto out = value_shape{};
    out.form = Form;
    out.items.emplace_back();
    out.unique = Form == value_form::lines;
    return out;
  }
  template <auto Member>
  static yaml_node write_lines(Owner const& from) {
    return written_lines(from.*Member);
  }
  template <auto Member>
  static yaml_node write(Owner const& from) {
    return written(from.*Member);
  }
};

}  // namespace wm::framework::detail
