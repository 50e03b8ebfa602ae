#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "framework/concept.h"
#include "metrics/definition.h"
#include "metrics/evaluate/day_range.h"
#include "metrics/evaluate/person_state.h"
#include "metrics/evaluate/tally.h"
#include "record/concept_index.h"
#include "record/store.h"

namespace wm::metrics {

/// Records of many persons, and what is needed to read them. All must outlive
/// its use.
struct records {
  record::store const& store;
  framework::concepts const& concepts;
  record::concept_index const& index;
  record::state_rules const& rules;
  record::relatives const* relatives{nullptr};  // null: carers are unknown
};

/// What a cell of the figures is about.
enum class cell_kind { all, group, provider };

struct measured_cell {
  cell_kind kind{cell_kind::all};
  std::string breakdown;  // of a group: ethnic_group
  std::string group;      // the word of the group, or the provider
  metrics::tally tally;
};

/// Whether the records reach far enough to follow all events of a period.
enum class completeness { complete, not_complete };

struct measured_period {
  day_range days;  // the last is R
  completeness is{completeness::complete};
  /// First all, then the groups in the order of the breakdowns, then the
  /// providers; each by its word.
  std::vector<measured_cell> cells;
};

/// Applies a definition to everybody whom a table of persons names, person by
/// person and period by period: slow, and meant to be obviously right.
///
/// \param periods     as periods_within gives them
/// \param known_on    only what had been received by the end of that day
/// \param data_until  the last day that the records tell of; nothing: they
///                    reach far enough
/// \returns one for each period, in their order; the same whatever the order
///          of the persons
/// \error invalid_input  the store is damaged, or a number becomes too large
result<std::vector<measured_period>> measure(
    records const& from, definition const& by,
    std::span<day_range const> periods, day_number known_on,
    std::optional<day_number> data_until);

}  // namespace wm::metrics
