#include "contracts/year_account.h"

#include <fmt/format.h>

#include "contracts/shares/distribution.h"

namespace wm::contracts {

namespace {

using framework::divided_money;

/// Puts amounts, in the order of providers, into one member of each.
void put(std::vector<pence> const& amounts, pence provider_payment::* where,
         std::vector<provider_payment>& into) {
  for (auto i = std::size_t{0}; i < amounts.size(); ++i) {
    into[i].*where = amounts[i];
  }
}

class settlement {
 public:
  settlement(framework::contract const& terms,
             framework::contract_year const& year, year_facts const& of,
             steps_wanted const steps)
      : terms_{terms}, year_{year}, of_{of}, steps_{steps} {}

  result<year_account> settle();

 private:
  result<void> put_fixed();
  result<void> put_outcomes();
  result<void> put_points();
  result<void> put_rate_card();
  result<void> put_shared();
  result<void> add_up();
  telling tell() { return telling_to(account_.steps, steps_); }
  std::size_t provider_of(std::string_view id) const;
  result<void> add_to(pence& sum, pence amount) const;

  framework::contract const& terms_;
  framework::contract_year const& year_;
  year_facts const& of_;
  steps_wanted steps_;
  year_account account_;
};

std::size_t settlement::provider_of(std::string_view const id) const {
  auto const* const found = framework::find_provider(terms_, id);
  return found == nullptr
             ? terms_.providers.size()
             : static_cast<std::size_t>(found - terms_.providers.data());
}

result<void> settlement::add_to(pence& sum, pence const amount) const {
  sum = WM_TRY(add(sum, amount));
  return {};
}

result<void> settlement::put_fixed() {
  auto& to = account_.providers;
  auto lines = std::vector<split_part>{};
  for (auto const& one : terms_.providers) {
    lines.push_back({one.organisation.value, 0});
  }
  for (auto const& line : year_.budget) {
    auto const at = provider_of(line.provider.value);
    if (at == to.size()) {
      return fail(error_code::invalid_input, line.id.value,
                  "a budget line is of a provider of the contract");
    }
    WM_TRY(add_to(to[at].fixed, line.amount));
    lines[at].weight = to[at].fixed.value();
  }
  if (account_.outcomes.at_risk == kNothing) {
    return {};
  }
  auto const at_risk = WM_TRY(split(account_.outcomes.at_risk, lines));
  for (auto i = std::size_t{0}; i < to.size(); ++i) {
    to[i].fixed = WM_TRY(subtract(to[i].fixed, at_risk[i]));
    tell().say([&] {
      return step{
          fmt::format("{}: budget lines of {} less {} at risk",
                      name_of(terms_, of_.provider_names, i),
                      to_string(pence{lines[i].weight}), to_string(at_risk[i])),
          to[i].fixed};
    });
  }
  return {};
}

result<void> settlement::put_outcomes() {
  if (terms_.outcomes.empty()) {
    return {};
  }
  auto const& outcomes = account_.outcomes;
  auto const parts =
      WM_TRY(divide(outcomes.earned, divided_money::outcomes, terms_, year_,
                    outcomes, tell(), of_.provider_names));
  put(parts, &provider_payment::outcomes, account_.providers);
  return {};
}

result<void> settlement::put_points() {
  for (auto const& one : account_.points) {
    auto& to = account_.providers[one.provider];
    WM_TRY(add_to(to.points, one.earned));
    WM_TRY(add_to(to.held_back, one.held_back));
  }
  return {};
}

result<void> settlement::put_rate_card() {
  for (auto const& one : account_.rate_card) {
    auto const& line = terms_.rate_card[one.line];
    auto const at = provider_of(line.provider.value);
    if (at == account_.providers.size()) {
      return fail(error_code::invalid_input, line.id.value,
                  "a line of the rate card pays a provider of the contract");
    }
    auto& to = account_.providers[at];
    WM_TRY(add_to(to.rate_card, one.earned));
    WM_TRY(add_to(to.held_back, one.held_back));
  }
  return {};
}

result<void> settlement::put_shared() {
  if (!terms_.shared) {
    return {};
  }
  auto const& score = account_.outcomes.quality_score;
  account_.shared_waits =
      why_shares_wait(*terms_.shared, year_, of_.spending, score);
  if (!account_.shared_waits.empty()) {
    if (!of_.spending && !of_.spending_awaited.empty()) {
      account_.shared_waits = of_.spending_awaited;
    }
    return {};
  }
  account_.shared =
      WM_TRY(share_savings(*terms_.shared, year_, of_.spending, score, steps_));
  auto const amount = account_.shared->providers;
  auto const what =
      amount < kNothing ? divided_money::losses : divided_money::savings;
  auto const parts =
      WM_TRY(divide(amount, what, terms_, year_, account_.outcomes, tell(),
                    of_.provider_names));
  put(parts, &provider_payment::shared, account_.providers);
  return {};
}

result<void> settlement::add_up() {
  for (auto& one : account_.providers) {
    auto const parts = std::vector<pence>{one.fixed, one.outcomes, one.points,
                                          one.rate_card, one.shared};
    one.total = WM_TRY(sum(parts));
    WM_TRY(add_to(account_.total, one.total));
  }
  return {};
}

result<year_account> settlement::settle() {
  account_.mode = year_.mode;
  account_.budget = WM_TRY(budget_of(year_));
  account_.providers.resize(terms_.providers.size());
  account_.outcomes = WM_TRY(pay_outcomes(terms_, year_, of_.outcomes, steps_));
  account_.points = WM_TRY(pay_points(terms_, of_.points, steps_));
  account_.rate_card = WM_TRY(pay_rate_card(terms_, of_.rate_card, steps_));
  WM_TRY(put_fixed());
  WM_TRY(put_outcomes());
  WM_TRY(put_points());
  WM_TRY(put_rate_card());
  WM_TRY(put_shared());
  WM_TRY(add_up());
  return std::move(account_);
}

}  // namespace

result<year_account> settle_year(framework::contract const& terms,
                                 framework::contract_year const& year,
                                 year_facts const& of,
                                 steps_wanted const steps) {
  return settlement{terms, year, of, steps}.settle();
}

}  // namespace wm::contracts
