#pragma once

#include <string>

#include "contracts/simulation/simulate.h"
#include "framework/contract.h"

namespace wm::app {

/// Paragraphs of what a simulation's payments do not show: money that waits,
/// savings that cannot be shared yet, baselines taken as exact, and what
/// stricter rules are worth.
std::string waits_and_rules_in_words(framework::contract const& terms,
                                     contracts::simulation const& lived);

}  // namespace wm::app
