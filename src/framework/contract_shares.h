#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "framework/text.h"

// How a contract shares savings and losses against a budget, and how money is
// divided among partners: contracts/ID.yaml, keys shared and distribution.
namespace wm::framework {

/// Savings and losses smaller than these are taken for chance. By the number
/// of people; between two steps the rates are on the straight line.
struct minimum_rates {
  int people_from{0};
  share savings{kNone};  // of the benchmark
  share losses{kNone};   // of the benchmark
};

/// Once the minimum is passed: all of it is shared, or what is beyond it.
enum class shared_from { first_pound, beyond_minimum };

/// Of a band of gains or losses, which part is the providers'. A band goes
/// from the end of the one before it to `up_to`.
struct corridor_band {
  std::optional<share> up_to;  // of the benchmark; none: all that is beyond
  share providers{kNone};      // 0 to 100 % of what is in the band
  source_position at;
};

/// Whether the quality score (the part of the quality money that was earned,
/// 0 to 100 %) changes the providers' part.
enum class quality_link {
  none,
  gains,            // part * score
  gains_and_losses  // and losses * (1 - forgiven * score), within limits
};

struct side_of_risk {
  std::vector<corridor_band> bands;  // by rising `up_to`; the last has none
  std::optional<share> cap;  // most that providers gain or lose [benchmark]
};

/// Budget against what was spent.
struct shared_savings {
  /// The programmes of finance/*.csv whose spending counts, each a word.
  std::vector<std::string> programmes;
  /// Spending on one person beyond this is not counted.
  std::optional<pence> truncation;
  /// What was spent by the data cut is this part of what will have been spent.
  share completion{kAll};
  std::vector<minimum_rates> minimum;  // by rising people_from; empty: none
  shared_from from{shared_from::first_pound};
  quality_link quality{quality_link::none};
  share forgiven{kNone};               // of losses, at a score of 100 %
  share least_losses{kNone};           // at least so much of losses is left
  share most_losses{kAll};             // at most
  std::optional<side_of_risk> gains;   // none: providers get none
  std::optional<side_of_risk> losses;  // none: providers bear none
  source_position at;
};

/// The six ways of dividing money among partners.
enum class split_rule {
  equal,
  by_budget,          // by the year's budget lines
  by_equity,          // by what each holds of the partnership
  by_performance,     // by what the metrics that are its work have earned
  to_investment,      // by what each has to invest
  to_falling_budgets  // by how far the year's budget is below the former
};

/// What a rule needs to know of a partner.
struct partner_facts {
  located<std::string> organisation;  // a provider of the contract
  std::optional<share> equity;        // all partners together 100 %
  std::optional<pence> investment;
  std::optional<pence> former_budget;
};

enum class divided_money { outcomes, savings, losses };

/// How one sort of money is divided among the providers.
struct distribution {
  divided_money of{divided_money::outcomes};
  split_rule rule{split_rule::equal};
  std::vector<partner_facts> partners;  // as far as the rule needs them
  source_position at;
};

}  // namespace wm::framework
