#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/audience.h"
#include "framework/model.h"
#include "programme/overlap.h"
#include "report/shown_contract.h"
#include "report/shown_metric.h"
#include "report/shown_needs.h"
#include "report/shown_paper.h"
#include "report/shown_priorities.h"

namespace wm::report {

/// Whose records a report rests on, beside published figures. Those of
/// invented persons stand alone.
enum class persons_measured { none, real, invented };

/// Which report this is: the day it was made, the program, the data.
struct edition {
  std::chrono::sys_days on;
  std::string program;
  std::string data_version;  // fingerprint of the package's files
  persons_measured persons{persons_measured::none};
  std::vector<std::string> definitions{};  // fingerprints, by metric
};

/// An I statement with what its metrics say.
struct shown_statement {
  framework::statement definition;
  report::state state{report::state::not_yet};
  figures::standing standing{figures::standing::cannot_say};
  figures::confidence confidence{figures::confidence::none};
  std::string comparator;  // what the lead metric is held against; empty: none
  report::change change{report::change::not_measured};
  std::string answer;
};

struct tally {
  int judged{0};
  int described{0};
  int not_yet{0};
};

/// The home area's judged metrics against the country, the region or the
/// similar areas.
struct colours {
  figures::comparator_kind with{figures::comparator_kind::country};
  std::string title;  // "England", "the middle of 15 similar boroughs"
  int tests{0};
  int better{0};
  int worse{0};
  int similar{0};
  int higher{0};
  int lower{0};
  double expected_by_chance{0};  // [tests]
  std::string sentence;
};

struct finding {
  std::string metric;
  figures::standing standing{figures::standing::cannot_say};
  figures::confidence confidence{figures::confidence::none};
  trend_judgement trend{trend_judgement::no_judgement};
  std::string sentence;
  std::string elsewhere;  // how it stands against region and similar areas
};

/// Where we stand, in one screen.
struct where_we_stand {
  std::string answer;
  tally statements;
  tally metrics;
  report::colours colours;  // against the country
  /// Against the region and the similar areas, as far as they are named.
  std::vector<report::colours> elsewhere;
  std::vector<finding> findings;  // the clearest first
};

struct scorecard_cell {
  double value{0};  // [the metric's unit]
  std::string value_text;
  figures::standing standing{figures::standing::cannot_say};
  figures::confidence confidence{figures::confidence::none};
  std::string reason;
};

struct scorecard_row {
  std::string metric;
  shown_period period;
  std::vector<std::optional<scorecard_cell>> cells;  // in the areas' order
};

/// Metrics by areas, each against the country.
struct scorecard {
  std::vector<std::string> areas;  // codes
  std::vector<scorecard_row> rows;
};

struct component {
  std::string id;
  std::string title;
};

struct coverage_cell {
  bool present{false};
  std::string reason;  // why not, when it is not present
};

struct coverage_row {
  std::string metric;
  std::vector<coverage_cell> cells;  // in the components' order
};

/// What there is for each metric, with the reason for every gap.
struct coverage {
  std::vector<component> components;
  std::vector<coverage_row> rows;
};

struct shown_source {
  framework::data_source definition;
  int figures{0};  // how many figures of this report come from it
};

/// How something was worked out, for somebody who is no statistician.
struct method {
  std::string id;
  std::string title;
  std::string plain;
  std::string source;
};

/// What became of some figures, as anybody can count in the results.
struct hidden_row {
  std::string id;
  std::string title;
  int figures{0};
  int shown{0};
  int hidden{0};    // so that nothing can be told of a few people
  int withheld{0};  // amounts, and sources without a rule
  int missing{0};   // without a value for other reasons
};

/// For whom the report is, and what is hidden in it.
struct disclosed {
  disclosure::readership readers;
  std::string for_whom;  // "the public"
  std::string sentence;
  std::size_t suppressed{0};
  std::vector<std::string> rules;  // in words
  std::vector<hidden_row> sources;
  /// Of figures from records alone, those of which something is hidden first.
  std::vector<hidden_row> breakdowns;  // everybody under an empty id
  std::vector<hidden_row> metrics;
};

/// The report as a whole: what pages, papers and workbooks are drawn from.
/// The framework's own parts stand in `framework`, without its metrics and
/// statements, which stand here with their figures.
struct document {
  framework::package framework;
  report::edition edition;
  where_we_stand where;
  std::optional<shown_priorities> priorities;
  std::vector<shown_statement> statements;
  std::vector<shown_metric> metrics;
  report::scorecard scorecard;
  report::coverage coverage;
  std::vector<shown_source> sources;
  std::vector<method> methods;
  disclosed disclosure;
  framework::programme programme;
  programme::overlap overlap;
  std::optional<shown_paper> paper;
  std::vector<postcard> postcards;
  std::vector<shown_contract> contracts{};
  std::optional<shown_needs> needs{};  // where records were measured
};

}  // namespace wm::report
