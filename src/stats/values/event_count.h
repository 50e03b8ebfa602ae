#pragma once

namespace wm::stats {

/// Events among people who can have several, and the variance of their number.
/// When each person has at most one, the variance is the number itself
/// (Poisson); when f people have k events each, they add k f events and k k f
/// of variance. Start empty, add every group of people, use once.
/// \source PHE 2018, Technical guide: confidence intervals, non-independent
///         events; Stukel and others 1994, Stat Med 13:1781-1791.
struct event_count {
  double events{0.0};    // [events]
  double variance{0.0};  // [events squared]
};

/// Adds people who had the same number of events each.
///
/// \param into         what has been counted so far
/// \param persons      >= 0 and finite; checked where the count is used
///                     [people]
/// \param events_each  >= 0 and finite [events per person]
/// \source Stukel and others 1994, Stat Med 13:1781-1791.
constexpr void add(event_count& into, double const persons,
                   double const events_each) {
  into.events += persons * events_each;
  into.variance += persons * events_each * events_each;
}

}  // namespace wm::stats
