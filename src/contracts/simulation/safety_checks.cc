#include "contracts/simulation/safety_checks.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "contracts/payment/outcomes.h"
#include "contracts/shares/distribution.h"

namespace wm::contracts {

namespace {

finding judged(std::string_view const check, bool const warns,
               std::string text) {
  return {check, warns ? verdict::warning : verdict::fine, std::move(text)};
}

finding unchecked(std::string_view const check, std::string text) {
  return {check, verdict::not_checked, std::move(text)};
}

pence less(pence const left, pence const right) {
  return subtract(left, right).value_or(kNothing);
}

finding baseline_gap(framework::contract const& terms,
                     framework::contract_year const& year) {
  constexpr auto kName = "baseline_gap";
  auto const budget = budget_of(year).value_or(kNothing);
  if (!terms.cost_before || terms.cost_before->amount <= kNothing) {
    return unchecked(kName,
                     "The contract does not say what the same care cost "
                     "before");
  }
  auto const& before = *terms.cost_before;
  auto const gap = less(before.amount, budget);
  auto const part = share_of(gap, before.amount).value_or(kNone);
  return judged(
      kName, part > kBaselineGap,
      fmt::format("The budget of {} is {}, the same care cost {} in {}: {} {}",
                  year.year.value, to_string(budget), to_string(before.amount),
                  before.year, to_string(share{std::abs(part.value())}),
                  part > kNone ? "less" : "more or the same"));
}

finding unfunded_tax(framework::contract const& terms) {
  constexpr auto kName = "unfunded_tax";
  if (terms.tax.treatment == framework::tax_treatment::unclear) {
    return judged(kName, true,
                  "Nobody has asked yet whether tax is due that cannot be "
                  "claimed back");
  }
  auto const open = less(terms.tax.cost, terms.tax.funded);
  return judged(
      kName, open > kNothing,
      fmt::format("Tax that cannot be claimed back costs {} a year, "
                  "{} of it is in the budget",
                  to_string(terms.tax.cost), to_string(terms.tax.funded)));
}

finding share_at_risk(framework::contract_year const& year) {
  return judged("share_at_risk", year.at_risk > kMuchAtRisk,
                fmt::format("Outcomes decide {} of the budget; more than {} is "
                            "much",
                            to_string(year.at_risk), to_string(kMuchAtRisk)));
}

finding noise(simulation const& lived) {
  constexpr auto kName = "risk_against_noise";
  if (lived.at_risk <= kNothing) {
    return unchecked(kName, "No money is at risk in this year");
  }
  auto const& earned = lived.expected.outcomes;
  auto const width = less(earned.quantiles.back(), earned.quantiles.front());
  auto const part = share_of(width, lived.at_risk).value_or(kNone);
  return judged(kName, part > kMuchNoise,
                fmt::format("In nine years of ten outcomes earn {} to {}: "
                            "chance alone moves {} of the {} at risk",
                            to_string(earned.quantiles.front()),
                            to_string(earned.quantiles.back()), to_string(part),
                            to_string(lived.at_risk)));
}

finding indicators(framework::contract const& terms) {
  auto const count = terms.outcomes.size();
  return judged("number_of_metrics", count > kManyMetrics,
                fmt::format("{} paid metrics; more than {} are many", count,
                            kManyMetrics));
}

finding mobilisation(framework::contract const& terms) {
  constexpr auto kName = "mobilisation";
  if (!terms.mobilisation) {
    return unchecked(kName,
                     "The contract does not say what it costs to get going");
  }
  auto const& of = *terms.mobilisation;
  return judged(kName, of.cost > of.funded,
                fmt::format("To get going costs {}, of which {} is paid for",
                            to_string(of.cost), to_string(of.funded)));
}

finding solvency(framework::contract_provider const& provider,
                 std::string_view const name, pence const budget,
                 payment_spread const& receives) {
  constexpr auto kName = "solvency";
  auto const short_of =
      std::max(less(budget, receives.quantiles.front()), kNothing);
  if (!provider.reserves) {
    return unchecked(kName,
                     fmt::format("{} would miss {} of its budget in one year "
                                 "of twenty; its reserves are not known",
                                 name, to_string(short_of)));
  }
  return judged(
      kName, short_of > *provider.reserves,
      fmt::format("{} would miss {} of its budget in one year of twenty, and "
                  "has reserves of {}",
                  name, to_string(short_of), to_string(*provider.reserves)));
}

finding shadow(framework::contract const& terms) {
  auto const has = std::ranges::any_of(terms.years, [](auto const& year) {
    return year.mode == framework::year_mode::shadow;
  });
  return judged("shadow_year", !has,
                has ? "A year is settled in shadow before money follows"
                    : "No year is settled in shadow before money follows");
}

/// Which pairs a scenario does without, and why: with many pairs the first.
finding pairs_left_out(std::vector<shared_people> const& pairs) {
  constexpr auto kMostNamed = std::size_t{5};
  auto named = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < std::min(pairs.size(), kMostNamed); ++i) {
    named.push_back(fmt::format("{} with {}", pairs[i].one, pairs[i].other));
  }
  return unchecked(
      "measured_pairs",
      fmt::format("How far {}{} move together was found from persons, but "
                  "cannot hold beside a correlation of {} of all others: "
                  "\"metrics move together\" takes {} for these pairs too",
                  fmt::join(named, ", "),
                  pairs.size() > kMostNamed
                      ? fmt::format(" and {} more", pairs.size() - kMostNamed)
                      : std::string{},
                  to_string(kOtherCorrelation), to_string(kOtherCorrelation)));
}

}  // namespace

std::vector<finding> check_safety(framework::contract const& terms,
                                  framework::contract_year const& year,
                                  simulation const& lived,
                                  std::vector<std::string> const& names) {
  auto out =
      std::vector<finding>{baseline_gap(terms, year), unfunded_tax(terms),
                           share_at_risk(year),       noise(lived),
                           indicators(terms),         mobilisation(terms)};
  for (auto i = std::size_t{0}; i < terms.providers.size(); ++i) {
    auto const& provider = terms.providers[i];
    auto lines = std::vector<pence>{};
    for (auto const& line : year.budget) {
      if (line.provider.value == provider.organisation.value) {
        lines.push_back(line.amount);
      }
    }
    auto const name = std::string{name_of(terms, names, i)};
    out.push_back(solvency(provider, name, sum(lines).value_or(kNothing),
                           lived.expected.providers[i]));
  }
  out.push_back(shadow(terms));
  if (!lived.left_out.empty()) {
    out.push_back(pairs_left_out(lived.left_out));
  }
  return out;
}

std::string_view word(verdict const of) {
  switch (of) {
    case verdict::fine:
      return "fine";
    case verdict::warning:
      return "warning";
    case verdict::not_checked:
      return "not_checked";
  }
  return "";
}

}  // namespace wm::contracts
