#pragma once

#include <string>
#include <vector>

#include "app/record_figures.h"
#include "base/result.h"
#include "framework/model.h"
#include "metrics/definitions.h"
#include "metrics/engine/measure_all.h"
#include "metrics/evaluate/day_range.h"
#include "record/concept_index.h"
#include "record/state/relatives.h"
#include "record/state/state_rules.h"
#include "record/store.h"

namespace wm::app {

/// A store that is open, and what of it does not depend on a package.
struct opened_records {
  record::store store;
  record::day_number known_on;
  metrics::day_range told;   // both ends in
  record::day_number reach;  // the last day that the records tell of
  record::relatives relatives;

  /// \error not_found      there is no store
  /// \error invalid_input  the store is damaged or knows no event; the days
  ///                       asked for are the wrong way round
  static result<opened_records> of(record_request const& request);
};

/// Everything that is needed to measure a store: what is asked for, checked
/// and opened.
struct record_measuring {
  metrics::definitions definitions;
  opened_records records;
  record::concept_index index;
  record::state_rules rules;
  std::vector<metrics::wanted_figures> wanted;
  framework::package const& package;

  /// \param package  must outlive it
  /// \error not_found      there is no store
  /// \error invalid_input  as add_record_figures()
  static result<record_measuring> of(framework::package const& package,
                                     record_request const& request);

  /// The same of a store that is open; where it fails, that is closed.
  ///
  /// \error invalid_input  a metric is not understood
  static result<record_measuring> of(framework::package const& package,
                                     opened_records records);

  /// What to read persons with.
  metrics::records persons() const {
    return {.store = records.store,
            .concepts = package.concepts,
            .index = index,
            .rules = rules,
            .relatives = &records.relatives};
  }

  /// Measures a part of the persons, with all processors.
  ///
  /// \error invalid_input  the store is damaged
  result<metrics::measured_part> measure(metrics::person_part which) const;

  /// What is measured, in a line: package, store, days. Equal lines give equal
  /// figures.
  ///
  /// \error io  a file of the package cannot be read
  result<std::string> what() const;
};

}  // namespace wm::app
