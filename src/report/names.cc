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

std::string_view name_of(persons_measured const value) {
  switch (value) {
    case persons_measured::none:
      return "none";
    case persons_measured::real:
      return "real";
    case persons_measured::invented:
      return "invented";
  }
  return "";
}

std::string_view name_of(change const value) {
  switch (value) {
    case change::getting_better:
      return "getting_better";
    case change::getting_worse:
      return "getting_worse";
    case change::rising_or_falling:
      return "rising_or_falling";
    case change::no_clear_change:
      return "no_clear_change";
    case change::cannot_say:
      return "cannot_say";
    case change::not_measured:
      return "not_measured";
  }
  return "";
}

std::string_view name_of(figures::standing const value) {
  return word(value);
}

std::string_view name_of(figures::comparator_kind const value) {
  return word(value);
}

std::string_view name_of(figures::trend_direction const value) {
  return word(value);
}

std::string_view name_of(figures::limits_origin const value) {
  return value == figures::limits_origin::none ? "none" : word(value);
}

std::string_view name_of(figures::comparison_method const value) {
  return word(value);
}

std::string_view name_of(figures::trend_method const value) {
  return word(value);
}

std::string_view name_of(figures::chart_kind const value) {
  switch (value) {
    case figures::chart_kind::none:
      return "";
    case figures::chart_kind::proportions:
      return "p_chart";
    case figures::chart_kind::rates:
      return "u_chart";
    case figures::chart_kind::single_values:
      return "xmr_chart";
  }
  return "";
}

std::string_view name_of(figures::limits_method const value) {
  return word(value);
}

}  // namespace wm::report
