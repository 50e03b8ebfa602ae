#pragma once

// Suggestions for misspelt keys and names come from base.
#include "base/spelling.h"  // IWYU pragma: export
