#pragma once

#include "framework/contract_shares.h"
#include "framework/detail/contract_choices.h"
#include "framework/detail/money_values.h"

// How savings and losses are shared and money is divided: the tables of keys.
namespace wm::framework::detail {

template <>
struct object<minimum_rates> {
  using row = row_of<minimum_rates>;
  static constexpr field<minimum_rates> keys[] = {
      row::required<&minimum_rates::people_from>("people_from",
                                                 "from so many people on"),
      row::required<&minimum_rates::savings>("savings",
                                             "of the benchmark; less is "
                                             "chance"),
      row::required<&minimum_rates::losses>("losses",
                                            "of the benchmark; less is "
                                            "chance"),
  };
};

template <>
struct object<corridor_band> {
  using row = row_of<corridor_band>;
  static constexpr field<corridor_band> keys[] = {
      row::optional<&corridor_band::up_to>(
          "up_to", "of the benchmark; the last band has none"),
      row::required<&corridor_band::providers>(
          "providers", "which part in the band is the providers'"),
  };
};

template <>
struct object<side_of_risk> {
  using row = row_of<side_of_risk>;
  static constexpr field<side_of_risk> keys[] = {
      row::required<&side_of_risk::bands>("bands", "by rising \"up_to\"")
          .not_empty(),
      row::optional<&side_of_risk::cap>(
          "cap", "of the benchmark, is the providers' at most"),
  };
};

template <>
struct object<shared_savings> {
  using row = row_of<shared_savings>;
  static constexpr field<shared_savings> keys[] = {
      row::required<&shared_savings::programmes>(
          "programmes", "of finance/*.csv, whose spending counts")
          .not_empty(),
      row::optional<&shared_savings::truncation>(
          "truncation", "more spent on one person is not counted"),
      row::optional<&shared_savings::completion>(
          "completion",
          "how much of what will have been spent is known by "
          "the data cut"),
      row::optional<&shared_savings::minimum>(
          "minimum", "by number of people, what is taken for chance"),
      row::required<&shared_savings::from>("from",
                                           "first_pound or beyond_minimum"),
      row::optional<&shared_savings::quality>(
          "quality", "whether the quality score changes the part"),
      row::optional<&shared_savings::forgiven>(
          "forgiven", "of losses, at a quality score of 100 %"),
      row::optional<&shared_savings::least_losses>(
          "least_losses", "of losses, is left at least"),
      row::optional<&shared_savings::most_losses>("most_losses",
                                                  "of losses, is left at most"),
      row::optional<&shared_savings::gains>("gains", "how savings are shared"),
      row::optional<&shared_savings::losses>("losses", "how losses are shared"),
  };
};

template <>
struct object<partner_facts> {
  using row = row_of<partner_facts>;
  static constexpr field<partner_facts> keys[] = {
      row::by<&partner_facts::organisation>("organisation", "id of a provider",
                                            names::organisation),
      row::optional<&partner_facts::equity>("equity",
                                            "what it holds of the partnership"),
      row::optional<&partner_facts::investment>("investment",
                                                "what it has to invest"),
      row::optional<&partner_facts::former_budget>(
          "former_budget", "its budget before the contract"),
  };
};

template <>
struct object<distribution> {
  using row = row_of<distribution>;
  static constexpr field<distribution> keys[] = {
      row::required<&distribution::of>("of", "outcomes, savings or losses"),
      row::required<&distribution::rule>("rule", "by what it is divided"),
      row::optional<&distribution::partners>("partners",
                                             "what the rule needs to know"),
  };
};

}  // namespace wm::framework::detail
