#pragma once

#include "framework/concept.h"
#include "framework/detail/package_folder.h"
#include "framework/detail/reader.h"

namespace wm::framework::detail {

/// concepts.yaml with the codes of all its lists; empty when the package has
/// no concepts.
concepts read_concepts(package_folder const& folder, gathered& into);

}  // namespace wm::framework::detail
