#pragma once

#include <string>
#include <vector>

#include "framework/detail/reader.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// What shows only when all files are read: whether contracts add up and fit
/// the framework, and each other. Contracts with errors in their own files are
/// passed over.
void check_contracts(package const& whole, gathered& into);

/// A contract that is looked at, and where problems go.
struct contract_in {
  package const& whole;
  contract const& it;
  gathered& into;

  void add(diagnostic_code code, source_position const& at, std::string message,
           std::string remedy, std::vector<related_place> related = {}) const {
    into.problems.push_back(
        {code, at, std::move(message), std::move(remedy), std::move(related)});
  }
  /// Whether that organisation is among those paid; else says so.
  bool is_provider(located<std::string> const& organisation) const;
};

/// Metrics that are paid for, gates and equality tests, points, prices.
void check_payments(contract_in const& in);

/// Shares of savings and losses, and how money is divided.
void check_shares(contract_in const& in);

}  // namespace wm::framework::detail
