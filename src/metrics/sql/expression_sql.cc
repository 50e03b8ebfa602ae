#include "metrics/sql/expression_sql.h"

#include <fmt/format.h>

#include "metrics/sql/sql_text.h"

namespace wm::metrics::sql {

std::string expression_sql::column_of(named_meaning const& line) {
  return fmt::format("\"{}\"", line.name);
}

result<std::string> expression_sql::of(expression const& what) {
  if (what.does == operation::named) {
    return "u." + column_of(of_.names[what.name]);
  }
  if (what.does == operation::if_then_else) {
    return if_else(what, what.places);
  }
  switch (what.type) {
    case value_type::truth:
      return truth(what);
    case value_type::number:
      return number_of(what);
    case value_type::day:
      return day(what);
    case value_type::word:
      return word(what);
    case value_type::event:
    case value_type::events:
      break;
  }
  return event(what);
}

result<std::string> expression_sql::number(expression const& what,
                                           int const places) {
  if (what.does == operation::if_then_else) {
    return if_else(what, places);
  }
  return scaled(WM_TRY(of(what)), what.places, places);
}

result<std::string> expression_sql::if_else(expression const& what,
                                            int const places) {
  auto const condition = WM_TRY(of(what.parts[0]));
  auto const is_number = what.type == value_type::number;
  auto const chosen = is_number ? WM_TRY(number(what.parts[1], places))
                                : WM_TRY(of(what.parts[1]));
  auto const otherwise = is_number ? WM_TRY(number(what.parts[2], places))
                                   : WM_TRY(of(what.parts[2]));
  return fmt::format("CASE WHEN {0} THEN {1} WHEN NOT {0} THEN {2} END",
                     condition, chosen, otherwise);
}

}  // namespace wm::metrics::sql
