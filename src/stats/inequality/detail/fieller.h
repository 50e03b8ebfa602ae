#pragma once

#include <optional>

#include "stats/interval.h"

namespace wm::stats::detail {

/// A ratio of two normal variables.
struct normal_ratio {
  double above, below;    // their means, below not 0
  double above_variance;  // >= 0
  double below_variance;  // >= 0
  double covariance;
};

/// Limits of the ratio of two means.
///
/// \param of  finite
/// \param z   usable, kZ95 for 95 % [1]
/// \returns limits around above / below [1]; none where the mean below is not
///          clearly apart from 0, so that the ratio has no bounds
/// \source Fieller 1954, J R Stat Soc B 16:175-185.
std::optional<interval> fieller_interval(normal_ratio const& of, double z);

}  // namespace wm::stats::detail
