#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/payment/safety.h"
#include "contracts/reading.h"
#include "contracts/steps.h"
#include "framework/contract_payment.h"

namespace wm::contracts {

/// A group of people that a gap is measured to.
struct group_reading {
  std::string_view name;  // "Most deprived fifth"
  reading figure;         // with completeness, where it is known
};

/// What an equality test reads: groups that must not fall behind, and those
/// they are held against (the least deprived fifth, or everyone).
struct gap_reading {
  std::vector<group_reading> behind;
  group_reading against;
};

/// Whether a gap stayed within its limit.
enum class gap_outcome { within, wider, cannot_be_tested };

enum class gap_reason {
  none,
  no_groups,           // no figures by group
  no_figure,           // of a group
  incomplete_records,  // of a group: it cannot be assumed to be fine
  no_limits,           // so chance cannot be told from a gap
  little_power,        // a gap too wide would not have been found
};

/// The gap of one group, tested.
struct tested_gap {
  std::string_view group;
  gap_outcome outcome{gap_outcome::cannot_be_tested};
  gap_reason why{gap_reason::none};
  std::optional<double> gap{};              // [the metric's unit]
  std::optional<stats::interval> limits{};  // [the metric's unit]
  std::optional<double> power{};            // 0 to 1 [1]
};

/// All groups of one test.
struct tested_equality {
  gap_outcome outcome{gap_outcome::cannot_be_tested};
  std::vector<tested_gap> gaps;
};

/// Tests whether gaps stayed within their limit.
///
///   gap    = how much worse the group is; below 0: it is better
///   error  = sqrt(e1^2 + e2^2), e = width of 95 % limits / (2 * 1.96)
///   limits = gap -+ z * error, z of 95 % shared out over the groups of the
///            test (Bonferroni), so that a test of many groups fails no more
///            often by chance than a test of one
///   power  = chance that a gap of twice the limit would be found wider:
///            P(Z <= limit / error - z)
///
/// The gap is wider where its lower limit is above the limit of the contract;
/// within where its upper limit is not above it, or where the limits hold the
/// contract's limit and the power suffices; else it cannot be tested. The test
/// is wider when one group's gap is, cannot be tested when one cannot, else
/// within. A group that the whole contains is tested as if apart from it: this
/// widens the limits.
///
/// \param power  that a test must have, 0 to 100 %
/// \error invalid_input  a metric without a better direction
/// \source Altman, Machin, Bryant and Gardner 2000, Statistics with
///         Confidence, 2nd ed., chapter 3, for differences; Bland and Altman
///         1995, BMJ 310:170 (Bonferroni); Lachin 1981, Control Clin Trials
///         2:93-113 (power).
result<tested_equality> test_gap(framework::equality_test const& test,
                                 share power, gap_reading const& of);

/// What the equality gate leaves of a payment for that metric: `pays` where a
/// gap is wider; where one cannot be tested, what the clause says; else all.
///
/// \param tested  of each of the gate's tests, size = gate.tests.size()
gate_effect open_equality_gate(framework::equality_gate const& gate,
                               std::vector<tested_equality> const& tested,
                               std::string_view metric, telling tell);

/// "no figures by group", ...
std::string_view words_of(gap_reason why);

}  // namespace wm::contracts
