#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "framework/diff.h"

namespace wm::app {

/// "3 metrics changed, 1 of them not comparable with before; 1 statement
/// added. 1 version was not raised."
std::string summary_of(framework::difference const& all);

/// "metric" for one, "metrics" for more.
std::string noun_of(std::string const& kind, std::size_t count);

/// What is changed, for people: "goal (goal.value)", "name in bn (title)".
std::string name_of(framework::key_change const& key);

/// The keys of a change as people are told them: what came to one list, and
/// what went from it, as one; without a version that version_of tells.
std::vector<framework::key_change> keys_told(framework::change const& of);

/// "version 1.0", "version 1.0 -> 2.0"; empty for what has none.
std::string version_of(framework::change const& of);

/// What the change of one key does to comparability, as a sentence.
std::string meaning_of(framework::change const& of,
                       framework::key_change const& key);

/// The same for what was added, removed or renamed; empty for what neither has
/// figures nor is needed for them.
std::string meaning_of(framework::change const& of);

/// Whether its difference is best shown word by word.
bool is_prose(framework::key_change const& key);

}  // namespace wm::app
