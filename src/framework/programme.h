#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "framework/text.h"

// What a partnership decides about its framework, and what it does besides
// measuring: the files of programme/ in a package.
namespace wm::framework {

/// An illustration was never taken: it shows how a decision is written down.
enum class decision_status { proposed, taken, illustration };
enum class option_outcome { open, chosen, rejected };
enum class changed_part { statement, definition, goal, core_set, retirement };

/// Due regard to the three aims of the equality duty, by whom and when.
struct equality_analysis {
  text discrimination;
  text opportunity;
  text good_relations;
  std::string by;  // a role or a body
  std::chrono::sys_days written_on;
  source_position at;
};

struct considered_option {
  text option;
  option_outcome outcome{option_outcome::open};
  text why;
};

/// One thing that a decision changes: a part of a metric, or a workstream's
/// core set.
struct decided_change {
  changed_part part{changed_part::definition};
  std::optional<located<std::string>> metric;
  std::optional<located<std::string>> statement;
  std::optional<located<std::string>> workstream;
  text what;
  source_position at;
};

struct decision {
  located<std::string> id;
  text title;
  decision_status status{decision_status::proposed};
  std::optional<std::chrono::sys_days> taken_on;
  located<std::string> body;  // organisation
  text reasons;
  std::vector<considered_option> options;
  std::optional<equality_analysis> equality;
  std::vector<decided_change> changes;
  /// By when the body wants to hear what came of it.
  std::optional<std::chrono::sys_days> report_back_by;
  std::optional<framework::provenance> provenance;
};

/// A metric that nobody has to collect any more. It can still be run.
struct retirement {
  located<std::string> id;
  located<std::string> metric;
  decision_status status{decision_status::proposed};
  std::optional<std::chrono::sys_days> retired_on;
  std::optional<located<std::string>> by;        // organisation
  std::optional<located<std::string>> decision;  // in decisions.yaml
  text why;
  std::optional<located<std::string>> replaced_by;  // metric
  text not_replaced;  // why nothing has to take its place
  text effort_freed;
  std::optional<equality_analysis> equality;
  std::optional<framework::provenance> provenance;
};

/// One figure of a case study, as its source gives it.
struct case_figure {
  std::string what;
  located<std::string> value;  // with its unit: "35 %"
  std::string when;
  std::string denominator;
  located<std::string> before;  // the same measure earlier; empty: not told
  std::string before_when;
  std::string source;
  std::string note;
};

struct case_study {
  located<std::string> id;
  text title;
  std::string where;
  text about;
  std::vector<located<std::string>> statements;
  std::vector<located<std::string>> metrics;
  std::vector<case_figure> figures;
  text limits;  // what it does not show
  std::optional<framework::provenance> provenance;
};

/// An indicator that a contract or project asks for, in its own words.
struct asked_indicator {
  std::string title;
  std::string definition;
  std::string code;  // in the source it is taken from
  std::optional<int> fingertips;
  std::optional<located<std::string>> metric;  // of ours, that answers it
  std::string source;
};

/// How far a nested framework or a project has come.
enum class nested_status {
  planned,
  in_development,
  agreed,
  in_contract,
  retired
};

struct project {
  located<std::string> id;
  text title;
  text about;
  nested_status status{nested_status::planned};
  std::optional<located<std::string>> lead;     // organisation
  std::vector<located<std::string>> partners;   // organisations
  std::optional<std::chrono::sys_days> starts;  // first day
  std::optional<std::chrono::sys_days> ends;    // last day
  std::string people;
  std::string money;
  std::vector<located<std::string>> statements;
  std::vector<located<std::string>> metrics;
  std::vector<asked_indicator> indicators;
  std::optional<framework::provenance> provenance;
};

/// The parts of a board paper that their authors write, in their order.
enum class paper_heading {
  recommendations,
  reasons,
  alternatives,
  finance,
  legal,
  inequalities,
  environment,
  risk,
  crime_and_disorder,
  efficiency
};

/// A part of a board paper. Without a text it is not yet written.
struct paper_slot {
  paper_heading heading{paper_heading::recommendations};
  framework::text title;  // in place of the heading's own words
  framework::text text;
  std::string author;  // a role
  std::optional<std::chrono::sys_days> written_on;
  source_position at;
};

struct board_paper {
  located<std::string> id;
  text title;
  located<std::string> meeting;  // organisation
  std::chrono::sys_days meets_on;
  std::string classification;
  std::string lead_officer;  // a role
  std::string wards;
  std::vector<paper_slot> slots;
  std::optional<framework::provenance> provenance;
};

struct programme {
  std::vector<decision> decisions;
  std::vector<retirement> retirements;
  std::vector<case_study> case_studies;
  std::vector<project> projects;
  std::optional<framework::board_paper> board_paper;
};

}  // namespace wm::framework
