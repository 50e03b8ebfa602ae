#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/document.h"

namespace wm::report {

/// The paper that the package announces: findings from the document, and the
/// parts of its authors as they wrote them. Nothing in those is generated.
///
/// \param from  with its findings, metrics and statements
/// \returns nothing when the package announces no paper
std::optional<shown_paper> compose_paper(framework::programme const& programme,
                                         document const& from);

/// The paper as one HTML page: to print, or to make a Word file of.
std::string paper_page(shown_paper const& paper);

}  // namespace wm::report
