#include "parity/xmr_series.h"

#include <gtest/gtest.h>

#include <cmath>

namespace wm::parity {
namespace {

std::optional<double> cell(test_support::csv_table const& table,
                           std::size_t const row,
                           std::string_view const column) {
  auto const number = table.number(row, column);
  return std::isnan(number) ? std::nullopt : std::optional{number};
}

stats::improvement improvement_of(std::string_view const direction) {
  return direction == "increase"   ? stats::improvement::increase
         : direction == "decrease" ? stats::improvement::decrease
                                   : stats::improvement::neutral;
}

}  // namespace

std::vector<xmr_series> read_xmr_series(test_support::csv_table const& series,
                                        test_support::csv_table const& points) {
  auto read = std::vector<xmr_series>{};
  for (auto row = std::size_t{0}; row < series.rows.size(); ++row) {
    auto one = xmr_series{};
    one.name = series.text(row, "series");
    one.better = improvement_of(series.text(row, "direction"));
    one.screening = series.text(row, "screen_outliers") == "TRUE"
                        ? stats::outlier_screening::screened
                        : stats::outlier_screening::not_screened;
    if (auto const baseline = cell(series, row, "fix_after")) {
      one.baseline_points = static_cast<std::size_t>(*baseline);
    }
    EXPECT_EQ(series.text(row, "rebase_at"), "") << "not read here";
    for (auto at = std::size_t{0}; at < points.rows.size(); ++at) {
      if (points.text(at, "series") == one.name) {
        one.first_row = one.values.empty() ? at : one.first_row;
        one.values.push_back(cell(points, at, "y"));
      }
    }
    one.targets.assign(one.values.size(), cell(series, row, "target"));
    read.push_back(one);
  }
  return read;
}

xmr_drawn draw(xmr_series const& series, stats::rule_profile const profile) {
  auto drawn = xmr_drawn{};
  drawn.points.resize(series.values.size());
  auto const options = stats::chart_options{
      .profile = profile,
      .better = series.better,
      .screening = series.screening,
      .baseline_points = series.baseline_points,
      .rebase_at = {},
      .targets = series.targets,
  };
  auto const summary = stats::xmr_chart(series.values, options, drawn.points);
  if (summary) {
    drawn.summary = *summary;
  } else {
    ADD_FAILURE() << series.name << ": " << summary.error().message;
  }
  return drawn;
}

std::string_view package_word(stats::special_cause const cause) {
  switch (cause) {
    case stats::special_cause::none:
      return "Common Cause";
    case stats::special_cause::above_limit:
      return "Above UCL";
    case stats::special_cause::below_limit:
      return "Below LCL";
    case stats::special_cause::trend_increasing:
      return "7 Point Trend (Increasing)";
    case stats::special_cause::trend_decreasing:
      return "7 Point Trend (Decreasing)";
    case stats::special_cause::two_in_three_above:
      return "2 in 3 Above CL";
    case stats::special_cause::two_in_three_below:
      return "2 in 3 Below CL";
    case stats::special_cause::shift_above:
      return "7 Points Above CL";
    case stats::special_cause::shift_below:
      return "7 Points Below CL";
  }
  return "";
}

}  // namespace wm::parity
