#include "app/compose_contract.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "app/account_terms.h"
#include "app/contract_facts.h"
#include "app/contract_sentences.h"
#include "app/corridor_lines.h"
#include "contracts/payment/curve.h"
#include "contracts/payment/outcomes.h"
#include "framework/words.h"
#include "report/number_text.h"
#include "report/period_text.h"
#include "report/show.h"

namespace wm::app {

namespace {

using framework::contract_status;

/// The year of that day; before and after the term its first and last.
framework::contract_year const& current_year(framework::contract const& of,
                                             std::chrono::sys_days const on) {
  auto const found = std::ranges::find_if(
      of.years, [&](auto const& one) { return on <= one.ends; });
  return found == of.years.end() ? of.years.back() : *found;
}

/// The latest figure of a series of points that has a value.
figures::figure const* latest(figures::assessed_series const* const of) {
  auto const* out = static_cast<figures::figure const*>(nullptr);
  if (of != nullptr) {
    for (auto const& point : of->points) {
      out = point.shown.value ? &point.shown : out;
    }
  }
  return out;
}

bool is_hidden(figures::figure const* const of) {
  return of != nullptr && (of->no_value == figures::gap::suppressed ||
                           of->no_value == figures::gap::withheld);
}

class composer {
 public:
  composer(measured_package const& measured,
           framework::contract const& contract,
           framework::contract_year const& year)
      : measured_{measured},
        package_{measured.package},
        contract_{contract},
        year_{year} {}

  result<report::shown_contract> compose(std::chrono::sys_days on);

 private:
  void add_parties(report::shown_contract& to) const;
  result<report::contract_year_terms> terms_of(
      framework::contract_year const& year) const;
  result<report::contract_outcome> outcome(std::size_t at, pence at_risk) const;
  figures::assessed_series const* series_of(
      framework::metric const& metric) const;
  std::string baseline_of(std::size_t at,
                          framework::metric const* metric) const;
  std::string answer(report::shown_contract const& of,
                     std::chrono::sys_days on) const;

