#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "stats/interval.h"
#include "stats/reason.h"

namespace wm::stats {

/// Which rules tell special causes from chance.
enum class rule_profile : std::uint8_t {
  making_data_count,      // current guidance: two in three counts every point
                          // beyond two sigma, also those beyond the limits
  nhsrplotthedots_0_2_2,  // that R package, its known defects included
  anhoej,                 // limits, longest run and crossings by length
};

/// Which way the figure should move.
enum class improvement : std::uint8_t { increase, decrease, neutral };

/// Whether moving ranges of 3.267 times their mean or more are left out of
/// it, once, before limits are made.
enum class outlier_screening : std::uint8_t { screened, not_screened };

/// How a chart is made. Positions count from 0.
struct chart_options {
  rule_profile profile;
  improvement better;
  /// XmR only. The R package screens, the Excel tool does not.
  outlier_screening screening;
  /// Points in a row that make a shift, and a trend: 6, 7 or 8. Not read by
  /// the anhoej profile.
  std::size_t shift_points{7};
  std::size_t trend_points{7};
  /// Mean and limits of each phase come from its first so many points only.
  std::optional<std::size_t> baseline_points;
  /// Where new phases begin, rising, each > 0 and < the number of points.
  std::span<std::size_t const> rebase_at;
  /// Nothing, or one for each point: the target may change over time
  /// [the figure's unit].
  std::span<std::optional<double> const> targets;
};

/// Why a point is held to be more than chance. Where several rules hold, the
/// first in this order is given.
enum class special_cause : std::uint8_t {
  none,
  above_limit,
  below_limit,
  trend_increasing,
  trend_decreasing,
  two_in_three_above,
  two_in_three_below,
  shift_above,
  shift_below,
};

/// As printed in results: "above_limit", "common_cause" for none.
/// \source our words: docs/methods/xmr.md.
std::string_view word(special_cause of);

/// What a point says about the figure.
enum class point_type : std::uint8_t {
  common_cause,
  improvement,
  concern,
  neutral_high,
  neutral_low,
};

/// As NHSRplotthedots prints it: "special_cause_improvement".
/// \source NHSRplotthedots 0.2.2, point_type.
std::string_view word(point_type of);

/// The variation icon of Making Data Count: what the last point says, and on
/// which side.
enum class variation_icon : std::uint8_t {
  common_cause,
  improvement_high,
  improvement_low,
  concern_high,
  concern_low,
  neutral_high,
  neutral_low,
};

/// As printed in results: "improvement_high".
/// \source Making Data Count, NHS England: variation icons.
std::string_view word(variation_icon of);

/// The assurance icon: whether the target will be met, by the last limits.
enum class assurance_icon : std::uint8_t {
  none,  // no target, no limits or no direction of improvement
  consistent_pass,
  consistent_fail,
  inconsistent,
};

/// As printed in results: "consistent_pass"; empty for none.
/// \source NHSRplotthedots 0.2.2, assurance_type.
std::string_view word(assurance_icon of);

/// One point of a chart.
struct chart_point {
  std::optional<double> value;          // [the figure's unit]
  std::optional<double> mean;           // of its phase [the figure's unit]
  std::optional<interval> limits;       // three sigma [the figure's unit]
  std::optional<interval> near_limits;  // two sigma [the figure's unit]
  std::uint32_t phase;                  // counts from 0
  reason why;                           // there are no limits
  special_cause cause;
  point_type type;
};

/// What a chart says in a row of a table, from the very points it draws.
struct chart_summary {
  variation_icon variation{variation_icon::common_cause};
  assurance_icon assurance{assurance_icon::none};
  /// Why the last phase has no limits.
  reason why{reason::none};
  /// Values in the last phase that made its limits. Below kTrialBelow the
  /// limits are trial limits.
  std::size_t points{0};
  std::size_t special_causes{0};  // points of the whole chart
  /// Runs about the mean in the last phase: longest, and times crossed.
  std::size_t longest_run{0};
  std::size_t crossings{0};
  /// Anhoej's bounds for them, by the number of values off the mean: a run
  /// longer, or fewer crossings, is more than chance.
  std::size_t longest_run_expected{0};
  std::size_t crossings_expected{0};
};

/// Limits from fewer points are trial limits.
/// \source NHSRplotthedots 0.2.2, short group warning.
inline constexpr std::size_t kTrialBelow = 13;

}  // namespace wm::stats
