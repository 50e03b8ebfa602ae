#pragma once

namespace wm::stats {

/// A closed interval around an estimate. Unit: that of the estimate.
/// \source Altman and others 2000, Statistics with Confidence, 2nd ed..
struct interval {
  double lower;
  double upper;
};

}  // namespace wm::stats
