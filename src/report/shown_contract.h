#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "framework/contract.h"
#include "report/shown_figure.h"
#include "report/shown_terms.h"

// A contract as everybody may read it: the schema Contract of openapi.yaml.
// Amounts are those of its terms; what was measured is as its readers see it.
namespace wm::report {

struct contract_party {
  std::string organisation;
  std::string title;
  party_role role{party_role::provider};
  std::string does;  // under the contract; may be empty
};

struct contract_budget_line {
  std::string provider;  // organisation
  std::string care;      // "community"
  std::string pooled;    // "pooled", "not_pooled"
  pence amount{kNothing};
};

struct contract_payment_date {
  std::string of;  // "outcomes"
  std::chrono::sys_days run_out{};
  std::chrono::sys_days data_cut{};
  std::chrono::sys_days reported_on{};
  std::chrono::sys_days paid_on{};
};

struct contract_year_terms {
  std::string year;
  std::chrono::sys_days starts{};
  std::chrono::sys_days ends{};  // last day
  framework::year_mode mode{framework::year_mode::money};
  pence budget{kNothing};
  pence at_risk{kNothing};
  std::string at_risk_share;  // "2.5 %"
  std::vector<contract_budget_line> lines{};
  std::vector<contract_payment_date> payments{};
};

/// A metric that is paid for.
struct contract_outcome {
  std::string metric;
  std::string title;
  std::vector<account_statement> statements{};
  std::string weight;                  // "30 %"
  std::string part;                    // "quality"
  std::vector<std::string> work_of{};  // organisations
  std::string baseline;                // in words
  std::string rule;                    // in words
  std::string needs;                   // in words; empty: none
  pence at_stake{kNothing};            // in the current year
  std::optional<shown_figure> latest{};
  std::optional<account_curve> curve{};
};

enum class gate_kind { safety, equality };

struct contract_gate {
  gate_kind kind{gate_kind::safety};
  std::string metric;
  std::string title;  // of the metric
  std::string text;
  std::vector<std::string> guards{};  // metrics; empty: all that are paid for
};

/// What providers gain, or lose where negative, at a difference between
/// benchmark and spending.
struct shared_point {
  double at{0};  // of the benchmark; above 0 is saved [1]
  pence providers{kNothing};
};

struct shared_line {
  std::string name;  // "quality score 100 %"; empty: there is only one
  std::vector<shared_point> points{};
};

struct contract_shares {
  pence benchmark{kNothing};
  std::vector<std::string> rules{};
  std::vector<shared_line> lines{};     // to draw
  std::vector<shared_line> examples{};  // at round differences, to read
};

struct contract_replaced {
  std::string title;
  std::string code;
  std::string why;
  std::string source;
};

struct shown_contract {
  std::string id;
  std::string title;
  std::string about;
  framework::contract_status status{framework::contract_status::draft};
  std::optional<framework::provenance> provenance{};
  std::string banner;
  std::string answer;
  std::vector<contract_party> parties{};
  std::string population;
  std::string area;  // code
  int people{0};
  std::chrono::sys_days starts{};
  std::chrono::sys_days ends{};  // last day
  std::string current_year;      // of the edition's day, or the nearest
  std::vector<contract_year_terms> years{};
  std::vector<contract_outcome> outcomes{};
  std::vector<contract_gate> gates{};
  std::vector<std::string> other_payments{};  // points, prices, in words
  std::optional<contract_shares> shared{};
  std::vector<std::string> divisions{};  // among providers, in words
  std::vector<contract_replaced> replaces{};
  std::vector<contract_clause> clauses{};
};

}  // namespace wm::report
