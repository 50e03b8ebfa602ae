#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/money.h"
#include "framework/contract_money.h"
#include "framework/text.h"

namespace wm::framework {

/// `beyond_truncation` is a part of what was spent: on single persons, beyond a
/// limit.
enum class finance_kind { budget, actual, unit_cost, beyond_truncation };
enum class capital { excluded, included };

/// What the column `source` says of an amount that was made up.
inline constexpr auto kIllustration = std::string_view{"illustration"};

/// A line of finance/*.csv: what was planned or spent in a year, or what one
/// of something costs.
struct finance_line {
  finance_kind kind{finance_kind::budget};
  std::string year;                   // "2023/24", a financial year; or "2023"
  located<std::string> organisation;  // that gets or spends it
  std::string programme;  // what it is for: a word that contracts name
  std::optional<located<std::string>> life_stage;  // none: of all stages
  kind_of_care care{kind_of_care::community};
  pooling pooled{pooling::not_pooled};
  framework::capital capital{capital::excluded};
  tax_treatment tax{tax_treatment::outside_scope};
  pence amount{
      kNothing};    // may be negative only of what was spent: a repayment
  std::string per;  // of a unit cost, what one of costs it: "bed day"
  std::optional<pence> limit;  // of beyond_truncation, the limit a person
  std::string source;          // where the amount is from, or kIllustration
  std::string note;
  source_position at;
};

}  // namespace wm::framework
