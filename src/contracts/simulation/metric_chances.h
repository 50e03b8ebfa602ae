#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/simulation/year_draws.h"
#include "framework/contract.h"

namespace wm::contracts {

/// By what a metric's expected payment changes when a threshold is one
/// standard error harder to reach [pence]. Nothing where there is no such
/// threshold, or where it would pass the next one.
struct threshold_effects {
  std::optional<pence> floor{};
  std::optional<pence> target{};
  std::optional<pence> stretch{};
};

/// How the baseline stands in "no change".
enum class baseline_standing {
  none,
  agreed,         // a number of the contract, without error
  drawn,          // measured with limits, so chance moves it too
  taken_as_exact  // measured, and its limits are not known: chances are too low
};

/// How chance pays for one metric, before gates.
struct metric_chances {
  pence at_stake{0};
  bool has_figure{false};    // otherwise nothing below means anything
  double standard_error{0};  // of its figure [the metric's unit]
  share expected{kNone};     // mean part earned, as figures go on
  baseline_standing baseline{baseline_standing::none};
  /// Chance that something is paid although nothing changed, and the mean
  /// amount; nothing where there is no baseline.
  std::optional<share> paid_for_no_change{};
  std::optional<pence> paid_by_chance{};
  /// Chance that nothing is paid although the target was truly reached, and
  /// that less than half is.
  share unpaid_at_target{kNone};
  share less_than_half_at_target{kNone};
  threshold_effects effects;
};

/// The chances of each paid metric.
///
/// "No change" is a true value at the baseline, "target reached" one at the
/// target; chance moves the figure around it by its standard error. In "no
/// change" it moves the measured baseline too, since both are of the same
/// people's true value.
///
/// \param stakes   what each pays at 100 %, as contract.outcomes [pence]
/// \param draws    how many years
/// \param threads  how many at once; changes no result
/// \error invalid_input, undefined  as earned_share()
/// \source docs/contracts.md, "Before signing".
result<std::vector<metric_chances>> chances_of_metrics(
    framework::contract const& terms, year_expectations const& from,
    year_draws const& years, std::vector<pence> const& stakes,
    std::uint32_t draws, unsigned threads);

}  // namespace wm::contracts
