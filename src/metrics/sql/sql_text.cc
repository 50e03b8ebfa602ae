#include "metrics/sql/sql_text.h"

#include <array>
#include <cstddef>

#include <fmt/format.h>

namespace wm::metrics::sql {

std::string sql_string(std::string_view const text) {
  auto out = std::string{"'"};
  for (auto const c : text) {
    out += c;
    if (c == '\'') {
      out += c;
    }
  }
  out += '\'';
  return out;
}

std::string shifted(std::string_view const day, std::int32_t const count,
                    time_unit const unit) {
  static constexpr auto kUnits =
      std::array<std::string_view, 4>{"DAY", "WEEK", "MONTH", "YEAR"};
  return fmt::format("CAST({} + INTERVAL ({}) {} AS DATE)", day, count,
                     kUnits.at(static_cast<std::size_t>(unit)));
}

std::string scaled(std::string text, int const from, int const to) {
  if (from == to) {
    return text;
  }
  return fmt::format("({} * 1{:0>{}})", text, "", to - from);
}

std::unexpected<error> not_written(std::string_view const what) {
  return fail(error_code::undefined, "SQL",
              fmt::format("{} is not written as SQL", what));
}

}  // namespace wm::metrics::sql
