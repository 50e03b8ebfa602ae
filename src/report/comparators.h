#pragma once

#include <string>
#include <vector>

#include "report/compare_text.h"
#include "report/evidence.h"

namespace wm::report {

/// How the country, the region or the similar areas are called where no
/// single figure is meant: "England", "the middle of 15 similar boroughs".
std::string comparator_name(figures::comparator_kind with,
                            evidence const& from);

/// How a comparator is called for one point of a series.
comparator_names names_of(figures::comparator_kind with, evidence const& from,
                          figures::assessed_series const& series,
                          figures::assessed_figure const& point);

/// The comparisons of a point that the framework provides for: with the
/// country, the region, similar areas, the goal if there is one, and its own
/// first figure. A comparator is not held against itself.
std::vector<shown_comparison> show_comparisons(
    evidence const& from, figures::assessed_series const& series,
    figures::assessed_figure const& point);

}  // namespace wm::report
