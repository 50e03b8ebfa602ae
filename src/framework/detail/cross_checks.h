#pragma once

#include "framework/detail/reader.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// Problems between files that are more than an id that does not exist:
/// numbers given twice, figures claimed twice, metrics nobody uses.
///
/// \param whole  what could be read, in any order
void cross_check(package const& whole, gathered& into);

}  // namespace wm::framework::detail
