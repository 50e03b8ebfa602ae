#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::app {

/// Puts what `record summary --json` wrote into a report document, as its
/// page on how good the records are (RecordQuality of openapi.yaml).
///
/// \param report  a report document as JSON
/// \param file    what `record summary --json` wrote
/// \returns the document with that page
/// \error denied         the persons are real: their counts have not been
///                       through disclosure control
/// \error invalid_input  the file is something else
/// \error not_found      there is no such file
/// \error io             it cannot be read
result<std::string> with_record_quality(std::string_view report,
                                        std::filesystem::path const& file);

}  // namespace wm::app
