#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "framework/text.h"

namespace wm::framework {

/// The periods for which a metric on persons' records is told, and with them
/// its reference days: the last day of each.
enum class reference_period { month, quarter, calendar_year, financial_year };

/// What becomes of those of whom the numerator cannot be told.
enum class unknown_rule { not_met, leave_out, own_column };

/// What becomes of an event whose person is lost while it is followed.
enum class loss_rule { keep, leave_out };

/// A line of `where`: a name for what stands behind it.
struct named_line {
  located<std::string> name;
  located<std::string> line;
};

/// Two measurements of a person or event, and the change between them.
struct written_pair {
  located<std::string> baseline;
  located<std::string> later;
  located<std::string> value;
  located<std::string> least_change;  // "8 points"; may be empty
};

struct written_follow_up {
  int days{0};
  located<std::string> from;
  loss_rule died{loss_rule::keep};
  loss_rule moved_away{loss_rule::keep};
};

struct written_breakdown {
  located<std::string> as_of;
  std::vector<located<std::string>> by;
};

struct written_standardisation {
  located<std::string> to;  // ESP2013
  located<std::string> by;  // age_band_5
};

/// An invented person of a case; what is not said is empty.
struct case_person {
  located<std::string> born;
  located<std::string> died;
  located<std::string> sex;
  located<std::string> ethnic_group;
  located<std::string> place;
  located<std::string> registered;  // always (the same as empty), never
};

/// What a case expects: true, false, unknown, or a number; what it does not
/// say is empty.
struct case_expectation {
  located<std::string> population;
  located<std::string> denominator;
  located<std::string> numerator;
  located<std::string> measure;
};

/// An invented person and what the definition makes of them.
struct metric_case {
  located<std::string> name;
  case_person person;
  std::vector<located<std::string>> events;  // "2025-03-31 concept value=1"
  std::optional<std::chrono::sys_days> at;   // the reference day
  case_expectation expect;
  source_position at_place;  // of `at`
};

/// How a metric on persons' records is defined: the lines of its file in the
/// metric language, as written (docs/language.md). The room metrics reads
/// them. A line that is not given is empty.
struct record_definition {
  std::optional<reference_period> reference;
  std::vector<named_line> where;
  located<std::string> each;
  located<std::string> count_in;
  std::vector<located<std::string>> of;
  std::vector<located<std::string>> leave_out;
  std::vector<located<std::string>> denominator;
  std::vector<located<std::string>> numerator;
  std::vector<located<std::string>> excused;
  located<std::string> measure;
  std::optional<unknown_rule> if_unknown;
  std::optional<written_pair> pair;
  std::optional<written_follow_up> follow_up;
  std::optional<written_breakdown> breakdown;
  located<std::string> attribute;
  std::optional<written_standardisation> standardise;
  std::optional<int> percentile;
  std::vector<metric_case> cases;
};

}  // namespace wm::framework
