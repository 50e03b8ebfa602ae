#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/reading.h"
#include "contracts/steps.h"
#include "framework/contract.h"

namespace wm::contracts {

/// What a line of points reads for one provider.
struct points_reading {
  reading achieved;    // the line's metric
  reading prevalence;  // of the condition; only with a prevalence factor
};

/// What one provider earned by one line.
struct points_payment {
  std::size_t line{0};      // in points_scheme::lines
  std::size_t provider{0};  // in contract.providers
  stand_in decided_by{stand_in::held_back};
  share points{kNone};  // millionths of a point: 5.5 points are 5,500,000
  pence earned{0};
  pence held_back{0};
  std::vector<step> steps;
};

/// Points that a value earns.
///
///   points = all * clamp((value - lower) / (upper - lower), 0, 1)
///
/// \param better  not neither
/// \returns millionths of a point, 0 to all of them
/// \error invalid_input  upper is not better than lower, points are negative,
///                       no better direction
/// \source NHS England, Quality and Outcomes Framework guidance for 2024/25,
///         achievement between the lower and the upper threshold.
result<share> points_for(framework::points_line const& line,
                         framework::better better, double value);

/// Pays for points.
///
///   earned = points * pence per point * list / average list
///            * prevalence / average prevalence
///
/// each factor to the penny, halves away from zero, in this order. Where the
/// scheme names list sizes a provider without one takes no part; without an
/// average list there is no factor for lists. A line has no weight that others
/// could take: neutral by a data clause it is held back.
///
/// \param of     for each line, for each provider of the contract
/// \returns by line and provider, those that take part
/// \error invalid_input  sizes differ; an average list without any list; as
///                       points_for()
/// \error undefined      the average list or prevalence is 0
/// \source NHS England, Quality and Outcomes Framework guidance for 2024/25
///         (contractor population index, adjusted practice disease factor).
result<std::vector<points_payment>> pay_points(
    framework::contract const& terms,
    std::vector<std::vector<points_reading>> const& of, steps_wanted steps);

}  // namespace wm::contracts
