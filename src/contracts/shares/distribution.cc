#include "contracts/shares/distribution.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace wm::contracts {

namespace {

using framework::divided_money;
using framework::partner_facts;
using framework::split_rule;

using names = std::vector<std::string_view>;

std::string_view words_of(split_rule const rule) {
  switch (rule) {
    case split_rule::equal:
      return "equally";
    case split_rule::by_budget:
      return "by budget";
    case split_rule::by_equity:
      return "by equity";
    case split_rule::by_performance:
      return "by performance";
    case split_rule::to_investment:
      return "by what each has to invest";
    case split_rule::to_falling_budgets:
      return "by how far each budget has fallen";
  }
  return "";
}

std::string_view words_of(divided_money const what) {
  switch (what) {
    case divided_money::outcomes:
      return "Money for outcomes";
    case divided_money::savings:
      return "The providers' part of savings";
    case divided_money::losses:
      return "The providers' part of losses";
  }
  return "";
}

/// Whose work a metric is, by id.
names workers(framework::contract const& terms,
              framework::paid_outcome const& outcome) {
  auto out = names{};
  for (auto const& one : terms.providers) {
    auto const& id = one.organisation.value;
    if (outcome.providers.empty() ||
        std::ranges::any_of(outcome.providers,
                            [&](auto const& p) { return p.value == id; })) {
      out.push_back(id);
    }
  }
  std::ranges::sort(out);
  return out;
}

std::vector<split_part> with_weights(framework::contract const& terms,
                                     std::span<std::int64_t const> weights) {
  auto out = std::vector<split_part>{};
  for (auto i = std::size_t{0}; i < terms.providers.size(); ++i) {
    out.push_back({terms.providers[i].organisation.value, weights[i]});
  }
  return out;
}

class divider {
 public:
  divider(framework::contract const& terms,
          framework::contract_year const& year)
      : terms_{terms}, year_{year} {}

  /// What each provider's metrics earned, or did not earn; adds up over
  /// providers to the whole of it.
  template <typename Amount>
  result<std::vector<pence>> by_metrics(outcomes_account const& outcomes,
                                        Amount const& amount_of) const;

  /// The year's budget lines of each.
  std::vector<std::int64_t> budgets() const;

  /// By any rule but performance.
  result<std::vector<std::int64_t>> weights(
      framework::distribution const& by) const;

 private:
  pence budget_of(std::string_view provider) const;

