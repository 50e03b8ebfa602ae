#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/check.h"
#include "app/progress.h"
#include "app/record_figures.h"
#include "app/record_leave.h"
#include "base/result.h"
#include "disclosure/audience.h"

namespace wm::app {

struct settle_request {
  std::filesystem::path package;
  std::string contract;  // its id
  std::string year;      // "2023/24"
  std::filesystem::path out;
  std::vector<std::filesystem::path> figures;  // beside the package's own
  std::chrono::sys_days on;                    // the day the account carries
  /// Records of persons; as known by the contract's data cut unless it says
  /// another day.
  std::optional<record_request> records;
  disclosure::readership readers{};
  looker who{};
  std::string why;  // an account is adjusted, in words; may be empty
};

enum class account_change { first, adjustment, nothing_changed };

struct settled_account {
  std::string provider;  // organisation
  int number{1};
  account_change change{account_change::first};
  std::string answer;
  std::filesystem::path folder;
};

struct settle_summary {
  std::vector<framework::diagnostic> warnings;
  std::vector<settled_account> accounts;  // by the contract's providers
};

/// Settles a year of a contract: an account for each provider, in
/// OUT/CONTRACT/YEAR/PROVIDER/NUMBER, with account.json, account.html,
/// account.xlsx and ledger.csv. Where an account is already there and figures
/// or terms have changed since, the next number adjusts it; where nothing has
/// changed nothing is written. What was written stays as it is. A partner that
/// is a provider gets its own account alone.
///
/// \error not_found      the package has no such contract or year
/// \error invalid_input  as run(); the contract cannot be settled: the message
///                       says why; an account that is there was changed
/// \error denied         as run(); the readers are no party of the contract
/// \error io             a file cannot be written
result<settle_summary> settle(settle_request const& request,
                              progress_report const& tell);

}  // namespace wm::app
