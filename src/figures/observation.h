#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "framework/diagnostic_code.h"
#include "stats/interval.h"

namespace wm::figures {

/// The columns of a package's observations.csv, in order. Every reader of
/// published figures brings its rows into this shape first.
enum class field : std::size_t {
  series,
  area_code,
  sex,
  age,
  period,
  period_start,
  period_years,
  value,
  lower95,
  upper95,
  lower998,
  upper998,
  count,
  denominator,
  unit,
  imputed,
  source,
  licence,
  note,
};
inline constexpr std::size_t kFields = 19;

/// The name of a column in observations.csv.
std::string_view name_of(field f);

/// One published figure as text, digit for digit as the publisher gave it.
class observation_text {
 public:
  std::string_view& operator[](field f) {
    return texts_[static_cast<std::size_t>(f)];
  }
  std::string_view operator[](field f) const {
    return texts_[static_cast<std::size_t>(f)];
  }
  std::array<std::string_view, kFields> const& all() const { return texts_; }

 private:
  std::array<std::string_view, kFields> texts_{};
};

/// One published figure, read and checked in itself.
struct observation {
  period covers;
  std::optional<double> value;
  int value_decimals{0};  // digits printed after the point
  std::optional<stats::interval> limits95;
  std::optional<stats::interval> limits998;
  std::optional<double> count;
  std::optional<double> denominator;
  bool imputed{false};
};

/// What is wrong with one field.
struct field_problem {
  field in{field::series};
  framework::diagnostic_code code{framework::diagnostic_code::field_needed};
  std::string message;
  std::string remedy{};  // what to do, without capital and full stop
};

/// Both in one sentence, for the reject file.
std::string reason(field_problem const& problem);

/// Reads the numbers and dates of a row and checks that they can be: limits
/// around the value, no negative count, a period that exists.
///
/// \returns the observation, or the first field that cannot be and why
std::variant<observation, field_problem> read_observation(
    observation_text const& row);

}  // namespace wm::figures
