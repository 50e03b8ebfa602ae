#pragma once

#include <span>

#include "stats/counter_random.h"

namespace wm::stats {

/// Draws weights that add up to 1 from a Dirichlet distribution.
///
/// \param concentrations  each >= 0, their sum > 0; a weight's mean is its
///                        share of the sum, and with all of them 1 every set
///                        of weights is as likely as every other. A weight
///                        without concentration is 0 [1]
/// \param at              which draw; its pair is not looked at
/// \param out             size = concentrations.size() [1]
/// \source Marsaglia and Tsang 2000, ACM Trans Math Softw 26:363-372, for the
///         gamma variables that are divided by their sum.
void draw_dirichlet(std::span<double const> concentrations, draw_place at,
                    std::span<double> out);

}  // namespace wm::stats