  framework::contract const& terms_;
  framework::contract_year const& year_;
};

pence divider::budget_of(std::string_view const provider) const {
  auto out = std::int64_t{0};
  for (auto const& line : year_.budget) {
    out += line.provider.value == provider ? line.amount.value() : 0;
  }
  return pence{out};
}

std::vector<std::int64_t> divider::budgets() const {
  auto out = std::vector<std::int64_t>{};
  for (auto const& one : terms_.providers) {
    out.push_back(budget_of(one.organisation.value).value());
  }
  return out;
}

template <typename Amount>
result<std::vector<pence>> divider::by_metrics(outcomes_account const& outcomes,
                                               Amount const& amount_of) const {
  // Metrics of the same providers are shared out together, so that odd
  // pennies do not add up to the lesser id's favour.
  auto together = std::map<names, std::vector<pence>>{};
  auto by_name = std::map<std::string_view, pence>{};
  for (auto i = std::size_t{0}; i < outcomes.of.size(); ++i) {
    auto const& terms = terms_.outcomes[i];
    auto const amount = amount_of(outcomes.of[i]);
    if (terms.providers.size() == 1) {
      auto& of = by_name.try_emplace(terms.providers.front().value, kNothing)
                     .first->second;
      of = WM_TRY(add(of, amount));
    } else {
      together[workers(terms_, terms)].push_back(amount);
    }
  }
  for (auto const& [who, amounts] : together) {
    auto equal = std::vector<split_part>{};
    for (auto const name : who) {
      equal.push_back({std::string{name}, 1});
    }
    auto const whole = WM_TRY(sum(amounts));
    auto const parts = WM_TRY(split(whole, equal));
    for (auto i = std::size_t{0}; i < who.size(); ++i) {
      auto& of = by_name.try_emplace(who[i], kNothing).first->second;
      of = WM_TRY(add(of, parts[i]));
    }
  }
  auto out = std::vector<pence>{};
  for (auto const& one : terms_.providers) {
    auto const found = by_name.find(one.organisation.value);
    out.push_back(found == by_name.end() ? kNothing : found->second);
  }
  return out;
}

result<std::vector<std::int64_t>> divider::weights(
    framework::distribution const& by) const {
  auto out = std::vector<std::int64_t>{};
  for (auto const& one : terms_.providers) {
    auto const& id = one.organisation.value;
    auto const facts = std::ranges::find(
        by.partners, id, [](partner_facts const& p) -> auto const& {
          return p.organisation.value;
        });
    auto const known = facts != by.partners.end();
    auto const budget = budget_of(id);
    switch (by.rule) {
      case split_rule::equal:
        out.push_back(1);
        break;
      case split_rule::by_budget:
        out.push_back(budget.value());
        break;
      case split_rule::by_equity:
        out.push_back(known ? facts->equity.value_or(kNone).value() : 0);
        break;
      case split_rule::to_investment:
        out.push_back(known ? facts->investment.value_or(kNothing).value() : 0);
        break;
      case split_rule::to_falling_budgets: {
        auto const former =
            known ? facts->former_budget.value_or(budget) : budget;
        out.push_back(std::max<std::int64_t>(
            WM_TRY(subtract(former, budget)).value(), 0));
        break;
      }
      case split_rule::by_performance:
        return fail(error_code::invalid_input, {},
                    "performance is no weight of its own");
    }
  }
  return out;
}

/// Not earned of what was at stake, and not less than nothing.
pence missed(outcome_payment const& of) {
  return pence{std::max<std::int64_t>(
      of.at_stake.value() - of.earned.value() - of.held_back.value(), 0)};
}

pence won(outcome_payment const& of) {
  return std::max(of.earned, kNothing);
}

result<std::vector<pence>> by_performance(pence const amount,
                                          divided_money const what,
                                          framework::contract const& terms,
                                          divider const& with,
                                          outcomes_account const& outcomes) {
  if (what == divided_money::outcomes && amount == outcomes.earned) {
    return with.by_metrics(outcomes,
                           [](outcome_payment const& of) { return of.earned; });
  }
  auto const by = WM_TRY(
      with.by_metrics(outcomes, what == divided_money::losses ? missed : won));
  auto weights = std::vector<std::int64_t>{};
  for (auto const one : by) {
    weights.push_back(one.value());
  }
  return split(amount, with_weights(terms, weights));
}

}  // namespace

result<std::vector<pence>> divide(pence const amount, divided_money const what,
                                  framework::contract const& terms,
                                  framework::contract_year const& year,
                                  outcomes_account const& outcomes,
                                  telling const tell,
                                  std::vector<std::string> const& names) {
  auto const providers = terms.providers.size();
  if (providers == 1) {
    return std::vector<pence>{amount};
  }
  if (amount == kNothing && what != divided_money::outcomes) {
    return std::vector<pence>(providers, kNothing);
  }
  auto const by =
      std::ranges::find(terms.distribution, what, &framework::distribution::of);
  if (by == terms.distribution.end()) {
    return fail(error_code::not_found, terms.id.value,
                "the contract does not say how this money is divided among "
                "its providers");
  }
  auto const with = divider{terms, year};
  auto const by_weights = [&]() -> result<std::vector<pence>> {
    auto const weights = WM_TRY(with.weights(*by));
    return split(amount, with_weights(terms, weights));
  };
  auto divided = by->rule == split_rule::by_performance
                     ? by_performance(amount, what, terms, with, outcomes)
                     : by_weights();
  auto const nobody = !divided && divided.error().code == error_code::undefined;
  if (nobody) {
    divided = split(amount, with_weights(terms, with.budgets()));
    if (!divided && divided.error().code == error_code::undefined) {
      return fail(
          error_code::undefined, terms.id.value,
          fmt::format("{}, {}, cannot be divided: the rule gives nobody "
                      "a part, and nobody has a budget",
                      words_of(what), to_string(amount)));
    }
  }
  auto out = WM_TRY(std::move(divided));
  tell.say([&] {
    auto words = fmt::format(
        "{}, {}, divided {}:", words_of(what), to_string(amount),
        nobody ? "by budget, since the contract's rule gives nobody a part"
               : words_of(by->rule));
    for (auto i = std::size_t{0}; i < providers; ++i) {
      words += fmt::format("{} {} {}", i == 0 ? "" : ";",
                           name_of(terms, names, i), to_string(out[i]));
    }
    return step{words, amount};
  });
  return out;
}

std::string_view name_of(framework::contract const& terms,
                         std::vector<std::string> const& names,
                         std::size_t const provider) {
  return names.empty() ? terms.providers[provider].organisation.value
                       : names.at(provider);
}

}  // namespace wm::contracts
