#pragma once

#include "analysis/method.h"

namespace wm::analysis {

// One per file of this folder.
extern method const kProportion;
extern method const kRate;
extern method const kMean;
extern method const kDsr;
extern method const kIsRate;
extern method const kIsRatio;
extern method const kQuantile;
extern method const kSii;
extern method const kLifeExpectancy;
extern method const kFunnel;
extern method const kXmr;
extern method const kTrend;
extern method const kInequality;

}  // namespace wm::analysis
