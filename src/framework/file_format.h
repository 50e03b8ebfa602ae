#pragma once

#include <array>
#include <cstddef>
#include <limits>
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
  concept_id,  // ids with points between them
  area_code,
  unit,
  pounds,      // "1,250.00 pounds"
  percentage,  // "12.5 %"
  amount,      // in a metric's unit: "77 %"
  list,
  lines,        // one text or a list of texts
  named_lines,  // a map of free names, which are ids, to texts
  map
};

enum class need { required, optional };

/// What a key says or does not say, or that it is there or not.
enum class key_state { says, says_other, given, absent };
/// Beside it another key has to stand, must not stand, or is no list.
enum class key_demand { needs, refuses, one_text };

/// What has to be so, besides, for a rule to hold; without a key: nothing.
struct key_condition {
  std::string_view key{};
  key_state state{key_state::given};
  std::string_view word{};
  friend bool operator==(key_condition const&, key_condition const&) = default;
};

/// A key that has to stand beside another one, or must not.
struct key_rule {
  std::string_view key;
  key_state state{key_state::given};
  std::string_view word{};  // that the key says
  key_demand demand{key_demand::needs};
  std::string_view other{};
  std::array<key_condition, 2> also{};
};

struct key_shape;

/// What a value of a package file looks like.
struct value_shape {
  value_form form{value_form::text};
  std::string_view name{};                // of a map that stands in many places
  std::vector<std::string_view> words{};  // all there are, of a word
  std::vector<value_shape> items{};       // of a list or lines: one, of each
  bool unique{false};                     // of these: no item stands twice
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
  std::size_t at_least{0};                       // of a list [items]
  int lowest{0};                                 // of a whole number
  int at_most{std::numeric_limits<int>::max()};  // of a whole number
  std::string ids;       // what its ids are of: "metric"; empty: of nothing
  bool declares{false};  // gives the id to the map that it stands in
  bool refers{false};    // and that id is another thing's
  value_shape value;
};

/// One kind of file of a package.
struct file_kind {
  std::string_view name;  // "metric"
  std::string_view path;  // "metrics/ID.yaml"
  std::string_view about;
  value_shape content;
  bool in_package{true};
};

/// The YAML files that a package is made of, and the mapping files beside it,
/// as the reader knows them: from the same tables.
///
/// \returns framework, statements, workstreams, organisations, metric, nested,
///          links, concepts, decisions, retire, case_studies, projects,
///          board_paper, contract, mapping, in this order
std::vector<file_kind> const& file_kinds();

/// The columns of areas.csv, as the keys of a map.
value_shape const& area_columns();

}  // namespace wm::framework
