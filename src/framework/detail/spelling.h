#pragma once

#include "base/spelling.h"

namespace wm::framework::detail {

using wm::did_you_mean;
using wm::did_you_mean_or_allowed;
using wm::nearest;

}  // namespace wm::framework::detail