  measured_package const& measured_;
  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  contract_facts facts_;
};

void composer::add_parties(report::shown_contract& to) const {
  for (auto const& one : contract_.commissioners) {
    to.parties.push_back({.organisation = one.value,
                          .title = organisation_title(package_, one.value),
                          .role = report::party_role::commissioner,
                          .does = {}});
  }
  for (auto const& one : contract_.providers) {
    auto const& id = one.organisation.value;
    to.parties.push_back({.organisation = id,
                          .title = organisation_title(package_, id),
                          .role = report::party_role::provider,
                          .does = std::string{one.role.original()}});
  }
}

result<report::contract_year_terms> composer::terms_of(
    framework::contract_year const& year) const {
  auto out = report::contract_year_terms{
      .year = year.year.value,
      .starts = year.starts,
      .ends = year.ends,
      .mode = year.mode,
      .budget = WM_TRY(contracts::budget_of(year)),
      .at_risk = WM_TRY(contracts::money_at_risk(year)),
      .at_risk_share = to_string(year.at_risk)};
  for (auto const& line : year.budget) {
    out.lines.push_back({line.provider.value, std::string{word(line.care)},
                         std::string{word(line.pooled)}, line.amount});
  }
  for (auto const& one : year.payments) {
    out.payments.push_back({std::string{word(one.of)}, one.run_out,
                            one.data_cut, one.reported_on, one.paid_on});
  }
  return out;
}

figures::assessed_series const* composer::series_of(
    framework::metric const& metric) const {
  auto const index =
      static_cast<std::size_t>(&metric - package_.metrics.data());
  auto const found = std::ranges::find_if(
      measured_.cleared.series(), [&](figures::assessed_series const& one) {
        return one.metric.value() == index && one.group.empty() &&
               package_.areas[one.area.value()].code.value ==
                   contract_.population.area.value;
      });
  return found == measured_.cleared.series().end() ? nullptr : &*found;
}

std::string composer::baseline_of(std::size_t const at,
                                  framework::metric const* const metric) const {
  auto const& terms = contract_.outcomes[at];
  if (!terms.baseline) {
    return "none";
  }
  auto const& baseline = *terms.baseline;
  auto const when =
      report::period_text({baseline.from, baseline.to + std::chrono::days{1}});
  if (baseline.value) {
    return fmt::format("{}, {}, as agreed", baseline.value->written.value,
                       when);
  }
  auto const value = facts_.facts.outcomes.baselines[at];
  if (is_hidden(facts_.outcomes[at].baseline)) {
    return fmt::format("{}, hidden because few people stand behind it", when);
  }
  return value && metric != nullptr
             ? fmt::format("{}, {}, as measured",
                           report::value_text(*value, *metric), when)
             : fmt::format("{}, no figure yet", when);
}

result<report::contract_outcome> composer::outcome(std::size_t const at,
                                                   pence const at_risk) const {
  auto const& terms = contract_.outcomes[at];
  auto const* const metric =
      framework::find_metric(package_, terms.metric.value);
  auto out = report::contract_outcome{
      .metric = terms.metric.value,
      .title = metric_title(package_, terms.metric.value),
      .statements = statements_of(package_, terms.metric.value),
      .weight = to_string(terms.weight),
      .part = std::string{word(terms.part)},
      .baseline = baseline_of(at, metric),
      .rule = rule_of(terms),
      .needs = needs_of(terms),
      .at_stake = WM_TRY(part(at_risk, terms.weight))};
  for (auto const& one : terms.providers) {
    out.work_of.push_back(one.value);
  }
  if (metric == nullptr) {
    return out;
  }
  auto const baseline = facts_.facts.outcomes.baselines[at];
  auto const from_hidden =
      terms.rewards == framework::reward_for::improvement &&
      is_hidden(facts_.outcomes[at].baseline);
  if (!from_hidden) {
    out.curve = curve_of(terms, *metric, baseline);
  }
  auto const* const series = series_of(*metric);
  auto const hidden = series != nullptr && !series->points.empty() &&
                      is_hidden(&series->points.back().shown);
  auto const* const figure =
      hidden ? &series->points.back().shown : latest(series);
  if (figure == nullptr) {
    return out;
  }
  out.latest = report::show(*figure, *metric);
  // Of a hidden figure nobody says what it would earn, nor of an older one.
  if (!out.curve || hidden) {
    return out;
  }
  out.curve->value = figure->value;
  out.curve->at_95 = figure->at_95;
  // A curve with a baseline in its floor's place cannot be without it; nor can
  // the better of both where the baseline is there and hidden.
  if (terms.rewards != framework::reward_for::attainment &&
      is_hidden(facts_.outcomes[at].baseline)) {
    return out;
  }
  auto const earned = contracts::earned_share(
      terms, metric->better,
      contracts::read_figure(*figure, metric->better).now, baseline, {});
  if (earned) {
    out.curve->share = report::number_of(*earned);
  }
  return out;
}

std::string composer::answer(report::shown_contract const& of,
                             std::chrono::sys_days const on) const {
  auto const pounds = report::pounds_text;
  auto const now = std::ranges::find(of.years, of.current_year,
                                     &report::contract_year_terms::year);
  auto out = fmt::format(
      "{} {} for {}.", pounds(now->budget),
      on > of.ends ? "was the budget of its last year" : "is the budget",
      now->year);
  if (!of.outcomes.empty()) {
    out +=
        fmt::format(" {} of it, {}, depends on {} that residents care about.",
                    now->at_risk_share, pounds(now->at_risk),
                    report::counted(of.outcomes.size(), "outcome", "outcomes"));
  }
  if (of.shared) {
    out += " Savings and losses against the budget are shared.";
  }
  if (now->mode == framework::year_mode::shadow) {
    out += " It is a shadow year: everything is worked out, no money follows.";
  }
  return out;
}

result<report::shown_contract> composer::compose(
    std::chrono::sys_days const on) {
  facts_ = WM_TRY(facts_of(package_, contract_, year_, measured_.cleared));
  auto out = report::shown_contract{};
  out.id = contract_.id.value;
  out.title = contract_.title.original();
  out.about = contract_.about.original();
  out.status = contract_.status;
  out.provenance = contract_.provenance;
  if (contract_.status == contract_status::illustration) {
    out.banner =
        "Illustration: terms and amounts of this contract are invented.";
  }
  add_parties(out);
  out.population = contract_.population.who.original();
  out.area = contract_.population.area.value;
  out.people = contract_.population.people;
  out.starts = contract_.starts;
  out.ends = contract_.ends;
  out.current_year = year_.year.value;
  for (auto const& year : contract_.years) {
    out.years.push_back(WM_TRY(terms_of(year)));
  }
  auto const at_risk = WM_TRY(contracts::money_at_risk(year_));
  for (auto i = std::size_t{0}; i < contract_.outcomes.size(); ++i) {
    out.outcomes.push_back(WM_TRY(outcome(i, at_risk)));
  }
  out.gates = gates_of(package_, contract_);
  out.other_payments = other_payments_of(package_, contract_);
  out.shared = WM_TRY(corridor_of(contract_, year_));
  out.divisions = divisions_of(package_, contract_);
  for (auto const& one : contract_.replaces) {
    out.replaces.push_back(
        {one.title, one.code, std::string{one.why.original()}, one.source});
  }
  out.clauses = all_clauses_of(package_, contract_);
  out.answer = answer(out, on);
  return out;
}

}  // namespace

result<std::vector<report::shown_contract>> compose_contracts(
    measured_package const& measured, std::chrono::sys_days const on) {
  auto out = std::vector<report::shown_contract>{};
  for (auto const& one : measured.package.contracts) {
    if (!one.years.empty()) {
      auto of = composer{measured, one, current_year(one, on)};
      out.push_back(WM_TRY(of.compose(on)));
    }
  }
  return out;
}

}  // namespace wm::app
