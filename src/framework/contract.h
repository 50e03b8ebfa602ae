#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "framework/contract_money.h"
#include "framework/contract_payment.h"
#include "framework/contract_shares.h"
#include "framework/text.h"

// A contract that pays for outcomes, as contracts/ID.yaml says it. All rules
// are data here; the room contracts computes them.
namespace wm::framework {

/// An illustration was never negotiated: its numbers are invented.
enum class contract_status { illustration, draft, agreed, ended };

struct contract_provider {
  located<std::string> organisation;
  text role;  // what it does under the contract
  // To judge whether it could bear a loss:
  std::optional<pence> yearly_income;
  std::optional<pence> reserves;  // that it may use
};

/// A key that may sign a settlement account for a party.
struct signing_key {
  located<std::string> organisation;  // a commissioner or provider of this
  std::string role;                   // whose key: "Director of Finance"
  located<std::string> public_key;    // Ed25519, 64 hexadecimal digits
};

/// For whom it is.
struct contract_population {
  text who;
  located<std::string> area;  // code in areas.csv
  int people{0};
  std::vector<located<std::string>> life_stages;  // empty: all
  source_position at;
};

struct budget_line {
  located<std::string> id;        // unique in its year
  located<std::string> provider;  // organisation that is paid
  kind_of_care care{kind_of_care::community};
  pooling pooled{pooling::not_pooled};
  pence amount{kNothing};  // not negative
};

/// What the rules of a contract pay, or take back.
enum class payment_of { outcomes, points, rate_card, shared };

/// When a part of a year is settled.
struct payment_date {
  payment_of of{payment_of::outcomes};
  /// Late data about the year are awaited to the end of this day.
  std::chrono::sys_days run_out;
  /// Figures as they were known at the end of this day count.
  std::chrono::sys_days data_cut;  // not before run_out
  std::chrono::sys_days reported_on;
  std::chrono::sys_days paid_on;
  source_position at;
};

/// In shadow a year is settled in full, but no money follows.
enum class year_mode { money, shadow };

struct contract_year {
  located<std::string> year;  // "2023/24", unique in the contract
  std::chrono::sys_days starts;
  std::chrono::sys_days ends;  // last day
  year_mode mode{year_mode::money};
  std::vector<budget_line> budget;
  /// Phased introduction: which part of the year's budget outcomes decide.
  share at_risk{kNone};
  /// What spending is held against; none: the sum of the budget lines.
  std::optional<pence> benchmark;
  std::vector<payment_date> payments;
};

/// An activity indicator that need not be reported under this contract.
struct replaced_indicator {
  std::string title;  // in the words of its source
  std::string code;
  std::optional<located<std::string>> retirement;  // in programme/retire.yaml
  text why;
  std::string source;
};

struct dispute_clause {
  text how;
  int raise_within_days{0};         // of the report
  int decided_within_days{0};       // of being raised
  located<std::string> decided_by;  // organisation
};

/// What the same care cost before, to see whether the budget starts too low.
struct cost_before {
  std::string year;
  pence amount{kNothing};
  std::string source;
};

/// What it costs to get going, and how much of that is paid for.
struct mobilisation {
  pence cost{kNothing};
  pence funded{kNothing};
};

struct tax_clause {
  tax_treatment treatment{tax_treatment::unclear};
  pence cost{kNothing};    // a year, that nobody can claim back
  pence funded{kNothing};  // of it, part of the budget
  text note;
};

/// What the simulation assumes.
struct simulation_terms {
  /// Between any two metrics whose shared people are not known [-1 to 1, in
  /// millionths].
  share correlation{kNone};
};

struct contract {
  located<std::string> id;  // the file's name
  text title;
  text about;
  contract_status status{contract_status::draft};
  std::vector<located<std::string>> commissioners;  // organisations that pay
  std::vector<contract_provider> providers;         // organisations paid
  std::vector<signing_key> keys;
  contract_population population;
  std::chrono::sys_days starts;
  std::chrono::sys_days ends;        // last day
  std::vector<contract_year> years;  // in order of time, the whole term
  std::vector<paid_outcome> outcomes;
  std::vector<safety_gate> gates;
  std::optional<equality_gate> equality;  // `check` refuses it without
  data_clauses data;
  std::optional<points_scheme> points;
  std::vector<rate_card_line> rate_card;
  std::optional<shared_savings> shared;
  std::vector<framework::distribution>
      distribution;  // one of each divided_money
  std::vector<replaced_indicator> replaces;
  dispute_clause dispute;
  std::optional<framework::cost_before> cost_before;
  std::optional<framework::mobilisation> mobilisation;
  tax_clause tax;
  simulation_terms simulation;
  std::optional<framework::provenance> provenance;
};

/// The year with that name, or null.
contract_year const* find_year(contract const& in, std::string_view year);

/// The provider with the id of that organisation, or null.
contract_provider const* find_provider(contract const& in,
                                       std::string_view organisation);

}  // namespace wm::framework
