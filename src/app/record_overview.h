#pragma once

#include <string>
#include <vector>

#include "record/quality.h"
#include "record/store_counts.h"
#include "record/summary.h"

namespace wm::app {

/// What `record summary` tells.
struct record_overview {
  std::string version;  // of the store
  record::store_counts counts;
  std::vector<record::summary_axis> by;
  std::vector<record::summary_row> rows;             // by those axes
  std::vector<record::summary_row> months;           // by source and month
  std::vector<record::summary_row> received;         // by source and month
  std::vector<record::summary_row> provider_months;  // by provider and month
  record::store_quality quality;
};

std::string overview_in_words(record_overview const& of);

/// One object on one line; docs/record.md names its keys.
std::string overview_as_json(record_overview const& of);

/// The rows, with a column for each axis.
std::string overview_as_csv(record_overview const& of);

}  // namespace wm::app
