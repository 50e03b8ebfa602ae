#pragma once

#include <string>

#include "report/document.h"

namespace wm::report {

/// The document as schema `Report` of openapi.yaml: keys in its order,
/// numbers in the fewest digits that read back as the same number.
std::string to_json(document const& from);

}  // namespace wm::report
