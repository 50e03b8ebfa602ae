#include "contracts/simulation/rule_effects.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "contracts/simulation/mean_of.h"
#include "contracts/simulation/on_threads.h"

namespace wm::contracts {

namespace {

/// A rule and the contract in which it is stricter.
struct stricter_rule {
  rule_effect of;
  framework::contract terms;
};

std::optional<double> error_of(reading const& of) {
  return of.state == reading_state::usable && of.now.at_95
             ? std::optional{standard_error_of(*of.now.at_95)}
             : std::nullopt;
}

stricter_rule with_gate(framework::contract const& terms, std::size_t const i,
                        reading const& seen) {
  auto out = stricter_rule{
      {.rule = paying_rule::safety_gate, .id = terms.gates[i].id.value}, terms};
  auto const error = error_of(seen);
  if (!error) {
    out.of.why_none = "its metric has no figure with limits";
    return out;
  }
  out.of.stricter_by = *error;
  out.terms.gates[i].limit.value += sign_of(seen.better) * *error;
  return out;
}

stricter_rule with_test(framework::contract const& terms, std::size_t const i,
                        gap_reading const& seen) {
  auto out = stricter_rule{{.rule = paying_rule::equality_test,
                            .id = terms.equality->tests[i].id.value},
                           terms};
  auto const against = error_of(seen.against.figure);
  auto largest = std::optional<double>{};
  for (auto const& one : seen.behind) {
    auto const error = error_of(one.figure);
    if (error && against) {
      largest = std::max(largest.value_or(0.0), std::hypot(*error, *against));
    }
  }
  auto& limit = out.terms.equality->tests[i].limit.value;
  if (!largest) {
    out.of.why_none = "its groups have no figures with limits";
  } else if (limit <= 0) {
    out.of.why_none = "it allows no gap, and cannot be stricter";
  } else {
    out.of.stricter_by = std::min(*largest, limit);
    limit -= out.of.stricter_by;
  }
  return out;
}

stricter_rule with_minimum(framework::contract const& terms,
                           share const deviation) {
  auto out =
      stricter_rule{{.rule = paying_rule::minimum_rates, .id = {}}, terms};
  if (deviation <= kNone) {
    out.of.why_none = "spending is not moved by chance";
    return out;
  }
  out.of.stricter_by = static_cast<double>(deviation.value()) /
                       static_cast<double>(kAll.value());
  for (auto& step : out.terms.shared->minimum) {
    step.savings =
        std::min(share{step.savings.value() + deviation.value()}, kAll);
    step.losses =
        std::min(share{step.losses.value() + deviation.value()}, kAll);
  }
  return out;
}

std::vector<stricter_rule> stricter(framework::contract const& terms,
                                    year_expectations const& from) {
  auto out = std::vector<stricter_rule>{};
  auto const& outcomes = from.facts.outcomes;
  for (auto i = std::size_t{0}; i < terms.gates.size(); ++i) {
    out.push_back(with_gate(terms, i, outcomes.gates[i]));
  }
  for (auto i = std::size_t{0}; i < outcomes.tests.size(); ++i) {
    out.push_back(with_test(terms, i, outcomes.tests[i]));
  }
  if (terms.shared && !terms.shared->minimum.empty()) {
    out.push_back(with_minimum(terms, from.spending_deviation));
  }
  return out;
}

/// Everything paid in so many years, added up.
result<wide_sum> paid(framework::contract const& terms,
                      framework::contract_year const& year,
                      year_expectations const& from, year_draws const& years,
                      std::uint32_t const draws) {
  auto facts = from.facts;
  auto out = wide_sum{0};
  for (auto number = std::uint32_t{0}; number < draws; ++number) {
    years.draw(number, facts);
    auto const account =
        WM_TRY(settle_year(terms, year, facts, steps_wanted::no));
    out += account.total.value();
  }
  return out;
}

}  // namespace

result<std::vector<rule_effect>> effects_of_rules(
    framework::contract const& terms, framework::contract_year const& year,
    year_expectations const& from, year_draws const& years,
    std::uint32_t const draws, unsigned const threads) {
  auto rules = stricter(terms, from);
  auto out = std::vector<rule_effect>{};
  if (rules.empty()) {
    return out;
  }
  // The first is the contract as it is.
  auto sums = std::vector<result<wide_sum>>(rules.size() + 1, 0);
  on_threads(threads, [&](unsigned const worker) {
    for (auto i = std::size_t{worker}; i < sums.size(); i += threads) {
      if (i == 0 || rules[i - 1].of.why_none.empty()) {
        sums[i] =
            paid(i == 0 ? terms : rules[i - 1].terms, year, from, years, draws);
      }
    }
  });
  auto const before = WM_TRY(std::move(sums.front()));
  for (auto i = std::size_t{0}; i < rules.size(); ++i) {
    auto& one = out.emplace_back(std::move(rules[i].of));
    if (one.why_none.empty()) {
      auto const after = WM_TRY(std::move(sums[i + 1]));
      one.effect = mean_of(after - before, draws);
    }
  }
  return out;
}

std::string_view word(paying_rule const rule) {
  switch (rule) {
    case paying_rule::safety_gate:
      return "safety_gate";
    case paying_rule::equality_test:
      return "equality_test";
    case paying_rule::minimum_rates:
      return "minimum_rates";
  }
  return "";
}

}  // namespace wm::contracts
