#pragma once

#include <cstdint>
#include <filesystem>

#include "app/find_definition.h"
#include "app/reconcile.h"
#include "base/result.h"
#include "metrics/evaluate/day_range.h"
#include "metrics/evaluate/evaluation.h"
#include "record/concept_index.h"
#include "record/life_course.h"
#include "record/state/relatives.h"
#include "record/state/state_rules.h"
#include "record/store.h"

namespace wm::app {

/// Everything that both sides are told by.
struct basis {
  found_definition found;
  record::store store;
  record::concept_index index;
  record::day_number known_on;
  record::relatives relatives;
  record::state_rules rules;
  metrics::day_range period;

  metrics::definition const& ours() const { return found.definition; }
  framework::concepts const& concepts() const {
    return found.package().concepts;
  }
};

/// Does something with everybody whom a table of persons names.
template <typename Do>
result<void> for_everybody(basis const& of, Do const& each) {
  for (auto i = std::uint32_t{0}; i < of.store.counts().persons; ++i) {
    auto const course = WM_TRY(record::life_course_of(
        of.store, of.concepts(), of.index, i, of.known_on));
    WM_TRY(each(course, metrics::subject{course, of.concepts(), of.rules,
                                         &of.relatives}));
  }
  return {};
}

/// Each fills in both counts and the causes.
///
/// \error as reconcile()
result<void> with_persons(basis const& of, std::filesystem::path const& file,
                          reconciliation& into);
result<void> with_definition(basis const& of, std::filesystem::path const& file,
                             reconciliation& into);
result<void> with_counts(basis const& of, std::filesystem::path const& file,
                         reconciliation& into);

}  // namespace wm::app
