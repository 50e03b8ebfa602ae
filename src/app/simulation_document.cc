#include <boost/json.hpp>

#include <algorithm>
#include <utility>

#include "app/account_terms.h"
#include "app/lived_contract.h"
#include "app/program.h"
#include "base/calendar.h"
#include "report/number_text.h"

namespace wm::app {

namespace {

namespace json = boost::json;
using contracts::payment_spread;
using contracts::simulated_payments;

constexpr auto kSchema = "whatmatters-simulation-1";

json::object to_json(payment_spread const& of) {
  auto quantiles = json::array{};
  for (auto const one : of.quantiles) {
    quantiles.push_back(one.value());
  }
  auto bars = json::array{};
  for (auto const one : of.bars) {
    bars.push_back(one);
  }
  return {{"mean", of.mean.value()},
          {"least", of.least.value()},
          {"most", of.most.value()},
          {"at_least", of.at_least},
          {"at_most", of.at_most},
          {"nothing", of.nothing},
          {"quantiles", std::move(quantiles)},
          {"bars", std::move(bars)}};
}

json::object to_json(simulated_payments const& of,
                     framework::contract const& terms) {
  auto providers = json::array{};
  for (auto i = std::size_t{0}; i < of.providers.size(); ++i) {
    providers.push_back(
        json::object{{"provider", terms.providers[i].organisation.value},
                     {"receives", to_json(of.providers[i])}});
  }
  return {{"providers", std::move(providers)},
          {"outcomes", to_json(of.outcomes)},
          {"shared", to_json(of.shared)},
          {"total", to_json(of.total)},
          {"held_back", to_json(of.held_back)},
          {"shared_waits", json::object{{"years", of.shared_waits},
                                        {"why", of.why_shared_waits}}}};
}

std::string_view word_of(contracts::baseline_standing const baseline) {
  switch (baseline) {
    case contracts::baseline_standing::none:
      return "none";
    case contracts::baseline_standing::agreed:
      return "agreed";
    case contracts::baseline_standing::drawn:
      return "drawn";
    case contracts::baseline_standing::taken_as_exact:
      return "taken_as_exact";
  }
  return {};
}

/// What is known of a paid metric: nothing but its money, where it has no
/// figure that chance could move.
json::object to_json(contracts::metric_chances const& of,
                     framework::paid_outcome const& terms,
                     framework::package const& package) {
  auto out = json::object{{"metric", terms.metric.value},
                          {"title", metric_title(package, terms.metric.value)},
                          {"at_stake", of.at_stake.value()},
                          {"has_figure", of.has_figure}};
  if (!of.has_figure) {
    return out;
  }
  out["standard_error"] = of.standard_error;
  out["expected"] = report::number_of(of.expected);
  out["baseline"] = word_of(of.baseline);
  if (of.paid_for_no_change) {
    out["paid_for_no_change"] = report::number_of(*of.paid_for_no_change);
    out["paid_by_chance"] = of.paid_by_chance->value();
  }
  out["unpaid_at_target"] = report::number_of(of.unpaid_at_target);
  out["less_than_half_at_target"] =
      report::number_of(of.less_than_half_at_target);
  auto effects = json::object{};
  if (of.effects.floor) {
    effects["floor"] = of.effects.floor->value();
  }
  if (of.effects.target) {
    effects["target"] = of.effects.target->value();
  }
  if (of.effects.stretch) {
    effects["stretch"] = of.effects.stretch->value();
  }
  out["one_error_harder"] = std::move(effects);
  return out;
}

json::array providers_of(lived_contract const& of) {
  auto out = json::array{};
  for (auto i = std::size_t{0}; i < of.terms.providers.size(); ++i) {
    auto const& id = of.terms.providers[i].organisation.value;
    out.push_back(json::object{{"id", id},
                               {"title", organisation_title(of.package, id)},
                               {"fixed", of.lived.fixed[i].value()}});
  }
  return out;
}

/// The title of the metric that a gate or test reads; empty for other rules.
std::string title_of(lived_contract const& of,
                     contracts::rule_effect const& rule) {
  auto const in = [&](auto const& rules) {
    auto const found = std::ranges::find(
        rules, rule.id, [](auto const& one) { return one.id.value; });
    return found == rules.end() ? std::string{}
                                : metric_title(of.package, found->metric.value);
  };
  switch (rule.rule) {
    case contracts::paying_rule::safety_gate:
      return in(of.terms.gates);
    case contracts::paying_rule::equality_test:
      return of.terms.equality ? in(of.terms.equality->tests) : std::string{};
    case contracts::paying_rule::minimum_rates:
      return {};
  }
  return {};
}

json::array rules_of(lived_contract const& of) {
  auto out = json::array{};
  for (auto const& one : of.lived.rules) {
    out.push_back(
        json::object{{"rule", contracts::word(one.rule)},
                     {"id", one.id},
                     {"title", title_of(of, one)},
                     {"stricter_by", one.stricter_by},
                     {"effect", one.effect ? json::value(one.effect->value())
                                           : json::value(nullptr)},
                     {"why_none", one.why_none}});
  }
  return out;
}

json::array findings_of(lived_contract const& of) {
  auto out = json::array{};
  for (auto const& one : of.findings) {
    out.push_back(json::object{{"check", one.check},
                               {"verdict", contracts::word(one.says)},
                               {"metric", one.metric},
                               {"text", one.text}});
  }
  return out;
}

}  // namespace

json::value simulation_document(lived_contract const& of) {
  auto metrics = json::array{};
  for (auto i = std::size_t{0}; i < of.lived.metrics.size(); ++i) {
    metrics.push_back(
        to_json(of.lived.metrics[i], of.terms.outcomes[i], of.package));
  }
  auto levels = json::array{};
  for (auto const one : contracts::kPaymentQuantiles) {
    levels.push_back(one);
  }
  return json::object{
      {"schema", kSchema},
      {"banner", contract_banner(of.package, of.terms)},
      {"answer", answer_of(of)},
      {"contract", of.terms.id.value},
      {"title", of.terms.title.original()},
      {"year", of.year.year.value},
      {"from", to_string(of.year.starts)},
      {"to", to_string(of.year.ends)},
      {"mode",
       of.lived.mode == framework::year_mode::shadow ? "shadow" : "money"},
      {"illustration",
       of.terms.status == framework::contract_status::illustration},
      {"made", json::object{{"on", to_string(of.on)},
                            {"program", program()},
                            {"data_version", of.version}}},
      {"audience", disclosure::name_of(of.readers)},
      {"unit", "pence"},
      {"draws", of.lived.draws},
      {"seed", of.lived.seed},
      {"correlation", report::number_of(of.lived.correlation)},
      {"other_correlation", report::number_of(contracts::kOtherCorrelation)},
      {"quantile_levels", std::move(levels)},
      {"at_risk", of.lived.at_risk.value()},
      {"providers", providers_of(of)},
      {"expected", to_json(of.lived.expected, of.terms)},
      {"correlated", to_json(of.lived.correlated, of.terms)},
      {"no_change", to_json(of.lived.no_change, of.terms)},
      {"metrics", std::move(metrics)},
      {"rules", rules_of(of)},
      {"findings", findings_of(of)}};
}

}  // namespace wm::app
