#pragma once

#include <string_view>

namespace wm::figures {

/// Why something about a figure cannot be said. Each has its sentence; a
/// result with a gap is never shown as a number or a colour.
enum class gap {
  none,
  no_figure,
  value_not_published,
  imputed,
  no_limits,
  count_does_not_give_value,
  no_comparator,
  comparator_is_itself,
  comparator_lacks_figure,
  comparator_lacks_period,
  comparator_lacks_limits,
  too_few_neighbours,
  not_a_neighbouring_area,
  comparison_would_mislead,
  no_denominator,
  too_few_expected,
  no_goal,
  first_period,
  fewer_than_five_points,
  shorter_than_a_year,
  rolling_too_few_points,
  trend_not_computable,
  nobody_counted,
  follow_up_not_complete,
  too_few_for_limits,
  kind_without_limits,
  not_standardisable,
  suppressed,
  withheld,
  // Of priorities:
  no_direction,
  not_counted_in_people,
  no_count_of_people,
  too_few_parts,
  not_gathered,
};

/// One sentence for a reader, without a final full stop; empty for none.
std::string_view to_sentence(gap why);

}  // namespace wm::figures
