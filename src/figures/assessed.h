#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "figures/control_chart.h"
#include "figures/figure_set.h"
#include "figures/gap.h"
#include "figures/priority.h"

namespace wm::figures {

/// What a figure is held against.
enum class comparator_kind : std::size_t {
  country,
  region,
  neighbours,  // the median of similar areas
  goal,
  baseline,  // the same area's own first comparable figure
  whole,     // for a group, ward or practice: the area it is part of
};
inline constexpr std::size_t kComparators = 6;

enum class comparison_method {
  none,
  limits_against_value,  // our limits, the comparator's value
  control_limits,        // our value, limits around the comparator
  overlapping_limits,    // our limits, the comparator's limits
};

/// better and worse where the metric says which direction is better.
enum class standing { cannot_say, better, similar, worse, higher, lower };

enum class confidence { none, at_95, at_998 };

/// One figure held against one comparator.
struct comparison {
  comparison_method method{comparison_method::none};
  figures::standing standing{figures::standing::cannot_say};
  figures::confidence confidence{figures::confidence::none};
  gap why{gap::no_figure};      // why it cannot be said
  std::optional<double> value;  // the comparator's [the metric's unit]
  std::string_view label;       // the comparator's period
};

enum class trend_direction {
  cannot_say,
  increasing,
  decreasing,
  no_significant_change
};
enum class trend_method { none, proportion_chi_square, weighted_slope };

/// The five-point recent trend of one series.
struct trend {
  trend_direction direction{trend_direction::cannot_say};
  standing judgement{standing::cannot_say};  // better, worse or cannot_say
  trend_method method{trend_method::none};
  double chi_square{0};  // meaningful when a method is named
  double slope{0};       // per period, log-odds or the metric's unit
  gap why{gap::no_figure};
  std::vector<std::size_t> points;  // positions in the series, in time order
};

struct assessed_figure {
  figure shown;
  std::array<comparison, kComparators> against;
};

/// A series with every point compared and its recent trend.
struct assessed_series {
  metric_index metric{0};
  area_index area{0};
  std::string_view group;
  group_label label;
  source_kind source{source_kind::published};
  std::vector<assessed_figure> points;  // in order of time
  /// The newest point that the source measured (not imputed, with a value).
  std::optional<std::size_t> latest;
  figures::trend trend;
  figures::control_chart chart;
};

/// The median of the similar areas for one metric and period.
struct neighbours_median {
  metric_index metric{0};
  period covers;
  std::string_view label;
  double value{0};       // [the metric's unit]
  std::size_t areas{0};  // how many have a figure
};

/// Everything that was measured and judged, with the texts it points into.
struct assessed_set {
  text_pool texts;
  std::vector<assessed_series> all;        // by metric, area, group
  std::vector<neighbours_median> medians;  // by metric, period
  priority_set priorities;                 // of the home area
};

inline comparison const& against(assessed_figure const& f,
                                 comparator_kind const with) {
  return f.against[static_cast<std::size_t>(with)];
}

}  // namespace wm::figures
