#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/simulation/metric_chances.h"
#include "contracts/simulation/rule_effects.h"
#include "contracts/simulation/year_draws.h"
#include "framework/contract.h"

namespace wm::contracts {

/// Between metrics whose shared people are not known, beside the contract's
/// own number: what if they share people after all.
inline constexpr auto kOtherCorrelation = share{300'000};

struct simulation_settings {
  std::uint64_t seed{1};
  std::uint32_t draws{10'000};  // years, at least 100
  unsigned threads{1};          // how many at once; changes no result
  std::vector<shared_people> pairs{};
};

/// The parts of years below which a payment lies, and the bars of its
/// picture.
inline constexpr auto kPaymentQuantiles =
    std::array<double, 5>{0.05, 0.25, 0.5, 0.75, 0.95};
inline constexpr auto kPaymentBars = std::size_t{24};

/// A payment over all simulated years [pence].
struct payment_spread {
  pence mean{0};
  pence least{0};
  pence most{0};
  std::array<pence, kPaymentQuantiles.size()> quantiles{
      kNothing, kNothing, kNothing, kNothing, kNothing};
  /// How many years pay exactly the least, exactly the most, and nothing on
  /// top of what is fixed, or less.
  std::uint32_t at_least{0};
  std::uint32_t at_most{0};
  std::uint32_t nothing{0};
  /// How many years lie in each of as many equal steps from least to most.
  std::array<std::uint32_t, kPaymentBars> bars{};
};

/// What everybody receives under one assumption.
struct simulated_payments {
  std::vector<payment_spread> providers;  // total, as contract.providers
  payment_spread outcomes;                // earned by outcomes, all together
  payment_spread shared;                  // of savings and losses
  payment_spread total;                   // what the commissioner pays
  /// What the payments above leave out: money that waits for figures or gates,
  /// as far as it is known. It is not lost.
  payment_spread held_back;
  /// In how many years savings and losses cannot be shared yet, and so are not
  /// in `shared`; and why, in the first of them.
  std::uint32_t shared_waits{0};
  std::string why_shared_waits{};
};

/// A contract's year, lived many times.
struct simulation {
  framework::year_mode mode{framework::year_mode::money};
  std::uint32_t draws{0};
  std::uint64_t seed{0};
  share correlation{kNone};  // of the contract
  pence at_risk{0};
  std::vector<pence> fixed;     // whatever the outcomes, as contract.providers
  simulated_payments expected;  // figures go on as they do
  /// The same with kOtherCorrelation. Where what persons say of some pairs
  /// cannot hold beside it, all these pairs are `left_out`.
  simulated_payments correlated;
  std::vector<shared_people> left_out;
  simulated_payments no_change;         // figures stay at the baseline
  std::vector<metric_chances> metrics;  // as contract.outcomes
  std::vector<rule_effect> rules;       // gates, equality tests, minimum rates
};

/// Settles a year as often as asked, each time with figures as chance may
/// show them, with the rules that settle it for money.
///
/// \param from  facts of the year; where a baseline is known it stands for "no
///              change", and chance moves it too where its limits are known;
///              what is not shared yet or held back enters as nothing and is
///              told beside
/// \error invalid_input  fewer than 100 draws or more than ten million, no
///                       threads, as year_draws::of() and settle_year()
/// \error undefined, not_found  as settle_year()
/// \source Metropolis and Ulam 1949, J Am Stat Assoc 44:335-341 (Monte Carlo);
///         quantiles: Hyndman and Fan 1996, Am Stat 50:361-365, definition 1.
result<simulation> simulate(framework::contract const& terms,
                            framework::contract_year const& year,
                            year_expectations const& from,
                            simulation_settings const& settings);

}  // namespace wm::contracts
