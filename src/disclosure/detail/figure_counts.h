#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "disclosure/gate.h"
#include "disclosure/told_counts.h"
#include "figures/figure_set.h"

namespace wm::disclosure::detail {

/// The counts of a figure that is to be cleared, and where it stands.
struct figure_place {
  std::size_t series{0};
  std::size_t point{0};
  told_counts counts;
};

/// The whole counts of all figures of source record. Left out are figures of
/// sums, those with counts that are not whole and those with a value and none.
std::vector<figure_place> counts_of(figures::figure_set const& from,
                                    gate const& by);

/// The number of a column; nothing when the figure has none.
std::optional<double>& number_in(figures::figure& of, column which);

}  // namespace wm::disclosure::detail
