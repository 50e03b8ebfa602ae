#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "report/evidence.h"

namespace wm::report {

/// A statement with what its lead and supporting metrics say.
///
/// \param metrics  all of the document, in the package's order
/// \param on       the day of the report
shown_statement compose_statement(framework::statement const& statement,
                                  evidence const& from,
                                  std::vector<shown_metric> const& metrics,
                                  std::chrono::sys_days on);

/// The metric with that id, or null.
///
/// \param in  in the order of ids
shown_metric const* find_metric(std::vector<shown_metric> const& in,
                                std::string_view id);

}  // namespace wm::report
