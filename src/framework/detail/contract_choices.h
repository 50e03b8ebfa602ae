#pragma once

#include "framework/contract.h"
#include "framework/detail/choices.h"
#include "framework/finance.h"

// The words of contracts and of finance/.
namespace wm::framework::detail {

template <>
struct choices<kind_of_care> {
  static constexpr choice<kind_of_care> all[] = {
      {"early_years", kind_of_care::early_years},
      {"prevention", kind_of_care::prevention},
      {"community", kind_of_care::community},
      {"hospital", kind_of_care::hospital},
      {"social_care", kind_of_care::social_care},
  };
};

template <>
struct choices<pooling> {
  static constexpr choice<pooling> all[] = {
      {"pooled", pooling::pooled},
      {"not_pooled", pooling::not_pooled},
  };
};

template <>
struct choices<tax_treatment> {
  static constexpr choice<tax_treatment> all[] = {
      {"outside_scope", tax_treatment::outside_scope},
      {"recoverable", tax_treatment::recoverable},
      {"not_recoverable", tax_treatment::not_recoverable},
      {"unclear", tax_treatment::unclear},
  };
};

template <>
struct choices<judged_by> {
  static constexpr choice<judged_by> all[] = {
      {"point_estimate", judged_by::point_estimate},
      {"limit_at_95", judged_by::limit_at_95},
      {"limit_at_998", judged_by::limit_at_998},
  };
};

template <>
struct choices<finance_kind> {
  static constexpr choice<finance_kind> all[] = {
      {"budget", finance_kind::budget},
      {"actual", finance_kind::actual},
      {"unit_cost", finance_kind::unit_cost},
      {"beyond_truncation", finance_kind::beyond_truncation},
  };
};

template <>
struct choices<capital> {
  static constexpr choice<capital> all[] = {
      {"excluded", capital::excluded},
      {"included", capital::included},
  };
};

template <>
struct choices<outcome_part> {
  static constexpr choice<outcome_part> all[] = {
      {"quality", outcome_part::quality},
      {"patient_based", outcome_part::patient_based},
  };
};

template <>
struct choices<reward_for> {
  static constexpr choice<reward_for> all[] = {
      {"attainment", reward_for::attainment},
      {"improvement", reward_for::improvement},
      {"better_of_both", reward_for::better_of_both},
  };
};

template <>
struct choices<untested_clause> {
  static constexpr choice<untested_clause> all[] = {
      {"hold_back", untested_clause::hold_back},
      {"pay_as_failed", untested_clause::pay_as_failed},
      {"pay_in_full", untested_clause::pay_in_full},
  };
};

template <>
struct choices<equality_of> {
  static constexpr choice<equality_of> all[] = {
      {"deprivation_fifths", equality_of::deprivation_fifths},
      {"groups", equality_of::groups},
  };
};

template <>
struct choices<data_failure> {
  static constexpr choice<data_failure> all[] = {
      {"pay_nothing_yet", data_failure::pay_nothing_yet},
      {"last_value", data_failure::last_value},
      {"neutral", data_failure::neutral},
      {"pay_in_full", data_failure::pay_in_full},
  };
};

template <>
struct choices<relapse_rule> {
  static constexpr choice<relapse_rule> all[] = {
      {"keep", relapse_rule::keep},
      {"pay_back_half", relapse_rule::pay_back_half},
      {"pay_back", relapse_rule::pay_back},
  };
};

template <>
struct choices<shared_from> {
  static constexpr choice<shared_from> all[] = {
      {"first_pound", shared_from::first_pound},
      {"beyond_minimum", shared_from::beyond_minimum},
  };
};

template <>
struct choices<quality_link> {
  static constexpr choice<quality_link> all[] = {
      {"none", quality_link::none},
      {"gains", quality_link::gains},
      {"gains_and_losses", quality_link::gains_and_losses},
  };
};

template <>
struct choices<split_rule> {
  static constexpr choice<split_rule> all[] = {
      {"equal", split_rule::equal},
      {"by_budget", split_rule::by_budget},
      {"by_equity", split_rule::by_equity},
      {"by_performance", split_rule::by_performance},
      {"to_investment", split_rule::to_investment},
      {"to_falling_budgets", split_rule::to_falling_budgets},
  };
};

template <>
struct choices<divided_money> {
  static constexpr choice<divided_money> all[] = {
      {"outcomes", divided_money::outcomes},
      {"savings", divided_money::savings},
      {"losses", divided_money::losses},
  };
};

template <>
struct choices<contract_status> {
  static constexpr choice<contract_status> all[] = {
      {"illustration", contract_status::illustration},
      {"draft", contract_status::draft},
      {"agreed", contract_status::agreed},
      {"ended", contract_status::ended},
  };
};

template <>
struct choices<payment_of> {
  static constexpr choice<payment_of> all[] = {
      {"outcomes", payment_of::outcomes},
      {"points", payment_of::points},
      {"rate_card", payment_of::rate_card},
      {"shared", payment_of::shared},
  };
};

template <>
struct choices<year_mode> {
  static constexpr choice<year_mode> all[] = {
      {"money", year_mode::money},
      {"shadow", year_mode::shadow},
  };
};

}  // namespace wm::framework::detail
