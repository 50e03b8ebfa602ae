#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "framework/detail/names.h"
#include "framework/detail/reader.h"
#include "framework/detail/yaml_node.h"
#include "framework/file_format.h"

namespace wm::framework::detail {

enum class id_role {
  declares,
  declares_inside,  // unique only in the list that the thing stands in
  refers,
  tells_apart  // refers, and each item of the list to another
};

/// What a table says about one key of a package file.
struct key_info {
  std::string_view name;
  framework::need need{need::optional};
  std::string_view meaning;
  names ids{names::none};  // what its ids are given to, or refer to
  id_role role{id_role::refers};
  std::span<std::string_view const> words{};  // all that it may say, or any
  std::string_view pattern{};  // of its text, or of each in a list; or any
  std::string_view example{};
  std::size_t at_least{0};  // of a list [items]
  diagnostic_code too_few{diagnostic_code::empty_list};
  int lowest{0};                                 // of a whole number
  int at_most{std::numeric_limits<int>::max()};  // of a whole number
};

inline constexpr auto kIdPattern = std::string_view{"^[a-z][a-z0-9_]*$"};

/// How a `T` is read from a package file:
///   static void read(reader&, yaml_node const&, key_info const&, T& into)
/// adds a problem, and leaves `into` as it is, when it is written wrong.
template <typename T>
struct value;

/// What a `T` that has no table of keys looks like, and what it would be
/// written as; defined in shape_of.h and written.h.
template <typename T>
value_shape shape_of(key_info const& key);
template <typename T>
yaml_node written(T const& what);

/// What the keys of a `T` are, where it is written as a map:
///   static constexpr field<T> keys[]
///   static constexpr key_rule rules[]                  // optional
///   static constexpr std::string_view name             // optional
///   static void check(reader&, yaml_node const&, T&)   // optional
/// `name` is for maps that stand in several places; what `rules` say is for
/// schemas and documents, and `check` has to refuse what they refuse.
/// `check` sees the map when all keys are read; it may complete the `T`.
template <typename T>
struct object;

template <typename T>
concept described = requires { object<T>::keys; };

/// One key, and which member its value goes to.
template <typename Owner>
struct field {
  key_info key;
  void (*read)(reader&, yaml_node const&, key_info const&, Owner&);
  value_shape (*shape)(key_info const&);
  yaml_node (*write)(Owner const&);

  /// The same, of a text that has to match a regular expression (ECMA 262).
  constexpr field matching(std::string_view const pattern) const {
    auto row = *this;
    row.key.pattern = pattern;
    return row;
  }
  /// The same, of a list that cannot be empty.
  constexpr field not_empty(
      diagnostic_code const otherwise = diagnostic_code::empty_list) const {
    auto row = *this;
    row.key.at_least = 1;
    row.key.too_few = otherwise;
    return row;
  }
  /// The same, of a whole number from 0 to 9.
  constexpr field one_digit() const {
    auto row = *this;
    row.key.at_most = 9;
    return row;
  }
  /// The same, of a whole number from 1 to 99.
  constexpr field of_a_hundred() const {
    auto row = *this;
    row.key.lowest = 1;
    row.key.at_most = 99;
    return row;
  }
  /// The same, of a number or percentage from one to another.
  constexpr field between(int const lowest, int const highest) const {
    auto row = *this;
    row.key.lowest = lowest;
    row.key.at_most = highest;
    return row;
  }
  /// With an example of what may be written.
  constexpr field like(std::string_view const example) const {
    auto row = *this;
    row.key.example = example;
    return row;
  }
};

/// Makes the rows of a table of keys.
template <typename Owner>
struct row_of {
  /// The id that the thing itself has.
  template <auto Member>
  static constexpr field<Owner> id(std::string_view const name,
                                   std::string_view const meaning,
                                   names const kind) {
    return {{.name = name,
             .need = need::required,
             .meaning = meaning,
             .ids = kind,
             .role = id_role::declares},
            &read<Member>,
            &shape<Member>,
            &write<Member>};
  }
  /// The id of one of several things inside another.
  template <auto Member>
  static constexpr field<Owner> id_inside(std::string_view const name,
                                          std::string_view const meaning,
                                          names const kind = names::none) {
    auto row = id<Member>(name, meaning, kind);
    row.key.role = id_role::declares_inside;
    return row;
  }
  template <auto Member>
  static constexpr field<Owner> required(std::string_view const name,
                                         std::string_view const meaning,
                                         names const refers_to = names::none) {
    return {{.name = name,
             .need = need::required,
             .meaning = meaning,
             .ids = refers_to},
            &read<Member>,
            &shape<Member>,
            &write<Member>};
  }
  template <auto Member>
  static constexpr field<Owner> optional(std::string_view const name,
                                         std::string_view const meaning,
                                         names const refers_to = names::none) {
    return {{.name = name, .meaning = meaning, .ids = refers_to},
            &read<Member>,
            &shape<Member>,
            &write<Member>};
  }
  /// A reference by which the items of a list are told apart.
  template <auto Member>
  static constexpr field<Owner> by(std::string_view const name,
                                   std::string_view const meaning,
                                   names const refers_to) {
    auto row = required<Member>(name, meaning, refers_to);
    row.key.role = id_role::tells_apart;
    return row;
  }
  /// A text that can only be one of some words.
  template <auto Member>
  static constexpr field<Owner> words(
      need const is_needed, std::string_view const name,
      std::string_view const meaning,
      std::span<std::string_view const> const allowed) {
    return {
        {.name = name, .need = is_needed, .meaning = meaning, .words = allowed},
        &read<Member>,
        &shape<Member>,
        &write<Member>};
  }

 private:
  template <auto Member>
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   Owner& into) {
    using member = std::remove_cvref_t<decltype(into.*Member)>;
    value<member>::read(from, node, key, into.*Member);
  }
  template <auto Member>
  static value_shape shape(key_info const& key) {
    using member = std::remove_cvref_t<decltype(std::declval<Owner>().*Member)>;
    return shape_of<member>(key);
  }
  template <auto Member>
  static yaml_node write(Owner const& from) {
    return written(from.*Member);
  }
};

}  // namespace wm::framework::detail
