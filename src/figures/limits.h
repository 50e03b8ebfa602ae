#pragma once

#include <optional>

#include "figures/figure.h"
#include "figures/observation.h"
#include "framework/metric.h"

namespace wm::figures {

/// Gives a figure its 95 and 99.8 % limits, best origin first: as published;
/// worked out from full counts (Wilson for a proportion; exact below 10
/// events, else Byar, for a rate) where count and denominator give the
/// published value; the 99.8 % ones widened from published 95 % ones (logit
/// for proportions, log for rates and ratios, else plainly). Where none of
/// these can be, no_limits says why.
///
/// \param of  the metric, with its unit
/// \param in  value, numerator, denominator are set; limits are written
void complete_limits(framework::metric const& of, observation const& from,
                     figure& in);

}  // namespace wm::figures
