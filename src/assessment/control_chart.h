#pragma once

#include <span>

#include "figures/assessed.h"
#include "figures/figure_set.h"
#include "framework/metric.h"

namespace wm::assessment {

/// How much more single counts may vary than chance makes them, before the
/// limits of counts are held to be too narrow [1]. Measured as Laney does: the
/// mean moving range of (x - mean) / sigma, by 1.128; 1 is chance alone.
/// \source Laney 2002, Quality Engineering 14:531-537; the bound is ours.
inline constexpr auto kMostSpread = 1.5;

/// The control chart of a series of months or quarters, from the last break
/// on, as long as periods follow each other. Proportions with counts have a P
/// chart, rates with counts of people or events a U chart, all others, and
/// counts that vary more than kMostSpread, an XmR chart. Rules of Making Data
/// Count, runs of seven.
///
/// Only figures that are counted anew in each period have one: those of
/// periods that overlap, and those of records that look at the same people
/// again (no `each`, and no line of `of` says "in the period"), follow from
/// the figure before.
///
/// \param own  what may be seen of the series; what is hidden is missing
/// \source docs/methods/attribute-charts.md, docs/methods/xmr.md
figures::control_chart chart_of(framework::metric const& metric,
                                figures::series const& own);

}  // namespace wm::assessment
