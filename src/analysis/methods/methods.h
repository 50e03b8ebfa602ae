#pragma once

#include "analysis/method.h"

namespace wm::analysis {

// One per file of this folder.
extern method const kProportion;
extern method const kRate;
extern method const kMean;
extern method const kQuantile;

}  // namespace wm::analysis
