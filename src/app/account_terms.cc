#include "app/account_terms.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/number_text.h"
#include "report/show.h"

namespace wm::app {

namespace {

bool names(std::vector<framework::located<std::string>> const& list,
           std::string_view const id) {
  return std::ranges::find(list, id, [](auto const& one) {
           return std::string_view{one.value};
         }) != list.end();
}

}  // namespace

std::string organisation_title(framework::package const& package,
                               std::string_view const organisation) {
  auto const* const found = framework::find_organisation(package, organisation);
  return std::string{found == nullptr ? organisation : found->title.original()};
}

std::string metric_title(framework::package const& package,
                         std::string_view const metric) {
  auto const* const found = framework::find_metric(package, metric);
  return std::string{found == nullptr ? metric : found->title.original()};
}

std::string contract_banner(framework::package const& package,
                            framework::contract const& contract) {
  auto const own = std::string{package.banner.original()};
  return contract.status != framework::contract_status::illustration
             ? own
             : fmt::format(
                   "Illustration: terms and amounts of this contract are "
                   "invented.{}{}",
                   own.empty() ? "" : " ", own);
}

std::vector<report::account_statement> statements_of(
    framework::package const& package, std::string_view const metric) {
  auto out = std::vector<report::account_statement>{};
  for (auto const& one : package.statements) {
    if ((one.lead && one.lead->value == metric) ||
        names(one.supporting, metric)) {
      out.push_back(
          {one.id.value, one.number, std::string{one.text.original()}});
    }
  }
  return out;
}

std::optional<report::account_curve> curve_of(
    framework::paid_outcome const& terms, framework::metric const& metric,
    std::optional<double> const baseline) {
  using report::curve_point;
  if (!terms.curve) {
    return std::nullopt;
  }
  auto const& curve = *terms.curve;
  auto out = report::account_curve{
      .symbol = metric.unit ? report::unit_symbol(*metric.unit) : std::string{},
      .decimals = metric.unit ? metric.unit->decimals : 1};
  if (curve.collar) {
    out.points.push_back({"paid back in full", curve.collar->full_at.value,
                          -report::number_of(curve.collar->most)});
  }
  auto const improves =
      terms.rewards == framework::reward_for::improvement && baseline;
  out.points.push_back(improves ? curve_point{"baseline", *baseline, 0}
                                : curve_point{"floor", curve.floor.value, 0});
  auto const most = curve.cap ? report::number_of(*curve.cap) : HUGE_VAL;
  out.points.push_back({"target", curve.target.value, std::min(1.0, most)});
  if (curve.stretch) {
    out.points.push_back(
        {"stretch", curve.stretch->value,
         std::min(report::number_of(curve.stretch_pays), most)});
  }
  return out;
}

bool shares_by_outcomes(framework::contract const& of) {
  return of.shared->quality != framework::quality_link::none ||
         std::ranges::any_of(
             of.distribution, [](framework::distribution const& one) {
               return one.of != framework::divided_money::outcomes &&
                      one.rule == framework::split_rule::by_performance;
             });
}

/// What the equality gate's tests have found, group by group.
std::vector<report::account_step> equality_steps(
    framework::package const& package, framework::contract const& contract,
    contracts::outcomes_account const& outcomes) {
  auto to = std::vector<report::account_step>{};
  for (auto i = std::size_t{0}; i < outcomes.tested.size(); ++i) {
    auto const& test = contract.equality->tests[i];
    auto const& tested = outcomes.tested[i];
    auto const* const metric =
        framework::find_metric(package, test.metric.value);
    auto const name = metric_title(package, test.metric.value);
    if (tested.gaps.empty()) {
      to.push_back(
          {fmt::format("Equality gate, {}: cannot be tested, since "
                       "there are no figures by group",
                       name)});
    }
    for (auto const& gap : tested.gaps) {
      auto said = fmt::format("Equality gate, {}, {}: ", name, gap.group);
      if (gap.gap && metric != nullptr) {
        said += fmt::format("gap {}", report::value_text(*gap.gap, *metric));
        if (gap.limits) {
          said += fmt::format(" (limits {} to {})",
                              report::value_text(gap.limits->lower, *metric),
                              report::value_text(gap.limits->upper, *metric));
        }
        said += fmt::format(", at most {} allowed; ", test.limit.written.value);
      }
      if (gap.power) {
        said += fmt::format("power {:.0f} %; ", 100 * *gap.power);
      }
      switch (gap.outcome) {
        case contracts::gap_outcome::within:
          said += "within its limit";
          break;
        case contracts::gap_outcome::wider:
          said += "wider than its limit";
          break;
        case contracts::gap_outcome::cannot_be_tested:
          said += fmt::format("cannot be tested: {}", words_of(gap.why));
          break;
      }
      to.push_back({std::move(said)});
    }
  }
  return to;
}

std::vector<report::account_party> parties_of(
    framework::package const& package, framework::contract const& contract,
    std::size_t const provider) {
  auto out = std::vector<report::account_party>{};
  auto const add = [&](std::string const& party,
                       report::party_role const role) {
    auto keys = std::vector<report::party_key>{};
    for (auto const& key : contract.keys) {
      if (key.organisation.value == party) {
        keys.push_back({key.role, key.public_key.value});
      }
    }
    out.push_back(
        {party, organisation_title(package, party), role, std::move(keys)});
  };
  for (auto const& one : contract.commissioners) {
    add(one.value, report::party_role::commissioner);
  }
  // Another provider signs its own account, not this one.
  add(contract.providers[provider].organisation.value,
      report::party_role::provider);
  return out;
}

report::contract_clause dispute_clause(framework::package const& package,
                                       framework::contract const& contract) {
  auto const& dispute = contract.dispute;
  return {"If a party disagrees",
          fmt::format("{}. It is raised within {} days of the account and "
                      "decided within {} days by {}.",
                      dispute.how.original(), dispute.raise_within_days,
                      dispute.decided_within_days,
                      organisation_title(package, dispute.decided_by.value))};
}

std::vector<report::contract_clause> clauses_of(
    framework::package const& package, framework::contract const& contract) {
  auto out = std::vector<report::contract_clause>{};
  out.push_back(dispute_clause(package, contract));
  if (contract.tax.note.given()) {
    out.push_back({"Tax", std::string{contract.tax.note.original()}});
  }
  if (!contract.replaces.empty()) {
    auto titles = std::vector<std::string>{};
    for (auto const& one : contract.replaces) {
      titles.push_back(one.title);
    }
    out.push_back(
        {"What it replaces", fmt::format("Need not be reported any more: {}.",
                                         fmt::join(titles, "; "))});
  }
  return out;
}

std::vector<report::shown_source> sources_of(framework::package const& package,
                                             contract_facts const& facts) {
  auto used = std::vector<int>(package.sources.size());
  auto const count = [&](figures::figure const* const of) {
    for (auto i = std::size_t{0}; of != nullptr && i < used.size(); ++i) {
      used[i] += package.sources[i].id.value == of->source ? 1 : 0;
    }
  };
  for (auto const* const list :
       {&facts.outcomes, &facts.gates, &facts.rate_card}) {
    for (auto const& one : *list) {
      count(one.figure);
      count(one.baseline);
    }
  }
  auto out = std::vector<report::shown_source>{};
  for (auto i = std::size_t{0}; i < used.size(); ++i) {
    if (used[i] > 0) {
      out.push_back({package.sources[i], used[i]});
    }
  }
  return out;
}

}  // namespace wm::app
