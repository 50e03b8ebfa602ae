#pragma once

#include <span>
#include <string>

#include "parity/parity.h"

namespace wm::parity {

/// The page docs/methods/parity.md: a row for each compared table, then the
/// exceptions with their reasons.
///
/// The largest difference is rounded up to a power of ten, at least 1e-12, so
/// that compilers agree on it.
std::string parity_page(std::span<outcome const> outcomes,
                        std::span<exception const> exceptions);

}  // namespace wm::parity
