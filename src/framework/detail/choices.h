#pragma once

#include <string_view>

#include "framework/model.h"

namespace wm::framework::detail {

/// One word of an enumeration, as package files write it.
template <typename Enum>
struct choice {
  std::string_view word;
  Enum meaning;
};

/// The words of an enumeration: static constexpr choice<Enum> all[].
template <typename Enum>
struct choices;

template <typename T>
concept chosen = requires { choices<T>::all; };

template <>
struct choices<provenance_kind> {
  static constexpr choice<provenance_kind> all[] = {
      {"verbatim", provenance_kind::verbatim},
      {"theme", provenance_kind::theme},
      {"recollected", provenance_kind::recollected},
      {"proposal", provenance_kind::proposal},
  };
};

template <>
struct choices<package_status> {
  static constexpr choice<package_status> all[] = {
      {"demonstration", package_status::demonstration},
      {"draft", package_status::draft},
      {"agreed", package_status::agreed},
  };
};

template <>
struct choices<disclosure_policy> {
  static constexpr choice<disclosure_policy> all[] = {
      {"round", disclosure_policy::round},
      {"suppress", disclosure_policy::suppress},
      {"midpoint6", disclosure_policy::midpoint6},
  };
};

template <>
struct choices<metric_status> {
  static constexpr choice<metric_status> all[] = {
      {"proposed", metric_status::proposed},
      {"agreed", metric_status::agreed},
      {"published", metric_status::published},
      {"retired", metric_status::retired},
  };
};

template <>
struct choices<metric_subject> {
  static constexpr choice<metric_subject> all[] = {
      {"need", metric_subject::need},
      {"service", metric_subject::service},
      {"outcome", metric_subject::outcome},
  };
};

template <>
struct choices<metric_source> {
  static constexpr choice<metric_source> all[] = {
      {"published", metric_source::published},
      {"record", metric_source::record},
      {"survey", metric_source::survey},
      {"wanted", metric_source::wanted},
  };
};

template <>
struct choices<value_kind> {
  static constexpr choice<value_kind> all[] = {
      {"proportion", value_kind::proportion},
      {"rate", value_kind::rate},
      {"ratio", value_kind::ratio},
      {"mean", value_kind::mean},
      {"median", value_kind::median},
      {"percentile", value_kind::percentile},
      {"count", value_kind::count},
      {"score", value_kind::score},
      {"expectancy", value_kind::expectancy},
  };
};

template <>
struct choices<better> {
  static constexpr choice<better> all[] = {
      {"higher", better::higher},
      {"lower", better::lower},
      {"neither", better::neither},
  };
};

template <>
struct choices<better_from> {
  static constexpr choice<better_from> all[] = {
      {"source", better_from::source},
      {"proposal", better_from::proposal},
  };
};

template <>
struct choices<compare_method> {
  static constexpr choice<compare_method> all[] = {
      {"limits_against_value", compare_method::limits_against_value},
      {"control_limits", compare_method::control_limits},
      {"none", compare_method::none},
  };
};

template <>
struct choices<goal_kind> {
  static constexpr choice<goal_kind> all[] = {
      {"at_least", goal_kind::at_least},
      {"at_most", goal_kind::at_most},
  };
};

template <>
struct choices<core_set_status> {
  static constexpr choice<core_set_status> all[] = {
      {"proposed", core_set_status::proposed},
      {"decided", core_set_status::decided},
  };
};

template <>
struct choices<organisation_kind> {
  static constexpr choice<organisation_kind> all[] = {
      {"council", organisation_kind::council},
      {"nhs_trust", organisation_kind::nhs_trust},
      {"commissioner", organisation_kind::commissioner},
      {"general_practice", organisation_kind::general_practice},
      {"voluntary", organisation_kind::voluntary},
      {"board", organisation_kind::board},
      {"partnership", organisation_kind::partnership},
  };
};

template <>
struct choices<nested_kind> {
  static constexpr choice<nested_kind> all[] = {
      {"population", nested_kind::population},
      {"contract", nested_kind::contract},
  };
};

template <>
struct choices<nested_status> {
  static constexpr choice<nested_status> all[] = {
      {"planned", nested_status::planned},
      {"in_development", nested_status::in_development},
      {"agreed", nested_status::agreed},
      {"in_contract", nested_status::in_contract},
      {"retired", nested_status::retired},
  };
};

template <>
struct choices<area_type> {
  static constexpr choice<area_type> all[] = {
      {"country", area_type::country},
      {"region", area_type::region},
      {"borough", area_type::borough},
      {"ward_2014", area_type::ward_2014},
      {"ward_2002", area_type::ward_2002},
      {"practice", area_type::practice},
      {"network", area_type::network},
      {"trust", area_type::trust},
      {"integrated_care_area", area_type::integrated_care_area},
  };
};

template <>
struct choices<benchmark_with> {
  static constexpr choice<benchmark_with> all[] = {
      {"country", benchmark_with::country},
      {"region", benchmark_with::region},
      {"neighbours", benchmark_with::neighbours},
      {"goal", benchmark_with::goal},
  };
};

template <>
struct choices<benchmark_word> {
  static constexpr choice<benchmark_word> all[] = {
      {"worse_at_998", benchmark_word::worse_at_998},
      {"worse_at_95", benchmark_word::worse_at_95},
      {"similar", benchmark_word::similar},
      {"better_at_95", benchmark_word::better_at_95},
      {"better_at_998", benchmark_word::better_at_998},
  };
};

template <>
struct choices<trend_word> {
  static constexpr choice<trend_word> all[] = {
      {"getting_worse", trend_word::getting_worse},
      {"no_clear_change", trend_word::no_clear_change},
      {"getting_better", trend_word::getting_better},
  };
};

template <>
struct choices<priority_class> {
  static constexpr choice<priority_class> all[] = {
      {"act_first", priority_class::act_first},
      {"improve", priority_class::improve},
      {"watch", priority_class::watch},
      {"maintain", priority_class::maintain},
  };
};

/// Only "draft" and "checked" are ever written as the status of a text.
template <>
struct choices<translation_status> {
  static constexpr choice<translation_status> all[] = {
      {"original", translation_status::original},
      {"draft", translation_status::draft},
      {"checked", translation_status::checked},
      {"wanted", translation_status::wanted},
  };
};

template <>
struct choices<paper_heading> {
  static constexpr choice<paper_heading> all[] = {
      {"recommendations", paper_heading::recommendations},
      {"reasons", paper_heading::reasons},
      {"alternatives", paper_heading::alternatives},
      {"finance", paper_heading::finance},
      {"legal", paper_heading::legal},
      {"inequalities", paper_heading::inequalities},
      {"environment", paper_heading::environment},
      {"risk", paper_heading::risk},
      {"crime_and_disorder", paper_heading::crime_and_disorder},
      {"efficiency", paper_heading::efficiency},
  };
};

template <>
struct choices<decision_status> {
  static constexpr choice<decision_status> all[] = {
      {"proposed", decision_status::proposed},
      {"taken", decision_status::taken},
      {"illustration", decision_status::illustration},
  };
};

template <>
struct choices<option_outcome> {
  static constexpr choice<option_outcome> all[] = {
      {"open", option_outcome::open},
      {"chosen", option_outcome::chosen},
      {"rejected", option_outcome::rejected},
  };
};

template <>
struct choices<changed_part> {
  static constexpr choice<changed_part> all[] = {
      {"statement", changed_part::statement},
      {"definition", changed_part::definition},
      {"goal", changed_part::goal},
      {"core_set", changed_part::core_set},
      {"retirement", changed_part::retirement},
  };
};

}  // namespace wm::framework::detail
