#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::app {

/// Adds a last field to a report document, as text: every number of the report
/// stays as it was written.
///
/// \param report  a report document as JSON
/// \param key     that it does not have
/// \param json    the field's value
/// \error invalid_input  it is no JSON object
result<std::string> added_to_document(std::string_view report,
                                      std::string_view key,
                                      std::string_view json);

}  // namespace wm::app
