#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "framework/record_definition.h"
#include "framework/text.h"
#include "framework/unit.h"

namespace wm::framework {

enum class metric_status { proposed, agreed, published, retired };
enum class metric_subject { need, service, outcome };
enum class metric_source { published, record, survey, wanted };
enum class value_kind {
  proportion,
  rate,
  ratio,
  mean,
  median,
  percentile,
  count,
  score,
  expectancy
};
enum class better { higher, lower, neither };
enum class better_from { source, proposal };
enum class compare_method { limits_against_value, control_limits, none };
enum class goal_kind { at_least, at_most };

/// Which rows of observations.csv belong to a metric.
struct series_key {
  std::string code;
  std::string sex;  // empty: the code has one
  std::string age;  // empty: the code has one
  source_position at;
};

struct series_break {
  std::chrono::sys_days on;
  std::string why;
  source_position at;
};

struct baseline {
  std::chrono::sys_days from;
  std::string why;
  source_position at;
};

struct goal {
  double value{0};  // [the metric's unit]
  std::chrono::sys_days by;
  goal_kind kind{goal_kind::at_least};
  std::string decision;
  source_position at;
};

/// Where the figures of a metric that nobody supplies yet would come from.
struct wanted_source {
  std::string from;
  std::string holder;
  std::optional<int> fingertips;
};

struct metric {
  located<std::string> id;
  std::string version;
  metric_status status{metric_status::proposed};
  text title;
  text plain;
  text says;
  metric_subject measures{metric_subject::outcome};
  located<std::string> lead;
  std::vector<located<std::string>> contributors;
  std::vector<located<std::string>> life_stages;
  metric_source source{metric_source::wanted};
  value_kind value{value_kind::proportion};
  std::optional<framework::unit> unit;  // nothing only while wanted
  framework::better better{framework::better::neither};
  framework::better_from better_from{framework::better_from::proposal};
  std::optional<series_key> series;
  std::string publisher;
  std::string definition;
  std::string numerator;    // in words; not of source record
  std::string denominator;  // the same
  std::vector<std::string> caveats;
  compare_method compare{compare_method::limits_against_value};
  std::string compare_why;
  std::vector<series_break> breaks;
  std::optional<framework::baseline> baseline;
  std::optional<framework::goal> goal;
  std::optional<int> fingertips;
  std::optional<wanted_source> wanted;
  std::optional<record_definition> record;  // of source record
  std::string note;
};

}  // namespace wm::framework
