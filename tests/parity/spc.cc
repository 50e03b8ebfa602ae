#include <string>

#include "parity/parity.h"
#include "parity/tables.h"
#include "parity/xmr_series.h"

namespace wm::parity {
namespace {

constexpr auto kPackage = stats::rule_profile::nhsrplotthedots_0_2_2;

std::string_view boolean(bool const holds) {
  return holds ? "TRUE" : "FALSE";
}

// Where the point lies, in the package's columns, which are NA without value
// or limits.
void compare_place(comparison& table, std::size_t const row,
                   stats::chart_point const& point) {
  if (!point.value) {
    table.none(row, "rel");
    table.none(row, "outside");
    table.none(row, "close");
    return;
  }
  auto const value = *point.value;
  table.number(
      row, "rel",
      static_cast<double>((value > *point.mean) - (value < *point.mean)));
  if (!point.limits) {
    table.none(row, "outside");
    table.none(row, "close");
    return;
  }
  auto const is_outside =
      value > point.limits->upper || value < point.limits->lower;
  auto const is_far =
      value > point.near_limits->upper || value < point.near_limits->lower;
  table.word(row, "outside", boolean(is_outside));
  table.word(row, "close", boolean(is_far && !is_outside));
}

void compare_point(comparison& table, std::size_t const row,
                   stats::chart_point const& point) {
  table.number(row, "rebase_group", static_cast<double>(point.phase));
  table.number(row, "mean", point.mean);
  table.number(
      row, "lpl",
      point.limits ? std::optional{point.limits->lower} : std::nullopt);
  table.number(
      row, "upl",
      point.limits ? std::optional{point.limits->upper} : std::nullopt);
  compare_place(table, row, point);
  table.word(row, "special_cause_type", package_word(point.cause));
  table.word(row, "point_type", word(point.type));
}

}  // namespace

outcome xmr_points() {
  auto table = comparison{"spc/xmr_points.csv",
                          "XmR limits and special causes of each point"};
  auto const series = test_support::read_csv(
      test_support::shared_file("oracle/spc/xmr_series.csv"));
  for (auto const& one : read_xmr_series(series, table.table())) {
    auto const drawn = draw(one, kPackage);
    auto const is_short = drawn.points.size() < stats::kTrialBelow;
    for (auto i = std::size_t{0}; i < drawn.points.size(); ++i) {
      auto const row = one.first_row + i;
      compare_point(table, row, drawn.points[i]);
      table.word(row, "short_group", boolean(is_short));
    }
  }
  return table.finish();
}

outcome xmr_icons() {
  auto table = comparison{"spc/xmr_series.csv", "XmR icons of each series"};
  auto const points = test_support::read_csv(
      test_support::shared_file("oracle/spc/xmr_points.csv"));
  auto const all = read_xmr_series(table.table(), points);
  for (auto row = std::size_t{0}; row < all.size(); ++row) {
    auto const drawn = draw(all[row], kPackage);
    table.word(row, "variation", word(drawn.points.back().type));
    if (drawn.summary.assurance == stats::assurance_icon::none) {
      table.none(row, "assurance");
    } else {
      table.word(row, "assurance", word(drawn.summary.assurance));
    }
  }
  return table.finish();
}

}  // namespace wm::parity
