#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/document.h"

namespace wm::app {

/// Writes the report's document as an Excel workbook to keep: a cover that
/// says what it is and of which data, what each statement and metric says
/// now, the figures behind it over time, by group and by small area, the
/// definitions with their fingerprints, methods and sources. The same
/// document gives the same bytes.
///
/// \param definitions  the fingerprint of each metric, by the metrics of `from`
/// \error invalid_input  a text is longer than a cell holds, a figure older
///                       than a workbook's calendar
/// \error io             the file cannot be written
result<void> write_workbook(report::document const& from,
                            std::vector<std::string> const& definitions,
                            std::filesystem::path const& file);

}  // namespace wm::app
