#pragma once

#include "framework/detail/reader.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// Places whose ward is another sort of area; broad ethnic groups with words
/// that the characteristic does not have. Codes and ids that nothing has are
/// told with all other names.
void check_places(package const& whole, gathered& into);

}  // namespace wm::framework::detail
