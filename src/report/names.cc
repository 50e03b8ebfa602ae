#include "report/names.h"

namespace wm::report {

std::string_view name_of(state const value) {
  switch (value) {
    case state::judged:
      return "judged";
    case state::described:
      return "described";
    case state::not_yet:
      return "not_yet";
  }
  return "";
}

std::string_view name_of(figure_status const value) {
  switch (value) {
    case figure_status::shown:
      return "shown";
    case figure_status::suppressed:
      return "suppressed";
    case figure_status::no_value:
      return "no_value";
  }
  return "";
}

std::string_view name_of(series_role const value) {
  switch (value) {
    case series_role::home:
      return "home";
    case series_role::country:
      return "country";
    case series_role::region:
      return "region";
    case series_role::neighbours_median:
      return "neighbours_median";
  }
  return "";
}

std::string_view name_of(trend_judgement const value) {
  switch (value) {
    case trend_judgement::getting_better:
      return "getting_better";
    case trend_judgement::getting_worse:
      return "getting_worse";
    case trend_judgement::no_judgement:
      return "no_judgement";
  }
  return "";
}

std::string_view name_of(figures::standing const value) {
  using figures::standing;
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

std::string_view name_of(figures::comparator_kind const value) {
  using figures::comparator_kind;
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

std::string_view name_of(figures::trend_direction const value) {
  using figures::trend_direction;
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

std::string_view name_of(figures::limits_origin const value) {
  using figures::limits_origin;
  switch (value) {
    case limits_origin::none:
      return "none";
    case limits_origin::published:
      return "published";
    case limits_origin::derived:
      return "derived";
    case limits_origin::widened:
      return "widened";
  }
  return "";
}

std::string_view name_of(figures::comparison_method const value) {
  using figures::comparison_method;
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

std::string_view name_of(figures::trend_method const value) {
  using figures::trend_method;
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

std::string_view name_of(figures::limits_method const value) {
  using figures::limits_method;
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
  }
  return "";
}

}  // namespace wm::report
