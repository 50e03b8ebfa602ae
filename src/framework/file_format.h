#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wm::framework {

/// How a value of a package file is written.
enum class value_form {
  text,
  translated_text,  // by language, or just in the first one
  word,             // one of a few
  whole_number,
  date,
  id,
  area_code,
  unit,
  list,
  map
};

enum class need { required, optional };

/// What a key says, or that it is there or not.
enum class key_state { says, given, absent };
enum class key_demand { needs, refuses };

/// A key that has to stand beside another one, or must not.
struct key_rule {
  std::string_view key;
  key_state state{key_state::given};
  std::string_view word{};  // that the key says
  key_demand demand{key_demand::needs};
  std::string_view other{};
};

struct key_shape;

/// What a value of a package file looks like.
struct value_shape {
  value_form form{value_form::text};
  std::string_view name{};                // of a map that stands in many places
  std::vector<std::string_view> words{};  // all there are, of a word
  std::vector<value_shape> items{};       // of a list: one, how each item looks
  // Without {}: clang would look into key_shape, which is not yet known.
  std::vector<key_shape> keys;    // of a map
  std::vector<key_rule> rules{};  // of a map
};

/// One key of a map.
struct key_shape {
  std::string_view name;
  framework::need need{need::optional};
  std::string_view meaning;
  std::string_view pattern;  // ECMA 262, of its text or of each in a list
  std::string_view example;
  std::size_t at_least{0};  // of a list [items]
  std::string ids;          // what its ids are of: "metric"; empty: of nothing
  bool declares{false};     // gives the id to the map that it stands in
  value_shape value;
};

/// One kind of file of a package.
struct file_kind {
  std::string_view name;  // "metric"
  std::string_view path;  // "metrics/ID.yaml"
  std::string_view about;
  value_shape content;
};

/// The YAML files that a package is made of, as the reader knows them: from
/// the same tables.
///
/// \returns framework, statements, workstreams, organisations, metric, nested,
///          links, in this order
std::vector<file_kind> const& file_kinds();

/// The columns of areas.csv, as the keys of a map.
value_shape const& area_columns();

}  // namespace wm::framework
