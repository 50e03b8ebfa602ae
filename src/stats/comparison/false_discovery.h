#pragma once

#include <span>

#include "base/result.h"

namespace wm::stats {

/// How the share of false findings among all findings is held down.
enum class false_discovery_method {
  benjamini_hochberg,   // tests independent or positively dependent
  benjamini_yekutieli,  // any dependence, stricter
};

/// p-values adjusted for the number of tests: a finding stands at a false
/// discovery rate q when its adjusted p-value is at most q.
///
/// \param p_values  within [0, 1], in any order [1]
/// \param method    which dependence is allowed
/// \param adjusted  the same size; receives one for each, in the same order,
///                  never less than the p-value and at most 1 [1]
/// \error invalid_input  sizes differ, or a p-value outside [0, 1]; names it
/// \source Benjamini and Hochberg 1995, J R Stat Soc B 57:289-300; Benjamini
///         and Yekutieli 2001, Ann Stat 29:1165-1188.
result<void> adjust_p_values(std::span<double const> p_values,
                             false_discovery_method method,
                             std::span<double> adjusted);

}  // namespace wm::stats
