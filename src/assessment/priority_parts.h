#pragma once

#include <optional>
#include <span>
#include <vector>

#include "figures/assessed.h"
#include "figures/priority.h"
#include "framework/model.h"

namespace wm::assessment {

/// Parts of the home area told apart in one way, and for each how far it lies
/// from being worse than the middle one beyond chance.
struct compared_parts {
  figures::parts_told_apart told;
  std::vector<double> worse_from;  // [standard deviations]
  int level{0};
};

/// The way to tell parts of the home area apart that shows the widest
/// inequality: its wards, practices or networks of practices, or groups of its
/// people from records (by age they differ as such, and those of whom it is
/// not known are no group). The newest figures with limits of each, held
/// against the middle value of all; at least as many as the scale demands.
///
/// \param of   the metric's series, by area and group
/// \param home  position of the home area
/// \returns nothing when no way has enough of them
std::optional<compared_parts> widest_parts(
    framework::package const& package, framework::metric const& metric,
    std::span<figures::assessed_series const> of, figures::area_index home);

}  // namespace wm::assessment
