#pragma once

#include <string>
#include <vector>

#include "framework/model.h"
#include "report/shown_contract.h"

// The rules of a contract, each in a sentence or two.
namespace wm::app {

/// "Nothing is earned at 73 %, all at 76 %, 120 % at 80 %.", and what decides.
std::string rule_of(framework::paid_outcome const& of);

/// What its figure must be like and which period counts; empty: nothing is
/// demanded.
std::string needs_of(framework::paid_outcome const& of);

/// Gates of safety, then tests of equality.
std::vector<report::contract_gate> gates_of(framework::package const& package,
                                            framework::contract const& of);

/// Points and prices.
std::vector<std::string> other_payments_of(framework::package const& package,
                                           framework::contract const& of);

/// How savings and losses are shared.
std::vector<std::string> sharing_rules_of(framework::shared_savings const& of);

/// How money is divided among the providers.
std::vector<std::string> divisions_of(framework::package const& package,
                                      framework::contract const& of);

/// What happens when figures fail or parties disagree, and what else the
/// contract says about money.
std::vector<report::contract_clause> all_clauses_of(
    framework::package const& package, framework::contract const& of);

}  // namespace wm::app
