#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "framework/concept.h"
#include "metrics/definition.h"

namespace wm::metrics::sql {

/// Some events as SQL: where they are read, and what has to hold of a row
/// that is called `alias`.
struct chosen_events {
  std::string relation;  // a view or named part of the statement
  std::string alias;
  std::string condition;  // never empty
  std::vector<std::uint32_t> concepts;
};

/// The first and last day of a window, both in.
struct day_bounds {
  std::string first;
  std::string last;
};

/// Writes expressions of one definition as SQL over a row `u`, which has the
/// columns person, period_start, reference_day, the column of each line of
/// `where`, and index_row of the event that `each` looks at. Unknown is NULL:
/// SQL's own three-valued logic is that of the language. Numbers are whole
/// numbers of 10^-places; an event is the number of its row.
class expression_sql {
 public:
  expression_sql(definition const& of, framework::concepts const& known)
      : of_{of}, known_{known} {}

  /// \error undefined  SQL is not written for it
  result<std::string> of(expression const& what);
  /// A number with so many decimal places.
  result<std::string> number(expression const& what, int places);

  result<chosen_events> events(event_choice const& which);
  result<day_bounds> window(metrics::window const& which);

  /// Parts of the statement that the expressions read, to stand before it:
  /// "events_1 AS (...)".
  std::vector<std::string> const& relations() const { return relations_; }

  /// The column of a line of `where`.
  static std::string column_of(named_meaning const& line);

  /// The relation of an event that an expression stands for, and which
  /// concepts it may have.
  struct event_source {
    std::string relation;
    std::vector<std::uint32_t> concepts;
  };
  result<event_source> source_of(expression const& event);
  result<event_source> source_of(event_choice const& which);

 private:
  result<std::string> truth(expression const& what);
  result<std::string> day(expression const& what);
  result<std::string> word(expression const& what);
  result<std::string> event(expression const& what);
  result<std::string> number_of(expression const& what);
  /// Whether the day is of something that need not have happened.
  bool can_be_missing(expression const& day) const;
  result<std::string> joined(expression const& what, std::string_view with);
  result<std::string> comparison_of(expression const& what);
  result<std::string> value_over(expression const& what);
  result<std::string> counted_days(expression const& what);
  result<std::string> calculated(expression const& what);
  result<std::string> field(expression const& event, std::string_view column);
  result<std::string> value_of(std::string const& row,
                               std::vector<std::uint32_t> const& concepts,
                               std::string const& value) const;
  result<std::string> last_day(expression const& what);
  result<std::string> throughout(expression const& what);
  result<std::string> state(expression const& what);
  /// Whether the table `state` has the day.
  bool has_states(expression const& day) const;
  result<std::string> if_else(expression const& what, int places);
  std::string concepts_in(std::vector<std::uint32_t> const& places) const;
  std::string relation_for(std::vector<std::uint32_t> const& concepts);
  result<std::string> relation_of_spells(event_choice const& which);

  definition const& of_;
  framework::concepts const& known_;
  std::vector<std::string> relations_;
  std::vector<std::string> texts_;  // of relations, to find them again
  std::size_t aliases_{0};
  /// Alias and source of the events that stand in slots.
  struct standing {
    std::size_t slot;
    std::string row;
    event_source source;
  };
  std::vector<standing> standing_;
};

}  // namespace wm::metrics::sql
