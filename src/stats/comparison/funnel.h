#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// What a funnel plot compares. Proportions are held against the pooled
/// proportion, rates against the pooled rate, ratios against as many events
/// as expected.
enum class funnel_kind {
  proportion,
  count_ratio,         // observed / expected - 1, drawn around 0
  standardised_ratio,  // observed / expected, in units of the multiplier
  crude_rate,
  standardised_rate,  // directly; its denominator is derived from the rate
};

/// Whether figures of this kind are rates.
/// \source the kinds above.
constexpr bool is_rate(funnel_kind const kind) {
  return kind == funnel_kind::crude_rate ||
         kind == funnel_kind::standardised_rate;
}

/// Whether figures of this kind are ratios to an expected number.
/// \source the kinds above.
constexpr bool is_ratio(funnel_kind const kind) {
  return kind == funnel_kind::count_ratio ||
         kind == funnel_kind::standardised_ratio;
}

/// One area of a funnel plot.
struct funnel_area {
  double numerator;                   // observed events or people, >= 0
  std::optional<double> denominator;  // people, person-years, expected events
  std::optional<double> rate;         // [events per multiplier], rates only
};

/// What areas are held against, and how large they are.
struct funnel_base {
  double average;   // pooled: numerators / denominators, at multiplier 1
  double smallest;  // least denominator [as funnel_area]
  double largest;   // greatest denominator [as funnel_area]
};

/// The denominator by which an area counts in a funnel: its own for
/// proportions and ratios; for rates multiplier * numerator / rate, and for a
/// crude rate of no events its own. None for a standardised rate of no
/// events.
///
/// \param area        as funnel_base_of demands
/// \param kind        what the funnel compares
/// \param multiplier  > 0, read for rates: 100000 for per 100,000 [1]
/// \returns a positive denominator or none [people, person-years, events]
/// \error invalid_input  a number out of its range or not finite, or one that
///                       this kind needs is missing
/// \source PHEindicatormethods 2.1.1, funnel functions.
result<std::optional<double>> funnel_denominator(funnel_area const& area,
                                                 funnel_kind kind,
                                                 double multiplier);

/// Pools the areas of a funnel plot.
///
/// \param areas       each numerator >= 0. Proportions and ratios need a
///                    denominator > 0, proportions numerator <= denominator;
///                    rates need a rate > 0 or, for no events in a crude
///                    rate, a denominator > 0
/// \param kind        what the funnel compares
/// \param multiplier  > 0: 100 for per cent, 100000 for per 100,000 [1]
/// \returns the pooled average and the range of the denominators
/// \error undefined      no area has a denominator
/// \error invalid_input  a number out of its range or not finite, or one that
///                       this kind needs is missing; names the area
/// \source PHEindicatormethods 2.1.1, funnel functions; Spiegelhalter 2005,
///         Stat Med 24:1185-1202.
result<funnel_base> funnel_base_of(std::span<funnel_area const> areas,
                                   funnel_kind kind, double multiplier);

/// The limits within which an area of this size would lie by chance if it
/// were like the others: for the lines of a plot, and for a row of a table.
/// They are where the area's own interval would touch the average.
/// Proportions: Wilson's interval, so average p +- z sqrt(p (1 - p) / n), cut
/// at 0 and the multiplier (PHEindicatormethods cuts at 100 whatever the
/// multiplier). Others: the exact Poisson interval, at counts that need not
/// be whole; 0 where no count has so low a limit.
///
/// \param average      pooled, >= 0, of proportions <= 1; not read for
///                     ratios, whose average is 1 [at multiplier 1]
/// \param denominator  of the area, > 0, at most 1e10 events expected
///                     [people, person-years, expected events]
/// \param kind         what the funnel compares
/// \param multiplier   > 0; not read for count_ratio [1]
/// \param levels       0.95 and 0.998 for PHE's funnels
/// \returns value = the centre (average * multiplier; for ratios multiplier,
///          for count_ratio 0) with the control limits around it
///          [the figure's unit]
/// \error invalid_input  a number out of its range or not finite
/// \source Wilson 1927, JASA 22:209-212; Garwood 1936, Biometrika
///         28:437-442; Spiegelhalter 2005, Stat Med 24:1185-1202.
result<estimate> funnel_limits(double average, double denominator,
                               funnel_kind kind, double multiplier,
                               confidence_levels const& levels);

/// Where an area lies in its funnel, at 95 % (0.025 in one tail) and 99.8 %
/// (0.001).
enum class funnel_significance {
  high_001,
  high_025,
  not_significant,
  low_025,
  low_001,
  not_applicable,  // a standardised rate from fewer than kByarFrom events
};

/// As PHEindicatormethods prints it: "High (0.001)", "Not significant",
/// "Not applicable for events less than 10 for dsrs".
/// \source PHEindicatormethods 2.1.1, assign_funnel_significance.
std::string_view word(funnel_significance of);

/// Where an area lies against the pooled average. Proportions: outside the
/// funnel's limits of its denominator. Others: its own Poisson interval
/// (exact below kByarFrom events, Byar's from there on) does not hold the
/// average.
///
/// \param area        as funnel_base_of demands
/// \param kind        what the funnel compares
/// \param multiplier  > 0 [1]
/// \param average     from funnel_base_of; not read for ratios [1]
/// \returns not_applicable for a standardised rate from few events
/// \error invalid_input  as funnel_base_of
/// \source PHEindicatormethods 2.1.1, assign_funnel_significance.
result<funnel_significance> funnel_significance_of(funnel_area const& area,
                                                   funnel_kind kind,
                                                   double multiplier,
                                                   double average);

/// An area as drawn in a funnel plot.
struct funnel_dot {
  std::optional<double> rate;         // none where not to be drawn
  std::optional<double> denominator;  // for one year [people]
};

/// The dot of an area in a funnel plot of rates. A standardised rate from
/// fewer than kByarFrom events is not drawn.
///
/// \param area        as funnel_base_of demands
/// \param kind        crude_rate or standardised_rate
/// \param multiplier  > 0 [1]
/// \param years       > 0 years of data behind the rate [years]
/// \returns rate and denominator for one year, or neither
/// \error invalid_input  as funnel_base_of, another kind, or years not > 0
/// \source PHEindicatormethods 2.1.1, calculate_funnel_points.
result<funnel_dot> funnel_dot_of(funnel_area const& area, funnel_kind kind,
                                 double multiplier, double years);

}  // namespace wm::stats
