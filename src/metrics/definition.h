#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "framework/metric.h"
#include "framework/record_definition.h"
#include "metrics/expression.h"

namespace wm::metrics {

/// A line of a definition: what it means, and how it is written.
struct line {
  expression means;
  framework::located<std::string> written;
};

/// A line of `where`: one of both.
struct named_meaning {
  std::string name;
  std::optional<expression> means;     // an event, day, number, word, truth
  std::optional<event_choice> events;  // events
  framework::located<std::string> written;
};

/// Two measurements, and the lines of `where` that hold them.
struct pair {
  std::size_t baseline{0};  // line of `where`
  std::size_t later{0};     // line of `where`
  std::size_t change{0};    // line of `where`
  value_name value;
  std::optional<std::int64_t> least_change;  // in 10^-value.places
};

struct follow_up {
  std::int32_t days{0};
  expression from;  // a day
  framework::loss_rule died{framework::loss_rule::keep};
  framework::loss_rule moved_away{framework::loss_rule::keep};
};

/// A metric on persons' records, understood and checked. `names` holds the
/// lines of `where`, and those that `pair` adds; a line uses only earlier
/// ones.
struct definition {
  framework::metric const* of_metric{nullptr};
  framework::value_kind value{framework::value_kind::proportion};
  framework::reference_period reference{framework::reference_period::quarter};
  std::vector<named_meaning> names;
  /// Counts events instead of persons; its event stands in slot 0.
  std::optional<event_choice> each;
  std::optional<expression> count_in;  // a day
  std::vector<line> of;
  std::vector<line> leave_out;
  std::vector<line> denominator;  // conditions
  std::vector<line> numerator;    // conditions
  std::vector<line> excused;
  std::optional<line> denominator_number;  // of a rate or ratio
  std::optional<line> numerator_number;    // of a rate, ratio or count
  std::optional<line> measure;             // of a mean, median, percentile
  framework::unknown_rule if_unknown{framework::unknown_rule::not_met};
  std::optional<metrics::pair> pair;
  std::optional<metrics::follow_up> follow_up;
  std::optional<expression> as_of;    // a day; of the groups
  std::vector<std::string> group_by;  // names of states, characteristics
  std::optional<line> attribute;      // a word
  std::optional<framework::written_standardisation> standardise;
  int percentile{50};
  std::size_t slots{1};  // how many events may stand at once
};

}  // namespace wm::metrics
