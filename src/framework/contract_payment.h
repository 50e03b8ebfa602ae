#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "framework/contract_money.h"
#include "framework/text.h"

// What a contract pays for outcomes: contracts/ID.yaml, keys outcomes, gates,
// equality, data, points and rate_card. How it is computed: docs/contracts.md.
namespace wm::framework {

/// Two parts of the money for outcomes that are told apart in the account; the
/// quality part also makes the quality score of shared savings.
enum class outcome_part { quality, patient_based };

/// What is held against the curve: how good the figure is, how far it has come
/// from the baseline (in place of the floor) to the target, or whichever earns
/// more.
enum class reward_for { attainment, improvement, better_of_both };

/// What a metric is measured from: a period, and its value as agreed.
struct outcome_baseline {
  std::chrono::sys_days from;  // first day of the period
  std::chrono::sys_days to;    // last day
  /// Agreed at signing; without it the figure of the period counts.
  std::optional<metric_amount> value;
  source_position at;
};

/// Below the floor money is paid back, in a straight line from nothing.
struct payment_collar {
  metric_amount full_at;  // worse than the floor: from here on all of `most`
  share most{kNone};      // of the metric's money, 0 to 100 %
  source_position at;
};

/// Which part of its money a metric earns. In the metric's better direction:
/// nothing up to the floor, in a straight line to all of it at the target, on
/// in a straight line to `stretch_pays` at the stretch; flat from there.
struct payment_curve {
  metric_amount floor;
  metric_amount target;                  // better than the floor
  std::optional<metric_amount> stretch;  // better than the target
  share stretch_pays{kAll};              // at the stretch, 100 % or more
  std::optional<share> cap;              // never more than this
  std::optional<payment_collar> collar;  // none: nothing is paid back
  source_position at;
};

/// What a figure must be like to decide about money.
struct data_demands {
  std::optional<share> completeness;  // at least, of its records [millionths]
  std::optional<int> denominator;     // at least [people or events]
};

/// A metric of the framework that money depends on.
struct paid_outcome {
  located<std::string> metric;
  share weight{kNone};  // of the year's money for outcomes; all together 100 %
  outcome_part part{outcome_part::quality};
  /// Whose work it is: among the contract's providers; empty: all of them.
  std::vector<located<std::string>> providers;
  std::optional<outcome_baseline> baseline;  // `check` refuses it without
  reward_for rewards{reward_for::attainment};
  judged_by judged{judged_by::point_estimate};
  std::optional<payment_curve> curve;  // `check` refuses it without
  data_demands needs;
  /// The figure that counts is of the latest period that ends in the contract
  /// year, or in the year that is so many years earlier: figures come late.
  int years_before{0};
};

/// A safety metric that must not be worse than a limit.
struct safety_gate {
  located<std::string> id;  // unique in the contract
  located<std::string> metric;
  metric_amount limit;  // the worst that is still safe
  judged_by judged{judged_by::point_estimate};
  share pays{kNone};  // what is left of a payment when it is worse, 0 to 100 %
  std::vector<located<std::string>> guards;  // paid metrics; empty: all
  int years_before{0};                       // as in paid_outcome
};

/// What becomes of a payment whose equality gate cannot be tested.
enum class untested_clause { hold_back, pay_as_failed, pay_in_full };

enum class equality_of { deprivation_fifths, groups };

/// A gap that must stay within its limit.
struct equality_test {
  located<std::string> id;  // unique in the contract
  located<std::string> metric;
  equality_of of{equality_of::deprivation_fifths};
  /// Of `groups`: the name of the breakdown ("ethnic_group") and the groups
  /// that are held against all people of the place.
  std::string breakdown;
  std::vector<std::string> groups;
  metric_amount limit;  // the widest gap allowed [the metric's unit]
  /// At least so much of a group has to be recorded; a group below it is not
  /// assumed to be fine: the test cannot be made.
  share completeness{kNone};
  std::vector<located<std::string>> guards;  // paid metrics; empty: all
};

/// Payments depend on whether gaps stayed within their limits.
struct equality_gate {
  share pays{
      kNone};  // what is left of a payment when a gap is wider, 0 to 100 %
  untested_clause cannot_be_tested{untested_clause::hold_back};
  /// A gap beyond the limit has to be found with at least this chance, or the
  /// test counts as one that cannot be made.
  share power{800'000};
  std::vector<equality_test> tests;
  source_position at;
};

/// What stands in for a figure that cannot decide about money.
enum class data_failure {
  pay_nothing_yet,  // held back until it comes; an adjustment pays it then
  last_value,       // the latest earlier figure counts
  neutral,          // its weight goes to the other metrics of its part
  pay_in_full       // as if the target were reached
};

/// By the reason why there is no usable figure. Never a silent zero.
struct data_clauses {
  data_failure missing{data_failure::pay_nothing_yet};
  data_failure suppressed{data_failure::pay_nothing_yet};
  data_failure incomplete{data_failure::pay_nothing_yet};  // data_demands
  data_failure undefined{data_failure::pay_nothing_yet};   // nobody counted
  data_failure redefined{data_failure::pay_nothing_yet};   // another definition
  int last_value_years{1};  // how old a last value may be [years]
  source_position at;
};

/// Payment rises with how common the condition is among a provider's people.
struct prevalence_factor {
  located<std::string> metric;  // of the local prevalence
  metric_amount average;        // prevalence of the average provider
};

/// Points for a metric: all * (value - lower) / (upper - lower), within 0 and
/// all.
struct points_line {
  located<std::string> metric;
  int points{0};        // all there are
  metric_amount lower;  // earns nothing
  metric_amount upper;  // earns all; better than lower
  std::optional<prevalence_factor> prevalence;
  int years_before{0};  // as in paid_outcome
};

struct list_size {
  located<std::string> organisation;  // a provider of the contract
  int people{0};                      // on its list
};

/// Points as in the Quality and Outcomes Framework: points * pence per point
/// * list size / average list size * prevalence / average prevalence.
struct points_scheme {
  pence per_point{kNothing};
  int average_list{0};  // of the average provider [people]; 0: no factor
  std::vector<list_size> lists;
  std::vector<points_line> lines;
  source_position at;
};

/// What becomes of the price when the outcome does not last.
enum class relapse_rule { keep, pay_back_half, pay_back };

/// A price for each verified outcome of one person.
struct rate_card_line {
  located<std::string> id;  // unique in the contract
  text outcome;             // the outcome of one person in one sentence
  /// Its numerator counts the verified outcomes.
  located<std::string> metric;
  located<std::string> provider;
  pence price{kNothing};
  std::optional<int> most;        // paid at most so many times a year
  located<std::string> verifier;  // organisation; not the provider
  text evidence;                  // what it looks at
  text change;                    // how much has to change
  int lasting_days{0};            // for how long it has to last
  relapse_rule relapse{relapse_rule::keep};
  int years_before{0};  // as in paid_outcome
};

}  // namespace wm::framework
