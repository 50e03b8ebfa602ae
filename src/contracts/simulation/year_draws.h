#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "contracts/simulation/correlation.h"
#include "contracts/year_account.h"
#include "framework/contract.h"

namespace wm::contracts {

/// By how much a metric is expected to have moved by the contract's year, and
/// how sure that is.
struct expected_change {
  double by{0};     // [the metric's unit]
  double error{0};  // standard error [the metric's unit]
};

/// Whether baselines are the numbers they are known as, or what chance may
/// have shown when they were measured.
enum class baselines { as_known, drawn };

/// What a simulated year is drawn from.
struct year_expectations {
  year_facts facts;  // figures with limits; those without do not move
  std::vector<expected_change> changes;  // as contract.outcomes
  share spending_deviation{kNone};       // standard deviation, of the spending
  /// 95 % limits of measured baselines, as contract.outcomes; nothing where a
  /// baseline was agreed or has none. Empty: no baseline has any.
  std::vector<std::optional<stats::interval>> baseline_limits{};
  contracts::baselines baselines{contracts::baselines::as_known};
};

/// A figure moved by chance: by z standard errors, those above it from its
/// upper limit and those below from its lower; its limits move along.
///
/// \param of     the figure; without limits it moves by `more` alone
/// \param more   a further standard error, joined by squares [its unit]
/// \param z      standard normal variable
/// \returns the figure as chance may have shown it
/// \source Altman, Machin, Bryant and Gardner 2000, Statistics with
///         Confidence, 2nd ed.: error = distance of a 95 % limit / 1.96.
measured moved(measured const& of, double more, double z);

/// A baseline as chance may have shown it, by z standard errors, as moved().
double moved_baseline(double baseline, stats::interval const& at_95, double z);

/// Years as chance may show them. The same number gives the same year,
/// whatever was drawn before, on any thread.
///
/// Metrics that pay or guard move together as the correlation says, a metric
/// that does both moves once. Groups of equality tests, points and prevalence
/// of each provider move by themselves, and so do baselines, where they are
/// drawn. Counts of the rate card move as
/// Poisson counts of their size, by the normal approximation. Spending moves
/// by its deviation.
class year_draws {
 public:
  /// \param from  must outlive the draws
  /// \error invalid_input  sizes differ, or as correlation::between()
  /// \source docs/contracts.md, "Before signing".
  static result<year_draws> of(framework::contract const& terms,
                               year_expectations const& from,
                               std::uint64_t seed, share others,
                               std::vector<shared_people> const& pairs);

  /// \param number  of the year
  /// \param into    a copy of the expected facts; what moves is overwritten
  void draw(std::uint32_t number, year_facts& into) const;

  /// The variables by which that paid metric and its baseline move in a year,
  /// before correlation: what concerns one metric alone can be drawn from
  /// them.
  std::array<double, 2> variables_of(std::size_t outcome,
                                     std::uint32_t number) const;

 private:
  year_draws(year_expectations const& from, std::uint64_t seed)
      : from_{&from}, seed_{seed} {}
  std::array<double, 2> variables(std::uint64_t stream,
                                  std::uint32_t number) const;
  double variable(std::uint64_t stream, std::uint32_t number) const {
    return variables(stream, number)[0];
  }
  void draw_outcomes(std::uint32_t number, outcome_readings& into) const;
  void draw_groups(std::uint32_t number, outcome_readings& into) const;
  void draw_others(std::uint32_t number, year_facts& into) const;

  year_expectations const* from_;
  std::uint64_t seed_;
  correlation together_;
  std::vector<std::uint64_t> streams_;                 // of metrics, by id
  std::vector<std::size_t> of_outcome_;                // in streams_
  std::vector<std::size_t> of_gate_;                   // in streams_
  std::vector<std::vector<std::uint64_t>> of_groups_;  // by test; last: against
  std::vector<std::uint64_t> of_points_;               // by line
  std::vector<std::uint64_t> of_rate_card_;            // by line
  std::uint64_t of_spending_{0};
};

}  // namespace wm::contracts
