#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/metric.h"
#include "framework/model.h"
#include "report/shown_figure.h"

namespace wm::report {

/// How much a metric or statement lets us say.
enum class state { judged, described, not_yet };

enum class series_role { home, country, region, neighbours_median };

/// One line of a metric's chart.
struct shown_series {
  series_role role{series_role::home};
  std::string area;  // code; empty for the neighbours' median
  std::vector<shown_figure> points;
};

struct small_area_cell {
  std::string area;  // code
  shown_figure figure;
  figures::standing standing{figures::standing::cannot_say};
  figures::confidence confidence{figures::confidence::none};
  figures::gap why{figures::gap::none};
  std::string reason;
};

/// The one figure that several others are held against.
struct reference_figure {
  std::string name;  // "Tower Hamlets as a whole", "England"
  double value{0};   // [the metric's unit]
  std::string value_text;
};

/// The latest figures of all wards or practices of one type.
struct small_area_figures {
  framework::area_type type{framework::area_type::ward_2014};
  std::string title;
  shown_period period;
  std::string compared_with;  // "Tower Hamlets as a whole", "their network"
  /// None where each has another, or where there is none.
  std::optional<reference_figure> reference;
  std::vector<small_area_cell> cells;
  std::string summary;
};

struct group_cell {
  std::string name;  // as published: "Female", "65+ yrs"
  shown_figure figure;
  figures::standing standing{figures::standing::cannot_say};
  figures::confidence confidence{figures::confidence::none};
  std::string reason;
};

/// The latest figures of groups of people told apart in one way, by sex or by
/// age, each held against everyone.
struct group_figures {
  std::string title;  // "By sex"
  shown_period period;
  std::string compared_with;  // "everyone in Tower Hamlets"
  std::optional<reference_figure> reference;
  std::vector<group_cell> cells;
  std::string summary;
};

/// Whether something is changing, for the better or the worse.
enum class change {
  getting_better,
  getting_worse,
  rising_or_falling,  // nobody has said which direction is better
  no_clear_change,
  cannot_say,
  not_measured
};

/// What it would take to be like a comparator, and when we could know.
struct shown_gap {
  std::string title;  // "England"
  std::string sentence;
  std::string knowing;
};

/// One figure of a control chart.
struct shown_chart_point {
  shown_period period;
  std::optional<double> value;  // [the metric's unit]
  std::string value_text;       // empty: not known, or hidden
  std::optional<double> mean;   // [the metric's unit]
  std::optional<double> lower;  // control limits [the metric's unit]
  std::optional<double> upper;
  std::string_view cause;  // "above_limit"; "common_cause" for chance alone
  std::string_view type;   // "special_cause_improvement"
  std::string rule;        // in words; empty for chance alone
};

/// What chance alone would make of a metric over time, and where it did more.
struct shown_chart {
  figures::chart_kind kind{figures::chart_kind::none};
  std::string title;     // "P chart of proportions"; empty: there is none
  std::string sentence;  // what it says, or why there is none
  std::vector<std::string> findings;  // where more than chance changed
  std::vector<std::string> remarks;   // on the limits
  std::vector<shown_chart_point> points;
};

/// A metric with what its figures say.
struct shown_metric {
  framework::metric definition;
  std::string fingerprint;  // of its file; empty: not known
  report::state state{report::state::not_yet};
  std::string answer;
  std::vector<std::string> statements;  // ids of those it serves
  std::string area;  // code of the area whose figure it is; empty: none
  std::optional<shown_figure> latest;
  std::vector<shown_comparison> comparisons;
  std::optional<shown_trend> trend;
  std::vector<shown_series> series;
  std::optional<shown_chart> chart;  // of months and quarters
  std::vector<small_area_figures> small_areas;
  std::vector<group_figures> groups;
  std::vector<shown_gap> to_close;
};

/// What the recent trend says.
change change_of(shown_metric const& metric);

/// The comparison with that comparator, or null.
shown_comparison const* find_comparison(shown_metric const& in,
                                        figures::comparator_kind with);

/// The first comparison that can be said of country, region, neighbours and
/// baseline, or null.
shown_comparison const* leading_comparison(shown_metric const& in);

}  // namespace wm::report
