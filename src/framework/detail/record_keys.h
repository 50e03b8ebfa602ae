#pragma once

#include "framework/detail/choices.h"
#include "framework/detail/line_fields.h"
#include "framework/detail/object.h"
#include "framework/record_definition.h"

namespace wm::framework::detail {

template <>
struct choices<reference_period> {
  static constexpr choice<reference_period> all[] = {
      {"last day of each month", reference_period::month},
      {"last day of each quarter", reference_period::quarter},
      {"last day of each calendar year", reference_period::calendar_year},
      {"last day of each financial year", reference_period::financial_year},
  };
};

template <>
struct choices<unknown_rule> {
  static constexpr choice<unknown_rule> all[] = {
      {"not_met", unknown_rule::not_met},
      {"leave_out", unknown_rule::leave_out},
      {"own_column", unknown_rule::own_column},
  };
};

template <>
struct choices<loss_rule> {
  static constexpr choice<loss_rule> all[] = {
      {"keep", loss_rule::keep},
      {"leave_out", loss_rule::leave_out},
  };
};

template <>
struct object<written_pair> {
  using self = written_pair;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::required<&self::baseline>("baseline", "the earlier measurement")
          .like("last score.oxford_hip in the 6 months to index.start"),
      row::required<&self::later>("later", "the later measurement")
          .like("first score.oxford_hip 150 to 365 days after index.start"),
      row::required<&self::value>("value", "which of their values is compared")
          .like("score"),
      row::optional<&self::least_change>("least_change",
                                         "the change that counts, with its "
                                         "unit")
          .like("8 points"),
  };
};

template <>
struct object<written_follow_up> {
  using self = written_follow_up;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::required<&self::days>("days", "how long each event is followed")
          .like("29"),
      row::required<&self::from>("from", "day 0").like("index.end"),
      row::optional<&self::died>("died", "what becomes of those who died"),
      row::optional<&self::moved_away>("moved_away",
                                       "what becomes of those who moved away"),
  };
};

template <>
struct object<written_breakdown> {
  using self = written_breakdown;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::required<&self::as_of>("as_of", "the day on which it is looked up")
          .like("R"),
      row::required<&self::by>("by", "by what figures are split").not_empty(),
  };
};

template <>
struct object<written_standardisation> {
  using self = written_standardisation;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::required<&self::to>("to", "the standard population").like("ESP2013"),
      row::required<&self::by>("by", "its groups").like("age_band_5"),
  };
};

template <>
struct object<case_person> {
  using self = case_person;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::optional<&self::born>("born", "day, month or year")
          .like("1960-05-01"),
      row::optional<&self::died>("died", "day, month or year"),
      row::optional<&self::sex>("sex", "as in records"),
      row::optional<&self::ethnic_group>("ethnic_group", "as in records"),
      row::optional<&self::place>("place", "where the person lives"),
      row::optional<&self::registered>("registered", "always or never")
          .like("always"),
  };
};

template <>
struct object<case_expectation> {
  using self = case_expectation;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::optional<&self::population>("population", "true, false or unknown"),
      row::optional<&self::denominator>("denominator",
                                        "true, false, unknown or a number"),
      row::optional<&self::numerator>("numerator",
                                      "true, false, unknown or a number"),
      row::optional<&self::measure>("measure", "a number, or unknown"),
  };
};

template <>
struct object<metric_case> {
  using self = metric_case;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::id_inside<&self::name>("case", "what it shows, in words"),
      row::optional<&self::person>("person", "an invented person"),
      lines_of<self>::list<&self::events>("events",
                                          "day, concept, and what else the "
                                          "event says")
          .like("2025-03-31 observation.blood_pressure systolic=139"),
      row::required<&self::at>("at", "the reference day"),
      row::required<&self::expect>("expect",
                                   "what the definition makes of the person"),
  };
  static void check(reader& from, yaml_node const& node, self& into) {
    into.at_place = from.position(place_of_value(node, "at"));
  }
};

}  // namespace wm::framework::detail
