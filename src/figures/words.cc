#include "figures/words.h"

namespace wm::figures {

std::string_view word(limits_origin const value) {
  switch (value) {
    case limits_origin::none:
      return "";
    case limits_origin::published:
      return "published";
    case limits_origin::derived:
      return "derived";
    case limits_origin::widened:
      return "widened";
  }
  return "";
}

std::string_view word(limits_method const value) {
  switch (value) {
    case limits_method::none:
      return "";
    case limits_method::as_published:
      return "as_published";
    case limits_method::wilson:
      return "wilson";
    case limits_method::exact_poisson_or_byar:
      return "exact_poisson_or_byar";
    case limits_method::widened_log:
      return "widened_log";
    case limits_method::widened_logit:
      return "widened_logit";
    case limits_method::widened_plain:
      return "widened_plain";
    case limits_method::student_t:
      return "student_t";
    case limits_method::dobson_byar:
      return "dobson_byar";
    case limits_method::weighted_wilson:
      return "weighted_wilson";
  }
  return "";
}

std::string_view word(comparison_method const value) {
  switch (value) {
    case comparison_method::none:
      return "";
    case comparison_method::limits_against_value:
      return "limits_against_value";
    case comparison_method::control_limits:
      return "control_limits";
    case comparison_method::overlapping_limits:
      return "overlapping_limits";
  }
  return "";
}

std::string_view word(comparator_kind const value) {
  switch (value) {
    case comparator_kind::country:
      return "country";
    case comparator_kind::region:
      return "region";
    case comparator_kind::neighbours:
      return "neighbours";
    case comparator_kind::goal:
      return "goal";
    case comparator_kind::baseline:
      return "baseline";
    case comparator_kind::whole:
      return "whole";
  }
  return "";
}

std::string_view word(standing const value) {
  switch (value) {
    case standing::cannot_say:
      return "cannot_say";
    case standing::better:
      return "better";
    case standing::similar:
      return "similar";
    case standing::worse:
      return "worse";
    case standing::higher:
      return "higher";
    case standing::lower:
      return "lower";
  }
  return "";
}

std::string_view word(trend_direction const value) {
  switch (value) {
    case trend_direction::cannot_say:
      return "cannot_say";
    case trend_direction::increasing:
      return "increasing";
    case trend_direction::decreasing:
      return "decreasing";
    case trend_direction::no_significant_change:
      return "no_significant_change";
  }
  return "";
}

std::string_view word(trend_method const value) {
  switch (value) {
    case trend_method::none:
      return "";
    case trend_method::proportion_chi_square:
      return "proportion_chi_square";
    case trend_method::weighted_slope:
      return "weighted_slope";
  }
  return "";
}

std::string_view word(confidence const value) {
  switch (value) {
    case confidence::none:
      return "";
    case confidence::at_95:
      return "95";
    case confidence::at_998:
      return "99.8";
  }
  return "";
}

std::string_view word(gap const value) {
  switch (value) {
    case gap::none:
      return "";
    case gap::no_figure:
      return "no_figure";
    case gap::value_not_published:
      return "value_not_published";
    case gap::imputed:
      return "imputed";
    case gap::no_limits:
      return "no_limits";
    case gap::count_does_not_give_value:
      return "count_does_not_give_value";
    case gap::no_comparator:
      return "no_comparator";
    case gap::comparator_is_itself:
      return "comparator_is_itself";
    case gap::comparator_lacks_figure:
      return "comparator_lacks_figure";
    case gap::comparator_lacks_period:
      return "comparator_lacks_period";
    case gap::comparator_lacks_limits:
      return "comparator_lacks_limits";
    case gap::too_few_neighbours:
      return "too_few_neighbours";
    case gap::not_a_neighbouring_area:
      return "not_a_neighbouring_area";
    case gap::comparison_would_mislead:
      return "comparison_would_mislead";
    case gap::no_denominator:
      return "no_denominator";
    case gap::too_few_expected:
      return "too_few_expected";
    case gap::no_goal:
      return "no_goal";
    case gap::first_period:
      return "first_period";
    case gap::fewer_than_five_points:
      return "fewer_than_five_points";
    case gap::shorter_than_a_year:
      return "shorter_than_a_year";
    case gap::rolling_too_few_points:
      return "rolling_too_few_points";
    case gap::trend_not_computable:
      return "trend_not_computable";
    case gap::nobody_counted:
      return "nobody_counted";
    case gap::follow_up_not_complete:
      return "follow_up_not_complete";
    case gap::too_few_for_limits:
      return "too_few_for_limits";
    case gap::kind_without_limits:
      return "kind_without_limits";
    case gap::not_standardisable:
      return "not_standardisable";
    case gap::suppressed:
      return "suppressed";
    case gap::withheld:
      return "withheld";
    case gap::no_direction:
      return "no_direction";
    case gap::not_counted_in_people:
      return "not_counted_in_people";
    case gap::no_count_of_people:
      return "no_count_of_people";
    case gap::too_few_parts:
      return "too_few_parts";
    case gap::not_gathered:
      return "not_gathered";
  }
  return "";
}

std::string_view judgement_word(trend const& value) {
  switch (value.judgement) {
    case standing::better:
      return "getting_better";
    case standing::worse:
      return "getting_worse";
    default:
      return "no_judgement";
  }
}

}  // namespace wm::figures
