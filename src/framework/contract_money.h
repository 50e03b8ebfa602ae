#pragma once

#include <string>

#include "base/money.h"
#include "framework/text.h"

// What the rules of contracts and the lines of finance/ share.
namespace wm::framework {

/// A number in the unit of the metric that the rule names: "77 %".
struct metric_amount {
  located<std::string> written;
  double value{0};  // [the metric's unit], set when the whole package is read
};

/// Where money is spent.
enum class kind_of_care {
  early_years,
  prevention,
  community,
  hospital,
  social_care
};

enum class pooling { pooled, not_pooled };

enum class tax_treatment {
  outside_scope,    // no tax is due
  recoverable,      // paid and claimed back
  not_recoverable,  // a cost, which somebody has to pay
  unclear           // nobody has asked yet
};

/// Which of two or three things a figure is held against a threshold by.
enum class judged_by {
  point_estimate,
  limit_at_95,  // the limit on the worse side has to clear the threshold
  limit_at_998
};

}  // namespace wm::framework
