#pragma once

#include <vector>

#include "report/document.h"

namespace wm::report {

/// A statement with what its lead and supporting metrics say.
///
/// \param metrics  all of the document, in the package's order
shown_statement compose_statement(framework::statement const& statement,
                                  framework::package const& package,
                                  std::vector<shown_metric> const& metrics);

/// The metric with that id, or null.
shown_metric const* find_metric(std::vector<shown_metric> const& in,
                                std::string_view id);

}  // namespace wm::report
