#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "framework/amount.h"
#include "framework/detail/record_keys.h"
#include "framework/detail/record_rules.h"
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

/// A metric as it is written: with the keys of a definition beside the others.
struct written_metric : metric, record_definition {
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
          .matching(kAmountPattern)
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
  using record = record_definition;
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
      row::optional<&record::reference>("reference",
                                        "the periods figures are for"),
      row::optional<&record::where>("where", "names for what later lines use"),
      row::optional<&record::each>("each", "which events are counted")
          .like("hospital_stay with method = emergency as index"),
      row::optional<&record::count_in>("count_in",
                                       "the day of an event that says to "
                                       "which period it belongs")
          .like("index.end"),
      lines_of<self>::lines<&record::of>("of", "who or what is looked at")
          .like("registered on R"),
      lines_of<self>::lines<&record::leave_out>("leave_out",
                                                "who of these is not"),
      lines_of<self>::lines<&record::denominator>(
          "denominator",
          "who of these is counted, or a number; in words where others "
          "publish the figures"),
      lines_of<self>::lines<&record::numerator>(
          "numerator",
          "who of these it is true of, or a number; in words where others "
          "publish the figures"),
      lines_of<self>::lines<&record::excused>(
          "excused", "who is not counted unless the numerator is true"),
      row::optional<&record::measure>("measure",
                                      "the number of each person or event"),
      row::optional<&record::if_unknown>("if_unknown",
                                         "when numerator or measure cannot "
                                         "be told"),
      row::optional<&record::pair>("pair",
                                   "two measurements of each person or event"),
      row::optional<&record::follow_up>("follow_up",
                                        "how long each event is followed"),
      row::optional<&record::breakdown>("breakdown",
                                        "by what figures are split"),
      row::optional<&record::attribute>("attribute",
                                        "to which provider each counts"),
      row::optional<&record::standardise>("standardise",
                                          "the population it is standardised "
                                          "to"),
      row::optional<&record::percentile>("percentile", "1 to 99")
          .of_a_hundred(),
      row::optional<&record::cases>("cases",
                                    "invented persons and what comes out"),
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
  static constexpr auto rules = joined(
      std::to_array<key_rule>({
          {"source", key_state::says, "wanted", key_demand::needs, "wanted"},
          {"source", key_state::says, "wanted", key_demand::refuses, "series"},
          {"source", key_state::says, "published", key_demand::needs, "value"},
          {"source", key_state::says, "published", key_demand::needs, "unit"},
          {"source", key_state::says, "published", key_demand::needs, "series"},
          {"source", key_state::says, "published", key_demand::needs,
           "publisher"},
          {"source", key_state::says, "published", key_demand::needs,
           "definition"},
          {"source", key_state::says, "published", key_demand::refuses,
           "wanted"},
          {"source", key_state::says, "record", key_demand::needs, "value"},
          {"source", key_state::says, "record", key_demand::needs, "unit"},
          {"source", key_state::says, "record", key_demand::refuses, "series"},
          {"source", key_state::says, "record", key_demand::refuses, "wanted"},
          {"source", key_state::says, "survey", key_demand::needs, "value"},
          {"source", key_state::says, "survey", key_demand::needs, "unit"},
          {"source", key_state::says, "survey", key_demand::refuses, "series"},
          {"source", key_state::says, "survey", key_demand::refuses, "wanted"},
          {"goal", key_state::given, {}, key_demand::needs, "unit"},
      }),
      kRecordRules);
  static void check(reader& from, yaml_node const& node, self& into) {
    check_metric(from, node, into);
  }
};

}  // namespace wm::framework::detail
