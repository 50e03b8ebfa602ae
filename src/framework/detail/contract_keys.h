#pragma once

#include <string_view>

#include "framework/contract.h"
#include "framework/detail/contract_payment_keys.h"
#include "framework/detail/contract_share_keys.h"
#include "framework/detail/money_values.h"
#include "framework/detail/shared_objects.h"

// A contract and its parties, years and clauses: the tables of keys.
namespace wm::framework::detail {

/// Its file's name, and its first and last day.
void check_contract(reader& from, yaml_node const& node, contract const& into);
/// A year's name, its days, and the days of its payments.
void check_contract_year(reader& from, yaml_node const& node,
                         contract_year const& into);
void check_signing_key(reader& from, yaml_node const& node,
                       signing_key const& into);

inline constexpr auto kYearPattern = std::string_view{"^[0-9]{4}(/[0-9]{2})?$"};

template <>
struct object<contract_provider> {
  using row = row_of<contract_provider>;
  static constexpr field<contract_provider> keys[] = {
      row::by<&contract_provider::organisation>(
          "organisation", "id of the organisation", names::organisation),
      row::required<&contract_provider::role>("role",
                                              "what it does under the "
                                              "contract"),
      row::optional<&contract_provider::yearly_income>("yearly_income",
                                                       "from all sources"),
      row::optional<&contract_provider::reserves>(
          "reserves", "that it may use to bear a loss"),
  };
};

template <>
struct object<signing_key> {
  using row = row_of<signing_key>;
  static constexpr field<signing_key> keys[] = {
      row::required<&signing_key::organisation>(
          "organisation", "id of the party it signs for", names::organisation),
      row::required<&signing_key::role>("role", "who holds it")
          .like("Director of Finance"),
      row::required<&signing_key::public_key>("public_key",
                                              "Ed25519, 64 hexadecimal digits")
          .matching("^[0-9a-f]{64}$"),
  };
  static void check(reader& from, yaml_node const& node, signing_key& into) {
    check_signing_key(from, node, into);
  }
};

template <>
struct object<contract_population> {
  using row = row_of<contract_population>;
  static constexpr field<contract_population> keys[] = {
      row::required<&contract_population::who>("who", "in words"),
      row::required<&contract_population::area>("area", "code of an area",
                                                names::area),
      row::required<&contract_population::people>("people", "how many"),
      row::optional<&contract_population::life_stages>(
          "life_stages", "ids; else all", names::life_stage),
  };
};

template <>
struct object<budget_line> {
  using row = row_of<budget_line>;
  static constexpr field<budget_line> keys[] = {
      row::id_inside<&budget_line::id>("id", "its id", names::contract_rule),
      row::required<&budget_line::provider>(
          "provider", "id of the organisation paid", names::organisation),
      row::required<&budget_line::care>("care", "what kind of care"),
      row::required<&budget_line::pooled>("pooled", "pooled or not_pooled"),
      row::required<&budget_line::amount>("amount", "for the year")
          .like("1,250,000.00 pounds"),
  };
};

template <>
struct object<payment_date> {
  using row = row_of<payment_date>;
  static constexpr field<payment_date> keys[] = {
      row::required<&payment_date::of>("of", "what is paid"),
      row::required<&payment_date::run_out>(
          "run_out", "late data are awaited to the end of this day"),
      row::required<&payment_date::data_cut>(
          "data_cut", "figures count as known at the end of this day"),
      row::required<&payment_date::reported_on>("reported_on",
                                                "the day the account is due"),
      row::required<&payment_date::paid_on>("paid_on",
                                            "the day the money is due"),
  };
};

template <>
struct object<contract_year> {
  using row = row_of<contract_year>;
  static constexpr field<contract_year> keys[] = {
      row::id_inside<&contract_year::year>("year", "its name")
          .matching(kYearPattern)
          .like("2023/24"),
      row::required<&contract_year::starts>("starts", "its first day"),
      row::required<&contract_year::ends>("ends", "its last day"),
      row::optional<&contract_year::mode>("mode", "money or shadow"),
      row::required<&contract_year::budget>("budget", "the budget lines")
          .not_empty(),
      row::required<&contract_year::at_risk>(
          "at_risk", "which part of the budget outcomes decide"),
      row::optional<&contract_year::benchmark>(
          "benchmark", "what spending is held against; else the budget"),
      row::required<&contract_year::payments>("payments",
                                              "when each part is settled")
          .not_empty(),
  };
  static void check(reader& from, yaml_node const& node, contract_year& into) {
    check_contract_year(from, node, into);
  }
};

template <>
struct object<replaced_indicator> {
  using row = row_of<replaced_indicator>;
  static constexpr field<replaced_indicator> keys[] = {
      row::required<&replaced_indicator::title>("title",
                                                "its name, word for word"),
      row::optional<&replaced_indicator::code>("code", "its code there"),
      row::optional<&replaced_indicator::retirement>(
          "retirement", "id in programme/retire.yaml", names::retirement),
      row::required<&replaced_indicator::why>("why", "why it can go"),
      row::required<&replaced_indicator::source>("source",
                                                 "where it is asked for"),
  };
};

template <>
struct object<dispute_clause> {
  using row = row_of<dispute_clause>;
  static constexpr field<dispute_clause> keys[] = {
      row::required<&dispute_clause::how>("how", "what a party does"),
      row::required<&dispute_clause::raise_within_days>("raise_within_days",
                                                        "of the report"),
      row::required<&dispute_clause::decided_within_days>("decided_within_days",
                                                          "of being raised"),
      row::required<&dispute_clause::decided_by>(
          "decided_by", "id of an organisation", names::organisation),
  };
};

template <>
struct object<cost_before> {
  using row = row_of<cost_before>;
  static constexpr field<cost_before> keys[] = {
      row::required<&cost_before::year>("year", "the last before it"),
      row::required<&cost_before::amount>("amount", "what the care cost"),
      row::required<&cost_before::source>("source", "who says so"),
  };
};

template <>
struct object<mobilisation> {
  using row = row_of<mobilisation>;
  static constexpr field<mobilisation> keys[] = {
      row::required<&mobilisation::cost>("cost", "of getting going"),
      row::required<&mobilisation::funded>("funded", "how much is paid for"),
  };
};

template <>
struct object<tax_clause> {
  using row = row_of<tax_clause>;
  static constexpr field<tax_clause> keys[] = {
      row::required<&tax_clause::treatment>("treatment",
                                            "whether tax is a cost"),
      row::optional<&tax_clause::cost>("cost",
                                       "a year, that nobody can claim back"),
      row::optional<&tax_clause::funded>("funded",
                                         "how much the budget covers"),
      row::optional<&tax_clause::note>("note", "anything to add"),
  };
};

template <>
struct object<simulation_terms> {
  using row = row_of<simulation_terms>;
  static constexpr field<simulation_terms> keys[] = {
      row::required<&simulation_terms::correlation>(
          "correlation", "between metrics whose shared people are not known")
          .between(-100, 100),
  };
};

template <>
struct object<contract> {
  using row = row_of<contract>;
  static constexpr field<contract> keys[] = {
      row::id<&contract::id>("contract", "its id, as in the file's name",
                             names::contract),
      row::required<&contract::title>("title", "its name"),
      row::optional<&contract::about>("about", "what it is for"),
      row::required<&contract::status>("status",
                                       "illustration, draft, agreed or ended"),
      row::required<&contract::commissioners>(
          "commissioners", "ids of organisations that pay", names::organisation)
          .not_empty(),
      row::required<&contract::providers>("providers", "who is paid")
          .not_empty(),
      row::optional<&contract::keys>("keys", "that may sign an account"),
      row::required<&contract::population>("population", "for whom it is"),
      row::required<&contract::starts>("starts", "its first day"),
      row::required<&contract::ends>("ends", "its last day"),
      row::required<&contract::years>("years", "in order of time").not_empty(),
      row::optional<&contract::outcomes>("outcomes",
                                         "metrics that money depends on"),
      row::optional<&contract::gates>("gates", "safety metrics"),
      row::optional<&contract::equality>("equality",
                                         "gaps that must not be too wide"),
      row::required<&contract::data>("data",
                                     "what stands in for a missing figure"),
      row::optional<&contract::points>("points", "points for metrics"),
      row::optional<&contract::rate_card>("rate_card",
                                          "prices of single outcomes"),
      row::optional<&contract::shared>("shared",
                                       "how savings and losses are shared"),
      row::optional<&contract::distribution>("distribution",
                                             "how providers divide money"),
      row::optional<&contract::replaces>("replaces",
                                         "indicators nobody reports any "
                                         "more"),
      row::required<&contract::dispute>("dispute", "when parties disagree"),
      row::optional<&contract::cost_before>("cost_before",
                                            "what the care cost before"),
      row::optional<&contract::mobilisation>("mobilisation",
                                             "what getting going costs"),
      row::required<&contract::tax>("tax", "whether tax is a cost"),
      row::optional<&contract::simulation>("simulation",
                                           "what simulations assume"),
      row::optional<&contract::provenance>("provenance", "who says so"),
  };
  // The reader asks for them once it knows the rest of the contract.
  static constexpr key_rule rules[] = {
      {"contract", key_state::given, {}, key_demand::needs, "equality"},
      {"outcomes",
       key_state::absent,
       {},
       key_demand::needs,
       "shared",
       {{{"points", key_state::absent}, {"rate_card", key_state::absent}}}},
  };
  static void check(reader& from, yaml_node const& node, contract& into) {
    check_contract(from, node, into);
  }
};

}  // namespace wm::framework::detail
