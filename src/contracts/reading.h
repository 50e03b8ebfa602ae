#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/money.h"
#include "figures/figure.h"
#include "framework/contract.h"
#include "framework/metric.h"
#include "stats/interval.h"

namespace wm::contracts {

/// Whether a figure can decide about money. Each reason why it cannot has its
/// clause in framework::data_clauses.
enum class reading_state {
  usable,
  missing,     // there is none for the period
  suppressed,  // a small number is hidden
  incomplete,  // below what the contract demands of it
  undefined,   // nobody was counted
  redefined,   // the metric's definition is not that of the contract
  no_limits,   // judged by limits, and it has none
  no_baseline  // paid for improvement, and there is nothing to start from
};

/// A figure as contracts need it.
struct measured {
  double value{0};                          // [the metric's unit]
  std::optional<stats::interval> at_95{};   // [the metric's unit]
  std::optional<stats::interval> at_998{};  // [the metric's unit]
  std::optional<double> numerator{};        // [events or people]
  std::optional<double> denominator{};      // [people, or what is counted]
  std::optional<share> completeness{};      // of its records
  std::string_view shown{};  // with its unit, as people read it: "62.1 %"
};

/// The latest figure before the one that cannot be used.
struct earlier_value {
  measured figure;
  int years_old{1};  // before the period that counts [years]
};

/// What is known of a metric in the period that counts.
struct reading {
  reading_state state{reading_state::missing};
  framework::better better{framework::better::higher};
  measured now{};  // means something where usable or incomplete
  std::optional<earlier_value> last{};
};

/// A figure as a contract reads it, without completeness and words.
///
/// \returns what is usable, or the reason in its state; an imputed figure is
///          missing, since nobody measured it
reading read_figure(figures::figure const& of, framework::better better);

/// What the contract demands of a figure before it decides about money. A
/// completeness or denominator that is demanded and not known counts as too
/// low: it cannot be assumed to be fine. An earlier value is held to the same.
///
/// \returns the reading, incomplete where it falls short, without an earlier
///          value that does
reading with_demands(reading of, framework::data_demands const& needs);

/// What decides in the end.
enum class stand_in {
  itself,      // the figure that counts
  last_value,  // an earlier figure
  held_back,   // nothing yet: an adjustment pays when the figure comes
  neutral,     // its weight goes to others, a gate is left out
  in_full,     // as if the target were reached
};

/// What decides, and the figure, where one does.
struct deciding {
  stand_in by{stand_in::held_back};
  std::optional<measured> figure{};
};

/// The figure that decides, or what the contract's clause puts in its place.
/// A last value that is older than the clause allows, or not there, is held
/// back.
deciding decide(reading const& of, framework::data_clauses const& clauses);

/// "no figure", "a hidden small number", ...: why it is not usable.
std::string_view words_of(reading_state why);

/// What a value is multiplied by so that more is better: 1, or -1 where lower
/// is better [1].
double sign_of(framework::better better);

/// The standard error behind 95 % limits: their width / (2 * 1.96).
///
/// \returns not negative [unit of the limits]
/// \source Altman, Machin, Bryant and Gardner 2000, Statistics with
///         Confidence, 2nd ed., chapter 3.
double standard_error_of(stats::interval const& at_95);

/// "62.1 %", or the bare number.
std::string shown(measured const& of);

/// The limit on the worse side, by which a contract may judge.
///
/// \returns the value itself by point_estimate; nothing where there are no
///          limits at that level [the metric's unit]
std::optional<double> cautious_value(measured const& of,
                                     framework::judged_by by,
                                     framework::better better);

/// The limit on the better side: a figure is worse beyond chance where even
/// this is worse. As cautious_value() otherwise.
std::optional<double> hopeful_value(measured const& of, framework::judged_by by,
                                    framework::better better);

}  // namespace wm::contracts
