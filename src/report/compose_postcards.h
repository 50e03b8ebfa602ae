#pragma once

#include <vector>

#include "report/document.h"

namespace wm::report {

/// One postcard for each ward of today of which there are figures.
///
/// \param from  with its metrics
std::vector<postcard> compose_postcards(framework::programme const& programme,
                                        document const& from);

}  // namespace wm::report
