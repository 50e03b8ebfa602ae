#pragma once

#include <vector>

#include "report/document.h"
#include "report/evidence.h"

namespace wm::report {

/// Where we stand: tallies, colours with what chance alone would give, the
/// clearest differences, and an answer in two or three sentences.
where_we_stand compose_where(evidence const& from,
                             std::vector<shown_statement> const& statements,
                             std::vector<shown_metric> const& metrics);

}  // namespace wm::report
