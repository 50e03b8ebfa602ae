#include "app/account_ledger.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "app/find_contract.h"

namespace wm::app {

namespace {

using framework::payment_of;

/// Puts payments between a commissioner and a provider, one after the other.
class ledger {
 public:
  ledger(std::string const& payer, std::string const& provider)
      : payer_{payer}, provider_{provider} {}

  void add(std::chrono::sys_days date, std::string rule, std::string text,
           pence amount);
  std::vector<report::ledger_line> take() { return std::move(lines_); }

 private:
  std::string const& payer_;
  std::string const& provider_;
  std::vector<report::ledger_line> lines_{};
};

void ledger::add(std::chrono::sys_days const date, std::string rule,
                 std::string text, pence const amount) {
  if (amount == kNothing) {
    return;
  }
  auto const pays_back = amount < kNothing;
  lines_.push_back({.date = date,
                    .from = pays_back ? provider_ : payer_,
                    .to = pays_back ? payer_ : provider_,
                    .rule = std::move(rule),
                    .text = std::move(text),
                    .amount = report::shown(amount)});
}

}  // namespace

std::vector<report::ledger_line> ledger_of(
    framework::contract const& contract, framework::contract_year const& year,
    std::size_t const provider, contracts::provider_payment const& mine,
    account_edition const& of) {
  auto to = ledger{contract.commissioners.front().value,
                   contract.providers[provider].organisation.value};
  auto last = year.ends;
  auto const date = [&](payment_of const what) {
    auto const* const found = find_payment(year, what);
    auto const day = found == nullptr ? year.ends : found->paid_on;
    last = std::max(last, day);
    return day;
  };
  to.add(year.ends, "years.budget", "Budget that does not depend on outcomes",
         mine.fixed);
  to.add(date(payment_of::outcomes), "outcomes", "Payment for outcomes",
         mine.outcomes);
  to.add(date(payment_of::points), "points", "Points", mine.points);
  to.add(date(payment_of::rate_card), "rate_card", "Verified outcomes",
         mine.rate_card);
  to.add(date(payment_of::shared), "shared",
         mine.shared < kNothing ? "Share of losses" : "Share of savings",
         mine.shared);
  to.add(last, "settled",
         of.adjusts ? fmt::format("Settled by account {} and before",
                                  of.adjusts->number)
                    : std::string{},
         pence{-of.already_settled.value()});
  return to.take();
}

}  // namespace wm::app
