#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/concept.h"
#include "framework/contract.h"
#include "framework/finance.h"
#include "framework/metric.h"
#include "framework/places.h"
#include "framework/priorities.h"
#include "framework/programme.h"
#include "framework/text.h"

namespace wm::framework {

enum class package_status { demonstration, draft, agreed };

/// An entry of one of the framework's lists: a layer, domain, objective,
/// outcome type, life stage, statement set or priority area.
struct term {
  located<std::string> id;
  text title;
  text plain;
  std::optional<framework::provenance> provenance;
};

struct neighbours {
  std::vector<located<std::string>> areas;
  std::string source;
};

struct comparators {
  std::optional<located<std::string>> country;
  std::optional<located<std::string>> region;
  std::optional<framework::neighbours> neighbours;
};

/// A published source that observations.csv names.
struct data_source {
  located<std::string> id;
  text title;
  std::string publisher;
  std::string licence;
  std::string note;
  /// How imported files name this source: beginnings of their source texts.
  std::vector<std::string> matches;
};

/// How counts of persons' records leave the house.
enum class disclosure_policy { round, suppress, midpoint6 };

/// \see docs/disclosure.md, "The rules for the public"
inline constexpr auto kPublicThreshold = 8;  // [people]

struct disclosure_rule {
  disclosure_policy policy{disclosure_policy::round};
  std::optional<int> threshold;  // the smallest count shown [people]
};

/// By the kind of source. Published figures pass as released.
struct disclosure_rules {
  disclosure_rule records;
};

struct headline {
  text title;
  text plain;
  std::vector<located<std::string>> metrics;
  std::optional<framework::provenance> provenance;
};

struct not_yet_measured {
  text why;
  located<std::string> proposed_by;
};

/// An I statement: what residents want to be able to say.
struct statement {
  located<std::string> id;
  int number{0};
  located<std::string> set;
  framework::text text;
  framework::text plain;
  framework::provenance provenance;
  located<std::string> domain;
  std::optional<located<std::string>> objective;
  std::optional<located<std::string>> outcome_type;
  std::vector<located<std::string>> layers;
  std::vector<located<std::string>> life_stages;
  bool life_stages_confirmed{true};
  std::optional<located<std::string>> lead;
  std::vector<located<std::string>> supporting;
  std::optional<framework::not_yet_measured> not_yet_measured;
  framework::text note;
};

enum class core_set_status { proposed, decided };

struct core_set {
  std::vector<located<std::string>> metrics;
  core_set_status status{core_set_status::proposed};
  std::optional<std::chrono::sys_days> decided_on;
  std::string decision;
};

struct workstream {
  located<std::string> id;
  text title;
  text plain;
  std::vector<located<std::string>> life_stages;
  std::vector<located<std::string>> members;
  std::optional<framework::core_set> core_set;
  std::optional<framework::provenance> provenance;
};

enum class organisation_kind {
  council,
  nhs_trust,
  commissioner,
  general_practice,
  voluntary,
  board,
  partnership
};

struct organisation {
  located<std::string> id;
  text title;
  organisation_kind kind{organisation_kind::partnership};
  text role;
  std::vector<std::string> providers;  // its codes in records
  std::optional<framework::provenance> provenance;
};

enum class nested_kind { population, contract };

/// A population or contract framework under the overarching one.
struct nested_framework {
  located<std::string> id;
  text title;
  text about;
  nested_kind kind{nested_kind::population};
  nested_status status{nested_status::planned};
  std::vector<located<std::string>> statements;
  std::vector<located<std::string>> metrics;
  std::vector<asked_indicator> indicators;
  std::optional<framework::provenance> provenance;
};

/// A national indicator near one of our metrics, and how ours differs.
struct national_link {
  located<std::string> metric;
  std::string framework;  // PHOF, NHSOF, ASCOF, QOF, ICHOM
  std::string indicator;
  std::string title;
  std::optional<int> fingertips;
  std::string differs;
  std::optional<framework::provenance> provenance;
};

enum class area_type {
  country,
  region,
  borough,
  ward_2014,
  ward_2002,
  practice,
  network,
  trust,
  integrated_care_area
};

struct area {
  located<std::string> code;
  std::string name;
  area_type type{area_type::borough};
  std::string parent;  // a code, or empty
  std::optional<int> tile_row;
  std::optional<int> tile_column;
};

/// A whole framework package, every reference checked.
struct package {
  std::filesystem::path folder;
  std::string id;
  text title;
  text about;
  text banner;
  std::string version;
  package_status status{package_status::draft};
  std::vector<std::string> languages;  // the first is the original
  located<std::string> home;           // area code
  framework::comparators comparators;
  std::vector<term> layers;
  std::vector<term> objectives;
  std::vector<term> domains;
  std::vector<term> outcome_types;
  std::vector<term> life_stages;
  std::vector<term> statement_sets;
  std::vector<term> priority_areas;
  std::optional<framework::headline> headline;
  std::optional<framework::priorities> priorities;
  std::vector<data_source> sources;
  std::optional<disclosure_rules> disclosure;
  std::vector<statement> statements;
  std::vector<workstream> workstreams;
  std::vector<organisation> organisations;
  std::vector<metric> metrics;  // in the order of their ids
  std::vector<nested_framework> nested;
  std::vector<national_link> links;
  std::vector<area> areas;         // in the order of their codes
  std::vector<small_area> places;  // in the order of their codes
  framework::concepts concepts;
  framework::programme programme;
  std::vector<contract> contracts;    // in the order of their ids
  std::vector<finance_line> finance;  // in the order of files and lines
};

/// The metric, area, organisation, decision or contract with that key, or null.
metric const* find_metric(package const& from, std::string_view id);
area const* find_area(package const& from, std::string_view code);
organisation const* find_organisation(package const& from, std::string_view id);
decision const* find_decision(package const& from, std::string_view id);
contract const* find_contract(package const& from, std::string_view id);

}  // namespace wm::framework
