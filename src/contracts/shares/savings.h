#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/steps.h"
#include "framework/contract.h"

namespace wm::contracts {

/// What was spent on the contract's people in a year, as known at the data
/// cut.
struct year_spending {
  pence spent{0};  // by the programmes that count, not negative
  /// Of it, what was spent on single persons beyond the contract's
  /// truncation; nothing where spending by person is not known.
  std::optional<pence> beyond_truncation{};
  /// For how many people; decides which minimum rates count. 0: not known.
  int people{0};
};

/// What is beyond a limit, added up over persons.
///
/// \param by_person  not negative
/// \param limit      not negative
/// \returns sum of max(0, spent - limit) [pence]
/// \error invalid_input  a negative amount, or a sum beyond kLargestAmount
/// \source 42 CFR 425.601(a)(4): expenditures truncated at the 99th
///         percentile; here the limit is the contract's.
result<pence> beyond_truncation(std::span<pence const> by_person, pence limit);

/// Budget held against spending.
struct shared_account {
  pence benchmark{0};
  pence spending{0};     // truncated and completed
  pence difference{0};   // benchmark - spending; negative: a loss
  share minimum{kNone};  // of the benchmark: smaller differences are chance
  bool beyond_chance{false};  // the minimum is reached
  pence providers{0};         // gain, or loss where negative
  bool capped{false};
  std::vector<step> steps;
};

/// The year's benchmark: its own, or the sum of its budget lines.
///
/// \error invalid_input  an amount beyond kLargestAmount
result<pence> benchmark_of(framework::contract_year const& year);

/// Why savings and losses of a year cannot be shared yet: spending is not
/// known, or not by person where the contract truncates it, or is truncated
/// and the benchmark is not (then the truncated part would look like a saving),
/// people are unknown or fewer than the first minimum rate is for, or there is
/// no quality score where it counts.
///
/// \returns words, empty where they can be shared
std::string_view why_shares_wait(framework::shared_savings const& terms,
                                 framework::contract_year const& year,
                                 std::optional<year_spending> const& of,
                                 std::optional<share> quality_score);

/// Shares a saving or loss between commissioner and providers.
///
///   spending   = (spent - beyond truncation) / completion
///   difference = benchmark - spending
///   minimum    = the rate for that many people * benchmark; between two
///                steps the rate is on the straight line from one to the other
///   shared     when |difference| >= minimum: of all of it (first pound), or
///              of what is beyond the minimum
///   gain       = corridor_share() * quality score, where quality counts
///   loss       = corridor_share() * (1 - forgiven * score), that rate within
///                the least and most part of losses, likewise
///   at most    cap * benchmark
///
/// each step to the penny, halves away from zero.
///
/// \param quality_score  0 to 100 %
/// \error undefined      why_shares_wait() says why; no completion
/// \error invalid_input  negative spending, a completion beyond 0 to 100 %,
///                       minimum rates that do not rise by people, as
///                       corridor_share()
/// \source 42 CFR 425.605 and 425.610 for minimum savings and loss rates and
///         their straight lines within bands of people, first-dollar sharing,
///         quality and caps; Massachusetts EOHHS for bands.
result<shared_account> share_savings(framework::shared_savings const& terms,
                                     framework::contract_year const& year,
                                     std::optional<year_spending> const& of,
                                     std::optional<share> quality_score,
                                     steps_wanted steps);

}  // namespace wm::contracts
