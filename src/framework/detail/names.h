#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "framework/diagnostic.h"
#include "framework/text.h"

namespace wm::framework::detail {

/// The kinds of thing that have an id and can be referred to; a set of them,
/// where a reference may mean either.
enum class names : unsigned {
  none = 0,
  metric = 1U << 0,
  statement = 1U << 1,
  statement_set = 1U << 2,
  organisation = 1U << 3,
  workstream = 1U << 4,
  nested_framework = 1U << 5,
  layer = 1U << 6,
  objective = 1U << 7,
  domain = 1U << 8,
  outcome_type = 1U << 9,
  life_stage = 1U << 10,
  priority_area = 1U << 11,
  source = 1U << 12,
  area = 1U << 13,
  /// The kind that the list around the id is for.
  of_the_list = 1U << 14,
  record_concept = 1U << 15,
  code_list = 1U << 16,
  characteristic = 1U << 17,
  // Of one concept: others have some of the same names.
  concept_value = 1U << 18,
  concept_attribute = 1U << 19,
  locality = 1U << 20,
  broad_ethnic_group = 1U << 21,
  decision = 1U << 22,
  retirement = 1U << 23,
  case_study = 1U << 24,
  project = 1U << 25,
  board_paper = 1U << 26,
  contract = 1U << 27,
  contract_rule = 1U << 28,
};

constexpr names operator|(names const a, names const b) {
  return static_cast<names>(static_cast<unsigned>(a) |
                            static_cast<unsigned>(b));
}
constexpr bool intersect(names const a, names const b) {
  return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0;
}

/// "metric", "life stage", "organisation or workstream".
std::string noun(names kinds);

/// An id where it is given to something, or where something refers to it.
struct named {
  names kind;
  located<std::string> id;
};

/// Every id of a package and every reference to one, as the files are read;
/// whether they fit is known only after the last file.
struct name_table {
  std::vector<named> declared;
  std::vector<named> referred;
  /// Kinds of which some may be unknown because their file cannot be read.
  names incomplete{names::none};
};

/// Ids given twice, and references to ids that nothing has.
void check_names(name_table const& table, std::vector<diagnostic>& problems);

}  // namespace wm::framework::detail
