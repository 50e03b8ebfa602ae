#pragma once

#include <vector>

#include "framework/detail/things.h"
#include "framework/diff.h"

namespace wm::framework::detail {

/// The keys of which two versions of one thing say different things, in the
/// order of the table of keys; the id is not among them.
std::vector<key_change> key_changes(thing const& before, thing const& after);

}  // namespace wm::framework::detail
