#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/money.h"
#include "disclosure/audience.h"
#include "report/document.h"
#include "report/shown_figure.h"
#include "report/shown_terms.h"

// What a provider receives for a year of a contract, and why: the schema
// Account of openapi.yaml.
namespace wm::report {

/// Money as its readers may see it.
struct shown_amount {
  std::optional<wm::pence> pence{};  // none: withheld, or not known yet
  std::string text;                  // "£1,250.00", "withheld"
};

/// An amount that is known.
shown_amount shown(wm::pence of);

struct account_step {
  std::string text;
  std::optional<shown_amount> amount{};
};

struct account_metric {
  std::string id;
  std::string title;
  std::string version;
  std::string fingerprint;  // of the definition
  std::vector<account_statement> statements{};
  std::optional<shown_figure> figure{};
  std::optional<shown_figure> baseline{};
  std::string weight;  // "20 %"
  shown_amount at_stake{};
  shown_amount earned{};
  std::string answer;
  std::string clause;  // that was applied instead of the rule; empty: none
  std::optional<account_curve> curve{};
  std::vector<account_step> steps{};
};

struct account_part {
  std::string id;  // "outcomes"
  std::string title;
  std::string plain;
  shown_amount amount{};
  std::vector<account_step> steps{};
  std::vector<account_metric> metrics{};
};

/// One payment. The lines of an account add up to what is due by it.
struct ledger_line {
  std::chrono::sys_days date{};  // when it is due
  std::string from;              // organisation
  std::string to;                // organisation
  std::string rule;              // of the contract file: "outcomes.smoking"
  std::string text;
  shown_amount amount{};  // negative: the provider pays back
};

/// A key that may sign for a party.
struct party_key {
  std::string holder;      // "Director of Finance"
  std::string public_key;  // Ed25519, 64 hexadecimal digits
};

struct account_party {
  std::string id;
  std::string title;
  party_role role{party_role::provider};
  std::vector<party_key> keys{};  // empty: it has named none
};

struct account_contract {
  std::string id;
  std::string title;
  std::string about;
  std::string version;  // fingerprint of its file
  std::chrono::sys_days starts{};
  std::chrono::sys_days ends{};  // last day
  std::string population;
  std::vector<contract_clause> clauses{};
};

/// The account before this one.
struct adjusted_account {
  int number{1};
  std::string sha256;  // of its account.json
  std::string why;
};

enum class account_standing {
  final,     // from exact figures: parties can sign it
  estimate,  // some figures are rounded or hidden for its readers
  shadow     // a year without money
};

/// A settlement account: what is shown, written and signed.
struct shown_account {
  account_standing standing{account_standing::final};
  std::string banner;
  std::string answer;
  account_contract contract;
  std::string provider;  // a party's id
  shown_period year;
  int number{1};
  std::optional<adjusted_account> adjusts{};
  report::edition edition;
  std::string package_version;
  std::optional<std::chrono::sys_days> data_cut{};
  std::string workbook_sha256{};  // of account.xlsx; empty: there is none yet
  disclosure::readership readers;
  std::string for_whom;  // a sentence
  std::vector<account_part> parts{};
  shown_amount total{};
  shown_amount already_settled{};
  shown_amount due{};
  std::vector<ledger_line> ledger{};
  std::vector<account_party> parties{};
  std::vector<shown_source> sources{};
};

/// The account as JSON. The same account gives the same bytes.
std::string to_json(shown_account const& account);

}  // namespace wm::report
