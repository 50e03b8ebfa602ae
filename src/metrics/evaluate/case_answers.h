#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "metrics/definition.h"
#include "metrics/evaluate/outcome.h"
#include "metrics/evaluate/truth.h"

namespace wm::metrics {

/// What is expected of a person, or found: a condition, and the number that
/// cases may give instead.
struct case_answer {
  truth holds{truth::no};
  std::optional<decimal> number;
};

/// What a definition makes of the person of a case, all events together: a
/// condition is true when it is true of one of them, a number is their sum.
struct case_answers {
  case_answer population;
  case_answer denominator;
  case_answer numerator;
  case_answer measure;
};

/// \returns what the outcomes of one person say
case_answers answers_of(std::vector<outcome> const& all, definition const& by);

/// Why a person is not counted, for the author of a case: "it left at line 1
/// of leave_out: any care.palliative by R"; empty when it is counted.
std::string why_left(outcome const& of, definition const& by);

}  // namespace wm::metrics
