#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/calendar_days.h"
#include "metrics/evaluate/day_range.h"
#include "metrics/evaluate/evaluated.h"
#include "metrics/evaluate/occurrence.h"
#include "metrics/evaluate/person_state.h"
#include "metrics/evaluate/truth.h"

namespace wm::metrics {

/// What the expressions of a definition are of one person in one period:
/// slow, and meant to be obviously right. Every function takes an expression
/// of its type. All fail with invalid_input when a number or day becomes too
/// large; docs/language.md says what each expression means.
class evaluation {
 public:
  /// \param of      must outlive this
  /// \param period  its first day and R
  evaluation(subject const& of, definition const& by, day_range period);

  /// The same with the event that `each` looks at.
  evaluation(subject const& of, definition const& by, day_range period,
             occurrence index);

  result<truth> truth_of(expression const& of);
  /// \returns nothing when it is unknown
  result<std::optional<decimal>> number_of(expression const& of);
  result<std::optional<day_number>> day_of(expression const& of);
  result<std::optional<std::string>> word_of(expression const& of);
  result<std::optional<occurrence>> event_of(expression const& of);
  result<evaluated> value_of(expression const& of);

  /// The events chosen, in order.
  result<std::vector<occurrence>> events_of(event_choice const& which);

  /// The days of a window.
  ///
  /// \returns nothing when one of its days is unknown
  result<std::optional<day_range>> days_of(window const& which);

 private:
  template <typename Type>
  result<std::optional<Type>> chosen_or_named(expression const& of);
  result<evaluated> named(std::size_t name);

  result<std::vector<truth>> truths_of(std::vector<expression> const& parts);
  result<truth> truth_on_day(expression const& of);
  result<truth> throughout(expression const& of);
  result<truth> compared(expression const& of);
  result<truth> one_of_words(expression const& of);
  result<truth> day_in_window(expression const& of);
  /// Whether the day is one of something that is not known to have happened:
  /// of who lives, what goes on, what there is not. Then it is in no window.
  bool may_not_have_happened(expression const& day) const;
  result<truth> going_on(expression const& of);
  result<truth> at_least(expression const& of);
  result<truth> known(expression const& of);
  result<truth> is_of_concept(expression const& of);

  result<std::optional<decimal>> how_many(expression const& of);
  result<std::optional<decimal>> days_counted(expression const& of);
  /// The days on which the person is registered, resident or alive, for
  /// operations that ask about them.
  ///
  /// \returns nothing when it is unknown whether the person was born
  std::optional<std::vector<day_range>> days_of_person(operation does) const;
  result<std::optional<day_number>> last_day(expression const& of);
  result<std::optional<decimal>> of_values(expression const& of);
  result<std::optional<decimal>> calculated(expression const& of);
  result<std::optional<decimal>> days_between(expression const& of);
  result<std::optional<decimal>> age(expression const& of);

  result<std::vector<occurrence>> source_of(event_choice const& which);
  std::vector<occurrence> events_of_concepts(
      std::vector<std::uint32_t> const& wanted) const;
  result<bool> passes(occurrence const& event, event_choice const& which);
  result<bool> is_in(occurrence const& event, event_window const& when);

  subject of_;
  definition const& by_;
  day_range period_;
  /// The events that stand now: of `each`, and of filters being looked at.
  std::vector<std::optional<occurrence>> slots_;
  /// Lines of `where` that have been worked out.
  std::vector<std::optional<evaluated>> values_;
  std::vector<std::optional<std::vector<occurrence>>> events_;
};

}  // namespace wm::metrics
