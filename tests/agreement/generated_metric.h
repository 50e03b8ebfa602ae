#pragma once

#include <string>
#include <utility>
#include <vector>

#include "random_choice.h"

namespace wm::agreement {

/// A definition as lines of the metric language.
struct generated_metric {
  std::string value{"proportion"};
  std::string reference{"last day of each quarter"};
  std::vector<std::pair<std::string, std::string>> where;
  std::string each;
  std::string count_in;
  std::vector<std::string> of;
  std::vector<std::string> leave_out;
  std::vector<std::string> denominator;
  std::vector<std::string> numerator;
  std::vector<std::string> excused;
  std::string measure;
  std::string if_unknown;
  std::string baseline;  // of a pair; empty: none
  std::string later;
  std::string least_change;  // may be empty
  std::string follow_up;     // {days: ...}; may be empty
  std::string as_of;
  std::vector<std::string> by;  // groups
  std::string attribute;
};

/// A definition that the language accepts, of any construct that SQL is
/// written for.
generated_metric metric_from(random_choice& choose);

/// The metric as its file.
std::string text_of(generated_metric const& metric);

}  // namespace wm::agreement
