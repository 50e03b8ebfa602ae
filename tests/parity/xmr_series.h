#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "stats/charts/xmr.h"
#include "support/test_files.h"

namespace wm::parity {

/// One series of spc/xmr_points.csv, with its options from xmr_series.csv.
struct xmr_series {
  std::string name;
  std::size_t first_row;  // of its points in xmr_points.csv
  std::vector<std::optional<double>> values;
  std::vector<std::optional<double>> targets;
  stats::improvement better;
  stats::outlier_screening screening;
  std::optional<std::size_t> baseline_points;
};

/// All series, in the order of xmr_series.csv.
std::vector<xmr_series> read_xmr_series(test_support::csv_table const& series,
                                        test_support::csv_table const& points);

struct xmr_drawn {
  std::vector<stats::chart_point> points;
  stats::chart_summary summary;
};

/// The chart of a series; a failure fails the test.
xmr_drawn draw(xmr_series const& series, stats::rule_profile profile);

/// A special cause in the words of NHSRplotthedots.
std::string_view package_word(stats::special_cause cause);

}  // namespace wm::parity
