#pragma once

#include <optional>
#include <span>

#include "base/result.h"
#include "stats/charts/chart.h"

namespace wm::stats {

/// Control chart of proportions from groups of different sizes (P chart):
/// mean p of the phase's baseline, limits p +- 3 sqrt(p (1 - p) / n) of each
/// point, cut at 0 and 1. The rules are those of the XmR chart.
///
/// \param numerators    0 <= numerator <= denominator [people]
/// \param denominators  the same size, >= 0; a point without anybody is
///                      missing [people]
/// \param options       as for xmr_chart; screening is not read
/// \param points        the same size; receives the chart [people per person]
/// \returns the summary of the same chart
/// \error invalid_input  a number out of its range or not finite; sizes that
///                       differ; options out of range; names the point
/// \source Montgomery 2009, Introduction to Statistical Quality Control, 6th
///         ed., ch. 7; Mohammed and others 2008, Qual Saf Health Care
///         17:137-145.
result<chart_summary> p_chart(std::span<double const> numerators,
                              std::span<double const> denominators,
                              chart_options const& options,
                              std::span<chart_point> points);

/// Control chart of rates from exposures of different sizes (U chart): mean u
/// of the phase's baseline, limits u +- 3 sqrt(u / n) of each point, cut at
/// 0. The rules are those of the XmR chart.
///
/// \param events     >= 0 [events]
/// \param exposures  the same size, >= 0; a point without any is missing
///                   [people, bed-days, person-years]
/// \param options    as for xmr_chart; screening is not read
/// \param points     the same size; receives the chart [events per exposure]
/// \returns the summary of the same chart
/// \error invalid_input  a number out of its range or not finite; sizes that
///                       differ; options out of range; names the point
/// \source Montgomery 2009, Introduction to Statistical Quality Control, 6th
///         ed., ch. 7; Mohammed and others 2008, Qual Saf Health Care
///         17:137-145.
result<chart_summary> u_chart(std::span<double const> events,
                              std::span<double const> exposures,
                              chart_options const& options,
                              std::span<chart_point> points);

/// Control chart of the number of cases, or days, between rare events (G
/// chart): mean g of the phase's baseline, limits g +- 3 sqrt(g (g + 1)), cut
/// at 0. A higher value is a longer time without an event. The rules are
/// those of the XmR chart.
///
/// \param gaps     >= 0 [cases or days between two events]
/// \param options  as for xmr_chart; screening is not read
/// \param points   the same size; receives the chart [cases or days]
/// \returns the summary of the same chart
/// \error invalid_input  a number out of its range or not finite; sizes that
///                       differ; options out of range; names the point
/// \source Benneyan 2001, Health Care Manag Sci 4:305-318.
result<chart_summary> g_chart(std::span<double const> gaps,
                              chart_options const& options,
                              std::span<chart_point> points);

}  // namespace wm::stats
