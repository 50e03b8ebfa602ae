#pragma once

#include <string_view>

#include "framework/contract_payment.h"
#include "framework/detail/contract_choices.h"
#include "framework/detail/money_values.h"
#include "framework/detail/shared_objects.h"

// What a contract pays for outcomes: the tables of keys.
namespace wm::framework::detail {

inline constexpr auto kYearsBefore = std::string_view{
    "how many years before the contract year the period ends that counts"};

/// What the two kinds of equality tests need besides.
void check_equality_test(reader& from, yaml_node const& node,
                         equality_test const& into);

template <>
struct object<outcome_baseline> {
  using row = row_of<outcome_baseline>;
  static constexpr field<outcome_baseline> keys[] = {
      row::required<&outcome_baseline::from>("from",
                                             "the first day of the period"),
      row::required<&outcome_baseline::to>("to", "its last day"),
      row::optional<&outcome_baseline::value>(
          "value", "as agreed, with its unit; else the figure of the period"),
  };
};

template <>
struct object<payment_collar> {
  using row = row_of<payment_collar>;
  static constexpr field<payment_collar> keys[] = {
      row::required<&payment_collar::full_at>(
          "full_at", "from this value on the most is paid back"),
      row::required<&payment_collar::most>(
          "most", "of the metric's money, is paid back at most"),
  };
};

template <>
struct object<payment_curve> {
  using row = row_of<payment_curve>;
  static constexpr field<payment_curve> keys[] = {
      row::required<&payment_curve::floor>("floor",
                                           "up to here nothing is earned")
          .like("77 %"),
      row::required<&payment_curve::target>("target",
                                            "here all of it is earned"),
      row::optional<&payment_curve::stretch>("stretch",
                                             "here stretch_pays is earned"),
      row::optional<&payment_curve::stretch_pays>(
          "stretch_pays", "what the stretch earns, 100 % or more")
          .between(100, 1000),
      row::optional<&payment_curve::cap>("cap", "more is never earned")
          .between(0, 1000),
      row::optional<&payment_curve::collar>("collar",
                                            "what is paid back below the "
                                            "floor"),
  };
  static constexpr key_rule rules[] = {
      {"stretch_pays", key_state::given, {}, key_demand::needs, "stretch"},
  };
  static void check(reader& from, yaml_node const& node, payment_curve&) {
    auto const* const pays = find(node, "stretch_pays");
    if (pays != nullptr && find(node, "stretch") == nullptr) {
      from.report(diagnostic_code::stretch_not_said, pays->at,
                  "\"stretch_pays\" without \"stretch\"",
                  "Add \"stretch\": the value at which so much is earned.");
    }
  }
};

template <>
struct object<data_demands> {
  using row = row_of<data_demands>;
  static constexpr field<data_demands> keys[] = {
      row::optional<&data_demands::completeness>(
          "completeness", "at least so much of the records is there"),
      row::optional<&data_demands::denominator>(
          "denominator", "at least so many people or events"),
  };
};

template <>
struct object<paid_outcome> {
  using row = row_of<paid_outcome>;
  static constexpr field<paid_outcome> keys[] = {
      row::by<&paid_outcome::metric>("metric", "id of the metric",
                                     names::metric),
      row::required<&paid_outcome::weight>(
          "weight", "of the year's money for outcomes; all add up to 100 %")
          .like("12.5 %"),
      row::required<&paid_outcome::part>("part", "quality or patient_based"),
      row::optional<&paid_outcome::providers>(
          "providers", "ids of those whose work it is; else all providers",
          names::organisation),
      row::optional<&paid_outcome::baseline>("baseline",
                                             "what it is measured from"),
      row::optional<&paid_outcome::rewards>(
          "rewards", "attainment, improvement, or the better of both"),
      row::optional<&paid_outcome::judged>(
          "judged", "by the figure, or by the worse of its limits"),
      row::optional<&paid_outcome::curve>("curve",
                                          "how the figure becomes money"),
      row::optional<&paid_outcome::needs>("needs",
                                          "what the figure must be like"),
      row::optional<&paid_outcome::years_before>("years_before", kYearsBefore),
  };
  // The reader asks for them with the other checks of what is paid for.
  static constexpr key_rule rules[] = {
      {"metric", key_state::given, {}, key_demand::needs, "baseline"},
      {"metric", key_state::given, {}, key_demand::needs, "curve"},
  };
};

template <>
struct object<safety_gate> {
  using row = row_of<safety_gate>;
  static constexpr field<safety_gate> keys[] = {
      row::id_inside<&safety_gate::id>("id", "its id", names::contract_rule),
      row::required<&safety_gate::metric>("metric", "id of the safety metric",
                                          names::metric),
      row::required<&safety_gate::limit>("limit",
                                         "the worst value that is still safe"),
      row::optional<&safety_gate::judged>(
          "judged", "by the figure, or by the worse of its limits"),
      row::required<&safety_gate::pays>(
          "pays", "what is left of a payment when it is worse"),
      row::optional<&safety_gate::guards>(
          "guards", "ids of paid metrics; else all", names::metric),
      row::optional<&safety_gate::years_before>("years_before", kYearsBefore),
  };
};

template <>
struct object<equality_test> {
  using row = row_of<equality_test>;
  static constexpr field<equality_test> keys[] = {
      row::id_inside<&equality_test::id>("id", "its id", names::contract_rule),
      row::required<&equality_test::metric>("metric", "id of the metric",
                                            names::metric),
      row::required<&equality_test::of>("of", "deprivation_fifths or groups"),
      row::optional<&equality_test::breakdown>("breakdown",
                                               "what the groups are made by")
          .like("ethnic_group"),
      row::optional<&equality_test::groups>("groups",
                                            "each held against all people"),
      row::required<&equality_test::limit>("limit", "the widest gap allowed"),
      row::required<&equality_test::completeness>(
          "completeness", "at least so much of a group is recorded"),
      row::optional<&equality_test::guards>(
          "guards", "ids of paid metrics; else all", names::metric),
  };
  static constexpr key_rule rules[] = {
      {"of", key_state::says, "groups", key_demand::needs, "breakdown"},
      {"of", key_state::says, "groups", key_demand::needs, "groups"},
      {"of", key_state::says, "deprivation_fifths", key_demand::refuses,
       "breakdown"},
      {"of", key_state::says, "deprivation_fifths", key_demand::refuses,
       "groups"},
  };
  static void check(reader& from, yaml_node const& node, equality_test& into) {
    check_equality_test(from, node, into);
  }
};

template <>
struct object<equality_gate> {
  using row = row_of<equality_gate>;
  static constexpr field<equality_gate> keys[] = {
      row::required<&equality_gate::pays>(
          "pays", "what is left of a payment when a gap is wider"),
      row::required<&equality_gate::cannot_be_tested>(
          "cannot_be_tested", "what becomes of the payment then"),
      row::optional<&equality_gate::power>(
          "power", "the least chance to find a gap beyond the limit"),
      row::required<&equality_gate::tests>("tests", "the gaps looked at")
          .not_empty(),
  };
};

template <>
struct object<data_clauses> {
  using row = row_of<data_clauses>;
  static constexpr field<data_clauses> keys[] = {
      row::required<&data_clauses::missing>("missing",
                                            "there is no figure at all"),
      row::required<&data_clauses::suppressed>("suppressed",
                                               "it may not be shown"),
      row::required<&data_clauses::incomplete>("incomplete",
                                               "it falls short of \"needs\""),
      row::required<&data_clauses::undefined>("undefined",
                                              "there was nobody to count"),
      row::required<&data_clauses::redefined>(
          "redefined", "it is made by another definition than before"),
      row::optional<&data_clauses::last_value_years>(
          "last_value_years", "how many years old a last value may be"),
  };
};

template <>
struct object<prevalence_factor> {
  using row = row_of<prevalence_factor>;
  static constexpr field<prevalence_factor> keys[] = {
      row::required<&prevalence_factor::metric>(
          "metric", "id of the metric of prevalence", names::metric),
      row::required<&prevalence_factor::average>(
          "average", "prevalence of the average provider"),
  };
};

template <>
struct object<points_line> {
  using row = row_of<points_line>;
  static constexpr field<points_line> keys[] = {
      row::by<&points_line::metric>("metric", "id of the metric",
                                    names::metric),
      row::required<&points_line::points>("points", "all there are"),
      row::required<&points_line::lower>("lower", "earns none"),
      row::required<&points_line::upper>("upper", "earns all"),
      row::optional<&points_line::prevalence>(
          "prevalence", "payment rises with how common the condition is"),
      row::optional<&points_line::years_before>("years_before", kYearsBefore),
  };
};

template <>
struct object<list_size> {
  using row = row_of<list_size>;
  static constexpr field<list_size> keys[] = {
      row::by<&list_size::organisation>("organisation", "id of a provider",
                                        names::organisation),
      row::required<&list_size::people>("people", "on its list"),
  };
};

template <>
struct object<points_scheme> {
  using row = row_of<points_scheme>;
  static constexpr field<points_scheme> keys[] = {
      row::required<&points_scheme::per_point>("per_point", "what a point pays")
          .like("220.62 pounds"),
      row::optional<&points_scheme::average_list>(
          "average_list", "people on the list of the average provider"),
      row::optional<&points_scheme::lists>("lists",
                                           "people on each provider's list"),
      row::required<&points_scheme::lines>("lines", "points for each metric")
          .not_empty(),
  };
};

template <>
struct object<rate_card_line> {
  using row = row_of<rate_card_line>;
  static constexpr field<rate_card_line> keys[] = {
      row::id_inside<&rate_card_line::id>("id", "its id", names::contract_rule),
      row::required<&rate_card_line::outcome>(
          "outcome", "the outcome of one person, in a sentence"),
      row::required<&rate_card_line::metric>(
          "metric", "id of the metric whose numerator counts them",
          names::metric),
      row::required<&rate_card_line::provider>(
          "provider", "id of the organisation paid", names::organisation),
      row::required<&rate_card_line::price>("price", "of one outcome"),
      row::optional<&rate_card_line::most>("most",
                                           "paid at most so many times a year"),
      row::required<&rate_card_line::verifier>(
          "verifier", "id of the organisation that verifies it",
          names::organisation),
      row::required<&rate_card_line::evidence>("evidence",
                                               "what the verifier looks at"),
      row::required<&rate_card_line::change>("change",
                                             "how much has to change"),
      row::required<&rate_card_line::lasting_days>(
          "lasting_days", "for how many days it has to last"),
      row::required<&rate_card_line::relapse>(
          "relapse", "what becomes of the price when it does not last"),
      row::optional<&rate_card_line::years_before>("years_before",
                                                   kYearsBefore),
  };
};

}  // namespace wm::framework::detail
