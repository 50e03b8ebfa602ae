#pragma once

#include <optional>

#include "figures/figure.h"
#include "framework/metric.h"

namespace wm::assessment {

/// How many people a figure is about.
struct people_of_figure {
  /// For whom it is not as it should be [people or events a year].
  std::optional<double> a_year;
  figures::gap why{figures::gap::none};  // why there is none
  /// How many more for one unit of the value to the worse, >= 0
  /// [people or events a year per metric's unit].
  double of_one_more{0};
};

/// Of a share whose lower values are better those counted, of one whose higher
/// values are better those not counted; of a rate or a count whose lower
/// values are better its events. A period longer than a year is shared out to
/// its years, and so are rates and counts of shorter ones. A mean, a median, a
/// score, a ratio and a life expectancy say how much and not how many: there
/// is none, and none is made up.
///
/// \param metric  with a better direction
/// \param figure  with a value
people_of_figure people_affected(framework::metric const& metric,
                                 figures::figure const& figure);

}  // namespace wm::assessment
