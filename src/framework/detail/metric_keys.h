#pragma once

#include <optional>
#include <string>

#include "framework/detail/shared_objects.h"
#include "framework/metric.h"

namespace wm::framework::detail {

/// A goal as it is written: its value is understood once the unit is known.
struct written_goal {
  located<std::string> value;
  std::chrono::sys_days by;
  goal_kind kind{goal_kind::at_least};
  std::string decision;
  source_position at;
};

struct written_comparison {
  compare_method method{compare_method::limits_against_value};
  std::string why;
};

/// A metric as it is written.
struct written_metric : metric {
  std::optional<value_kind> value_written;
  std::optional<written_goal> goal_written;
  written_comparison comparison;
};

template <>
struct object<series_key> {
  using row = row_of<series_key>;
  static constexpr field<series_key> keys[] = {
      row::required<&series_key::code>("code", "the series in observations.csv")
          .like("ADULT_OBESITY"),
      row::optional<&series_key::sex>("sex", "as in observations.csv")
          .like("Persons"),
      row::optional<&series_key::age>("age", "as in observations.csv")
          .like("18+"),
  };
};

template <>
struct object<series_break> {
  using row = row_of<series_break>;
  static constexpr field<series_break> keys[] = {
      row::required<&series_break::on>("at", "the first day after the break"),
      row::required<&series_break::why>("why", "what changed"),
  };
};

template <>
struct object<baseline> {
  using row = row_of<baseline>;
  static constexpr field<baseline> keys[] = {
      row::required<&baseline::from>("from",
                                     "the first day of the period compared "
                                     "with"),
      row::required<&baseline::why>("why", "why this period"),
  };
};

template <>
struct object<written_goal> {
  using row = row_of<written_goal>;
  static constexpr field<written_goal> keys[] = {
      row::required<&written_goal::value>("value", "with its unit: \"77 %\"")
          .matching("^-?([0-9]+\\.?[0-9]*|\\.[0-9]+) *(%|[a-z].*)?$")
          .like("77 %"),
      row::required<&written_goal::by>("by", "the day to reach it by"),
      row::required<&written_goal::kind>("kind", "at_least or at_most"),
      row::optional<&written_goal::decision>("decision",
                                             "which decision set it"),
  };
};

template <>
struct object<written_comparison> {
  using row = row_of<written_comparison>;
  static constexpr field<written_comparison> keys[] = {
      row::required<&written_comparison::method>(
          "method", "limits_against_value, control_limits or none"),
      row::optional<&written_comparison::why>("why", "why this method"),
  };
};

template <>
struct object<wanted_source> {
  using row = row_of<wanted_source>;
  static constexpr field<wanted_source> keys[] = {
      row::required<&wanted_source::from>("from",
                                          "where figures would come from"),
      row::required<&wanted_source::holder>("holder", "who holds them"),
      row::optional<&wanted_source::fingertips>(
          "fingertips", "the Fingertips indicator number"),
  };
};

/// How a metric would be written.
written_metric as_written(metric const& of);

/// Problems that show only when all keys of a metric are read; also turns
/// what is written into what is meant.
void check_metric(reader& from, yaml_node const& node, written_metric& into);

template <>
struct object<written_metric> {
  using self = written_metric;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::id<&self::id>("metric", "its id, as in the file's name",
                         names::metric),
      row::required<&self::version>("version",
                                    "1.0; the first number changes when "
                                    "figures stop being comparable")
          .matching("^[0-9]{1,5}\\.[0-9]{1,5}$")
          .like("1.0"),
      row::required<&self::status>("status",
                                   "proposed, agreed, published or retired"),
      row::required<&self::title>("title", "its name, short"),
      row::required<&self::plain>("plain",
                                  "the question it answers, in everyday "
                                  "words"),
      row::optional<&self::says>("says",
                                 "the answer as a sentence with {value}")
          .like("{value} in every 100 adults live with obesity."),
      row::required<&self::measures>("measures", "need, service or outcome"),
      row::optional<&self::lead>("lead", "id of an organisation",
                                 names::organisation),
      row::optional<&self::contributors>("contributors", "ids of organisations",
                                         names::organisation),
      row::optional<&self::life_stages>("life_stages", "ids of life stages",
                                        names::life_stage),
      row::required<&self::source>("source",
                                   "published, record, survey or wanted"),
      row::optional<&self::value_written>("value", "what sort of number it is"),
      row::optional<&self::unit>("unit", "\"percent, 1 decimal\"")
          .like("percent, 1 decimal"),
      row::required<&self::better>("better", "higher, lower or neither"),
      row::optional<&self::better_from>("better_from",
                                        "who says which direction is better"),
      row::optional<&self::series>("series", "which rows of observations.csv"),
      row::optional<&self::publisher>("publisher", "who publishes the figures"),
      row::optional<&self::definition>("definition",
                                       "in the publisher's sense"),
      row::optional<&self::numerator>("numerator", "in the publisher's sense"),
      row::optional<&self::denominator>("denominator",
                                        "in the publisher's sense"),
      row::optional<&self::caveats>("caveats", "list of texts"),
      row::optional<&self::comparison>("compare", "how it is compared"),
      row::optional<&self::breaks>("breaks",
                                   "days at which figures stop being "
                                   "comparable"),
      row::optional<&self::baseline>("baseline",
                                     "the period later ones are compared "
                                     "with"),
      row::optional<&self::goal_written>("goal", "what is to be reached"),
      row::optional<&self::fingertips>("fingertips",
                                       "the Fingertips indicator number"),
      row::optional<&self::wanted>("wanted", "where figures would come from"),
      row::optional<&self::note>("note", "anything to add"),
  };
  static constexpr key_rule rules[] = {
      {"source", key_state::says, "wanted", key_demand::needs, "wanted"},
      {"source", key_state::says, "wanted", key_demand::refuses, "series"},
      {"source", key_state::says, "published", key_demand::needs, "value"},
      {"source", key_state::says, "published", key_demand::needs, "unit"},
      {"source", key_state::says, "published", key_demand::needs, "series"},
      {"source", key_state::says, "published", key_demand::needs, "publisher"},
      {"source", key_state::says, "published", key_demand::needs, "definition"},
      {"source", key_state::says, "published", key_demand::refuses, "wanted"},
      {"source", key_state::says, "record", key_demand::needs, "value"},
      {"source", key_state::says, "record", key_demand::needs, "unit"},
      {"source", key_state::says, "record", key_demand::refuses, "series"},
      {"source", key_state::says, "record", key_demand::refuses, "wanted"},
      {"source", key_state::says, "survey", key_demand::needs, "value"},
      {"source", key_state::says, "survey", key_demand::needs, "unit"},
      {"source", key_state::says, "survey", key_demand::refuses, "series"},
      {"source", key_state::says, "survey", key_demand::refuses, "wanted"},
      {"goal", key_state::given, {}, key_demand::needs, "unit"},
  };
  static void check(reader& from, yaml_node const& node, self& into) {
    check_metric(from, node, into);
  }
};

}  // namespace wm::framework::detail
