#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "stats/reason.h"

namespace wm::stats::detail {

/// The sums over the bands from which all limits of a directly standardised
/// rate are made.
struct weighted_rate {
  reason why{reason::none};  // there is no rate, and the rest is 0
  double events{0.0};        // in all [events]
  double weight{0.0};        // sum of the weights [people]
  double rate{0.0};          // weighted mean of the rates [events per person]
  double variance{0.0};      // of the rate
};

/// One pass over the bands; allocates nothing.
///
/// \param where        the public function, for its refusals
/// \param events       one per band [events]
/// \param variances    of each number of events, already checked; the events
///                     themselves when these are independent
/// \param populations  same size [people]
/// \param weights      same size [people]
/// \returns the sums
/// \error invalid_input  sizes differ, a number negative or not finite, or
///                       sums beyond a double
/// \source Dobson and others 1991, Stat Med 10:457-462.
result<weighted_rate> weighted_rate_of(std::string_view where,
                                       std::span<double const> events,
                                       std::span<double const> variances,
                                       std::span<double const> populations,
                                       std::span<double const> weights);

/// What one more event would add to the rate, band by band: the share of the
/// standard population over the band's people.
struct band_shares {
  double largest{0.0};      // over the bands with weight [1 per person]
  double mean{0.0};         // over all bands [1 per person]
  double mean_square{0.0};  // over all bands
};

/// \param populations  one per band, > 0 [people]
/// \param weights      same size [people]
/// \param weight       their sum, > 0 [people]
/// \returns the shares' largest and means
/// \source Fay and Feuer 1997, Stat Med 16:791-801 (largest); Tiwari, Clegg
///         and Zou 2006, Stat Methods Med Res 15:547-569 (means).
band_shares shares_of(std::span<double const> populations,
                      std::span<double const> weights, double weight);

}  // namespace wm::stats::detail
