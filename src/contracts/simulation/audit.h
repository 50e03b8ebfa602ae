#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contracts/simulation/safety_checks.h"
#include "contracts/simulation/shared_persons.h"
#include "contracts/simulation/simulate.h"
#include "framework/contract.h"

namespace wm::contracts {

/// What is known of how far others, and the metric itself, have moved: what a
/// target is held against.
struct reachable {
  /// The value that the best tenth of comparators would have reached from the
  /// baseline in the time to the contract's year [the metric's unit].
  std::optional<double> by_best_tenth{};
  /// The better 95 % limit of the metric's own trend, in that year [its unit].
  std::optional<double> by_trend{};
};

/// The persons behind each paid metric; nothing where they are not known.
using paid_persons = std::vector<std::optional<metric_persons>>;

/// Of fewer persons in a numerator nothing is told: it would say who they are.
inline constexpr auto kFewestTold = std::size_t{8};

/// From this chance on a rule that pays for no change is a warning.
inline constexpr auto kPaysForNoChange = share{200'000};

/// Looks at each paid metric of a contract: its target passed already;
/// unattainable, that is better than the best tenth of comparators reached in
/// the same time or than the better limit of its own trend; fewer than half of
/// the events the provider's own; events shared with another paid metric; a
/// rule whose chance of paying for no change exceeds 20 %. What cannot be
/// looked at is said with its reason.
///
/// \param now     latest figures, as contract.outcomes
/// \param within  the same size
/// \param persons  of metrics counted from records, the same size; or empty:
///                 nobody has looked
/// \source the rules of docs/contracts.md, "Audit".
std::vector<finding> audit(framework::contract const& terms,
                           std::vector<reading> const& now,
                           std::vector<reachable> const& within,
                           paid_persons const& persons,
                           simulation const& lived);

/// What the best tenth of comparators would reach: the baseline moved by the
/// change that one comparator in ten exceeded.
///
/// \param changes   of each comparator over the same time, at least 10, in the
///                  metric's unit
/// \returns nothing with fewer comparators [the metric's unit]
/// \source Hyndman and Fan 1996, Am Stat 50:361-365, definition 7.
std::optional<double> best_tenth(std::span<double const> changes,
                                 double baseline, framework::better better);

}  // namespace wm::contracts
