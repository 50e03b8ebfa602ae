#pragma once

#include <string_view>

#include "metrics/expression.h"
#include "metrics/language/fault.h"

namespace wm::metrics::language {

/// Whether two numbers may be compared, added or subtracted: they have one
/// unit, or one is a bare number and the other counts something.
bool units_go_together(expression const& left, expression const& right);

/// Why not.
///
/// \param verb  "compare", "add"
fault units_differ(expression const& left, expression const& right,
                   std::string_view verb);

}  // namespace wm::metrics::language
