#include <gtest/gtest.h>

#include <set>
#include <string>

#include "parity/xmr_series.h"

namespace wm::parity {
namespace {

using test_support::read_csv;
using test_support::shared_file;

std::vector<xmr_series> all_series() {
  return read_xmr_series(read_csv(shared_file("oracle/spc/xmr_series.csv")),
                         read_csv(shared_file("oracle/spc/xmr_points.csv")));
}

// The current guidance counts points beyond the limits among two in three; the
// package does not. That is all in which the two may differ.
TEST(xmr_default_profile, differs_from_the_package_in_two_in_three_alone) {
  WM_NEEDS_SHARED("oracle/spc/xmr_points.csv");
  auto differing = std::set<std::string>{};
  for (auto const& series : all_series()) {
    auto const package =
        draw(series, stats::rule_profile::nhsrplotthedots_0_2_2);
    auto const ours = draw(series, stats::rule_profile::making_data_count);
    for (auto i = std::size_t{0}; i < ours.points.size(); ++i) {
      auto const& ours_here = ours.points[i];
      auto const& theirs = package.points[i];
      EXPECT_EQ(ours_here.mean, theirs.mean);
      ASSERT_EQ(ours_here.limits.has_value(), theirs.limits.has_value());
      if (ours_here.limits) {
        EXPECT_EQ(ours_here.limits->lower, theirs.limits->lower);
        EXPECT_EQ(ours_here.limits->upper, theirs.limits->upper);
      }
      if (ours_here.cause != theirs.cause) {
        differing.insert(series.name + " " + std::to_string(i + 1) + ": " +
                         std::string{package_word(ours_here.cause)});
      }
    }
  }
  EXPECT_EQ(differing, (std::set<std::string>{
                           "rand45 8: 2 in 3 Above CL",
                           "rand51 13: 2 in 3 Above CL",
                           "rand53 14: 2 in 3 Below CL",
                           "rand53 17: 2 in 3 Below CL",
                       }));
}

TEST(xmr_default_profile, has_no_assurance_without_limits) {
  WM_NEEDS_SHARED("oracle/spc/xmr_points.csv");
  for (auto const& series : all_series()) {
    auto const package =
        draw(series, stats::rule_profile::nhsrplotthedots_0_2_2);
    auto const ours = draw(series, stats::rule_profile::making_data_count);
    EXPECT_EQ(ours.summary.assurance, ours.points.back().limits
                                          ? package.summary.assurance
                                          : stats::assurance_icon::none)
        << series.name;
  }
}

}  // namespace
}  // namespace wm::parity
