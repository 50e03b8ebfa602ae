#pragma once

#include <filesystem>

#include "base/result.h"
#include "report/document.h"

namespace wm::app {

/// Writes the report's document as an Excel workbook to keep: a cover that
/// says what it is and of which data, what each statement and metric says
/// now, the figures behind it over time, by group and by small area, the
/// definitions with their fingerprints, methods and sources. The same
/// document gives the same bytes.
///
/// \error invalid_input  a text is longer than a cell holds
/// \error io             the file cannot be written
result<void> write_workbook(report::document const& from,
                            std::filesystem::path const& file);

}  // namespace wm::app
