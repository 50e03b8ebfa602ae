#pragma once

#include <string>
#include <variant>

#include "base/decimal.h"
#include "metrics/evaluate/occurrence.h"
#include "metrics/evaluate/truth.h"
#include "record/moment.h"

namespace wm::metrics {

/// A number, day, word or event that cannot be told.
struct unknown {};

/// What an expression is of a person. An unknown truth is truth::unknown.
using evaluated = std::variant<unknown, truth, decimal, record::day_number,
                               std::string, occurrence>;

}  // namespace wm::metrics
