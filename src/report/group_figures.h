#pragma once

#include <vector>

#include "report/evidence.h"
#include "report/shown_metric.h"

namespace wm::report {

/// The newest figures of groups of people in the area of `main`, one entry
/// for each way in which they are told apart: sex, age, both, another. Each
/// group is held against everyone there.
///
/// \param main  the series of everyone that stands for the metric
std::vector<group_figures> groups_of(evidence const& from,
                                     figures::assessed_series const& main);

}  // namespace wm::report
