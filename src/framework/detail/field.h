#pragma once

#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "framework/detail/names.h"
#include "framework/detail/reader.h"
#include "framework/detail/yaml_node.h"

namespace wm::framework::detail {

enum class need { required, optional };
enum class id_role { declares, refers };

/// What a table says about one key of a package file.
struct key_info {
  std::string_view name;
  detail::need need{need::optional};
  std::string_view meaning;
  names ids{names::none};  // what its ids are given to, or refer to
  id_role role{id_role::refers};
  std::span<std::string_view const> words{};  // all that it may say, or any
};

/// How a `T` is written in a package file:
///   static void read(reader&, yaml_node const&, key_info const&, T& into)
/// adds a problem, and leaves `into` as it is, when it is written wrong.
template <typename T>
struct value;

/// What the keys of a `T` are, where it is written as a map:
///   static constexpr field<T> keys[]
///   static void check(reader&, yaml_node const&, T&)   // optional
/// `check` sees the map when all keys are read; it may complete the `T`.
template <typename T>
struct object;

/// One key, and which member its value goes to.
template <typename Owner>
struct field {
  key_info key;
  void (*read)(reader&, yaml_node const&, key_info const&, Owner&);
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
            &read<Member>};
  }
  template <auto Member>
  static constexpr field<Owner> required(std::string_view const name,
                                         std::string_view const meaning,
                                         names const refers_to = names::none) {
    return {{.name = name,
             .need = need::required,
             .meaning = meaning,
             .ids = refers_to},
            &read<Member>};
  }
  template <auto Member>
  static constexpr field<Owner> optional(std::string_view const name,
                                         std::string_view const meaning,
                                         names const refers_to = names::none) {
    return {{.name = name, .meaning = meaning, .ids = refers_to},
            &read<Member>};
  }
  /// A text that can only be one of some words.
  template <auto Member>
  static constexpr field<Owner> words(
      need const is_needed, std::string_view const name,
      std::string_view const meaning,
      std::span<std::string_view const> const allowed) {
    return {
        {.name = name, .need = is_needed, .meaning = meaning, .words = allowed},
        &read<Member>};
  }

 private:
  template <auto Member>
  static void read(reader& from, yaml_node const& node, key_info const& key,
                   Owner& into) {
    using member = std::remove_cvref_t<decltype(into.*Member)>;
    value<member>::read(from, node, key, into.*Member);
  }
};

}  // namespace wm::framework::detail
