#pragma once

#include <span>
#include <string_view>

#include "framework/diff.h"

namespace wm::framework::detail {

/// What a change of one key does to figures, and what people call the key.
struct key_effect {
  std::string_view of;     // "metric", "life stage"; "term": any list entry
  std::string_view key;    // "goal.value"; "provenance": and all inside it;
                           // "values.id": one of the values comes or goes
  std::string_view label;  // "goal"
  framework::effect effect{effect::none};
};

/// The whole table: every key of every file has its row, but for the ids that
/// things are told by.
std::span<key_effect const> key_effects();

/// The row of a key, also of one inside it; a map that is not in the table
/// has the gravest effect of what is inside.
///
/// \param of   "metric"
/// \param key  "goal.value", "goal"
key_effect effect_of(std::string_view of, std::string_view key);

}  // namespace wm::framework::detail
