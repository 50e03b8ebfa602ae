#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "base/money.h"
#include "base/result.h"

namespace wm::app {

/// A key that an account says may sign it.
struct account_key {
  std::string party;
  std::string role;  // commissioner, provider
  std::string holder;
  std::string public_key;
};

/// What an account.json says, as far as programs need it.
struct read_account {
  std::string contract;
  std::string provider;
  std::string year;
  std::string standing;  // final, estimate, shadow
  int number{1};
  std::string before;          // SHA-256 of the account it adjusts, or empty
  std::string workbook;        // SHA-256 of account.xlsx
  std::optional<pence> total;  // nothing in an estimate
  std::optional<pence> told;   // the total, or about; nothing: withheld
  std::vector<account_key> keys;
  /// Parts and total: where they are the same, nothing has changed.
  std::string substance;
  boost::json::value whole;
};

/// Reads an account and makes sure that its ledger adds up to what is due, and
/// its parts to the total.
///
/// \error invalid_input  it is no account, or does not add up: it was changed
result<read_account> read_account_text(std::string_view json);

/// The ledger as CSV: date, from, to, rule, text, pence; and the sum.
///
/// \param account  as read_account_text() found it whole
std::string ledger_csv(boost::json::value const& account);

}  // namespace wm::app
