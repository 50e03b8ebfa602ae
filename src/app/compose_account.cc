#include "app/compose_account.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/account_ledger.h"
#include "app/account_terms.h"
#include "app/find_contract.h"
#include "app/held_back_words.h"
#include "base/calendar.h"
#include "contracts/shares/distribution.h"
#include "report/compose_disclosure.h"
#include "report/number_text.h"
#include "report/period_text.h"
#include "report/show.h"

namespace wm::app {

namespace {

using framework::payment_of;
using report::account_part;
using report::account_standing;

class composer {
 public:
  composer(measured_package const& measured,
           framework::contract const& contract,
           framework::contract_year const& year, std::size_t const provider,
           contract_facts const& facts, contracts::year_account const& settled,
           account_edition const& of)
      : measured_{measured},
        package_{measured.package},
        contract_{contract},
        year_{year},
        provider_{provider},
        facts_{facts},
        settled_{settled},
        mine_{settled.providers[provider]},
        of_{of} {}

  result<report::shown_account> compose();

 private:
  amount_known known(bool hidden) const;
  bool outcomes_hidden() const;
  amount_known others_known() const {
    return known(facts_.other_hidden[provider_]);
  }
  std::string const& id() const {
    return contract_.providers[provider_].organisation.value;
  }
  account_part fixed() const;
  result<account_part> outcomes() const;
  template <typename Payment, typename Title>
  void add_lines(std::vector<Payment> const& payments, Title const& title_of,
                 account_part& to) const;
  account_part points() const;
  account_part rate_card() const;
  result<account_part> shared() const;
  void add_known_by(payment_of what, account_part& to) const;
  std::string answer(report::shown_account const& of) const;

  measured_package const& measured_;
  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  std::size_t provider_;
  contract_facts const& facts_;
  contracts::year_account const& settled_;
  contracts::provider_payment const& mine_;
  account_edition const& of_;
};

amount_known composer::known(bool const hidden) const {
  return hidden         ? amount_known::not_at_all
         : facts_.exact ? amount_known::exactly
                        : amount_known::about;
}

bool composer::outcomes_hidden() const {
  return std::ranges::any_of(facts_.outcomes, &paid_figure::hidden);
}

account_part composer::fixed() const {
  auto budget = kNothing;
  for (auto const& line : year_.budget) {
    if (line.provider.value == id()) {
      budget = pence{budget.value() + line.amount.value()};
    }
  }
  auto const at_risk = pence{budget.value() - mine_.fixed.value()};
  auto steps = std::vector<report::account_step>{
      {fmt::format("Its budget lines of {}", year_.year.value),
       report::shown(budget)}};
  if (at_risk != kNothing) {
    steps.push_back(
        {fmt::format("Less its part of what outcomes decide ({} of the "
                     "budget)",
                     to_string(year_.at_risk)),
         report::shown(pence{-at_risk.value()})});
  }
  return {.id = "fixed",
          .title = "Budget that does not depend on outcomes",
          .plain = "It is paid whatever the outcomes are.",
          .amount = report::shown(mine_.fixed),
          .steps = std::move(steps)};
}

result<account_part> composer::outcomes() const {
  auto const how = known(outcomes_hidden());
  auto out = account_part{
      .id = "outcomes",
      .title = "Payment for outcomes",
      .plain =
          "Each metric earns a part of what it is weighted with, by its "
          "curve. Gates come after.",
      .amount = shown_as(mine_.outcomes, how),
      .steps = shown_steps(settled_.outcomes.steps, amount_known::exactly)};
  if (!facts_.gates_hidden) {
    std::ranges::move(equality_steps(package_, contract_, settled_.outcomes),
                      std::back_inserter(out.steps));
  }
  auto division = std::vector<contracts::step>{
      {"Earned by all metrics together", settled_.outcomes.earned}};
  if (settled_.outcomes.held_back != kNothing) {
    division.push_back({"Held back", settled_.outcomes.held_back});
  }
  if (contract_.providers.size() > 1) {
    WM_TRY(contracts::divide(
        settled_.outcomes.earned, framework::divided_money::outcomes, contract_,
        year_, settled_.outcomes, contracts::telling{&division},
        facts_.facts.provider_names));
  }
  std::ranges::move(shown_steps(division, how), std::back_inserter(out.steps));
  for (auto i = std::size_t{0}; i < contract_.outcomes.size(); ++i) {
    out.metrics.push_back(compose_paid_metric(measured_, contract_, i, facts_,
                                              settled_.outcomes.of[i]));
  }
  return out;
}

/// The day by which figures of a rule count, where it is not that of outcomes,
/// which the account tells as its own.
void composer::add_known_by(payment_of const what, account_part& to) const {
  auto const* const own = find_payment(year_, what);
  auto const* const outcomes = find_payment(year_, payment_of::outcomes);
  if (!of_.known_on && own != nullptr &&
      (outcomes == nullptr || own->data_cut != outcomes->data_cut)) {
    to.steps.push_back({fmt::format("Figures as they were known by {}",
                                    report::day_text(own->data_cut))});
  }
}

template <typename Payment, typename Title>
void composer::add_lines(std::vector<Payment> const& payments,
                         Title const& title_of, account_part& to) const {
  for (auto const& one : payments) {
    if (auto title = title_of(one)) {
      to.steps.push_back({std::move(*title)});
      std::ranges::move(shown_steps(one.steps, others_known()),
                        std::back_inserter(to.steps));
    }
  }
}

account_part composer::points() const {
  auto out = account_part{
      .id = "points",
      .title = "Points",
      .plain =
          "A price for each point that was reached, by list size and "
          "prevalence.",
      .amount = shown_as(mine_.points, others_known())};
  add_known_by(payment_of::points, out);
  auto const title = [&](contracts::points_payment const& one) {
    auto const& metric = contract_.points->lines[one.line].metric.value;
    return one.provider != provider_
               ? std::nullopt
               : std::optional{metric_title(package_, metric)};
  };
  add_lines(settled_.points, title, out);
  return out;
}

account_part composer::rate_card() const {
  auto out = account_part{
      .id = "rate_card",
      .title = "Verified outcomes",
      .plain =
          "A price for each outcome of one person that a third party "
          "verified.",
      .amount = shown_as(mine_.rate_card, others_known())};
  add_known_by(payment_of::rate_card, out);
  auto const title = [&](contracts::rate_card_payment const& one) {
    auto const& line = contract_.rate_card[one.line];
    return line.provider.value != id()
               ? std::nullopt
               : std::optional{std::string{line.outcome.original()}};
  };
  add_lines(settled_.rate_card, title, out);
  return out;
}

result<account_part> composer::shared() const {
  auto const how = known(shares_by_outcomes(contract_) && outcomes_hidden());
  auto from = std::set<std::string>{};
  for (auto const& line : package_.finance) {
    if (line.year == year_.year.value) {
      from.insert(line.source);
    }
  }
  auto out =
      account_part{.id = "shared",
                   .title = "Share of savings and losses",
                   .plain = fmt::format(
                       "What was spent, held against the budget. Spending: {}.",
                       from.empty() ? std::string{"not known yet"}
                                    : fmt::format("{}", fmt::join(from, "; "))),
                   .amount = shown_as(mine_.shared, how)};
  if (how == amount_known::not_at_all) {
    return out;  // why it waits would be what these readers know, not parties
  }
  if (!settled_.shared) {
    out.steps.push_back(
        {fmt::format("Nothing is shared yet: {}", settled_.shared_waits)});
    return out;
  }
  auto steps = settled_.shared->steps;
  auto const amount = settled_.shared->providers;
  if (contract_.providers.size() > 1 && amount != kNothing) {
    auto const what = amount < kNothing ? framework::divided_money::losses
                                        : framework::divided_money::savings;
    WM_TRY(contracts::divide(amount, what, contract_, year_, settled_.outcomes,
                             contracts::telling{&steps}));
  }
  std::ranges::move(shown_steps(steps, how), std::back_inserter(out.steps));
  return out;
}

std::string composer::answer(report::shown_account const& of) const {
  auto const name = organisation_title(package_, id());
  auto const& total = of.total;
  if (total.text == "withheld") {
    return fmt::format(
        "What {} receives for {} is not shown to these readers: it would give "
        "hidden figures away.",
        name, year_.year.value);
  }
  auto out = of.standing == account_standing::shadow
                 ? fmt::format(
                       "In {}, a shadow year, {} would receive {}. No "
                       "money follows.",
                       year_.year.value, name, total.text)
                 : fmt::format("{} receives {} for {}.", name, total.text,
                               year_.year.value);
  auto const outcomes = shown_as(mine_.outcomes, known(outcomes_hidden()));
  out += fmt::format(" Outcomes decided {} of it.", outcomes.text);
  if (facts_.exact) {
    out += held_back_words(settled_, provider_);
  }
  if (of.data_cut && of.edition.on < *of.data_cut) {
    out += fmt::format(" Figures are awaited until {}.",
                       report::day_text(*of.data_cut));
  }
  if (of_.adjusts && facts_.exact) {
    out += fmt::format(" {} was settled before: {} is due.",
                       of.already_settled.text, of.due.text);
  } else if (of_.adjusts && of_.told_before) {
    out += fmt::format(" The account before it said {}: the difference is {}.",
                       of.already_settled.text, of.due.text);
  }
  return out;
}

result<report::shown_account> composer::compose() {
  auto out = report::shown_account{};
  out.standing = !facts_.exact ? account_standing::estimate
                 : year_.mode == framework::year_mode::shadow
                     ? account_standing::shadow
                     : account_standing::final;
  out.banner = contract_banner(package_, contract_);
  out.contract = {.id = contract_.id.value,
                  .title = std::string{contract_.title.original()},
                  .about = std::string{contract_.about.original()},
                  .version = of_.contract_version,
                  .starts = contract_.starts,
                  .ends = contract_.ends,
                  .population = fmt::format(
                      "{} ({} people)", contract_.population.who.original(),
                      report::number_text(contract_.population.people, 0)),
                  .clauses = clauses_of(package_, contract_)};
  out.provider = id();
  out.year = {year_.year.value,
              {year_.starts, year_.ends + std::chrono::days{1}}};
  out.number = of_.number;
  out.adjusts = of_.adjusts;
  out.edition = of_.made;
  out.package_version = of_.package_version;
  out.data_cut = of_.known_on;
  if (auto const* const found = find_payment(year_, payment_of::outcomes);
      found != nullptr && !out.data_cut) {
    out.data_cut = found->data_cut;
  }
  auto const disclosed = report::compose_disclosure(package_, measured_.cleared,
                                                    measured_.persons);
  out.readers = disclosed.readers;
  out.for_whom = disclosed.sentence;

  out.parts.push_back(fixed());
  if (!contract_.outcomes.empty()) {
    out.parts.push_back(WM_TRY(outcomes()));
  }
  if (contract_.points) {
    out.parts.push_back(points());
  }
  if (!contract_.rate_card.empty()) {
    out.parts.push_back(rate_card());
  }
  if (contract_.shared) {
    out.parts.push_back(WM_TRY(shared()));
  }
  auto const hidden = std::ranges::any_of(
      out.parts,
      [](account_part const& part) { return part.amount.text == "withheld"; });
  auto const how = known(hidden);
  auto const before =
      facts_.exact ? std::optional{of_.already_settled} : of_.told_before;
  auto const how_due = before ? how : amount_known::not_at_all;
  auto const due = WM_TRY(subtract(mine_.total, before.value_or(kNothing)));
  out.total = shown_as(mine_.total, how);
  out.already_settled = shown_as(before.value_or(kNothing), how_due);
  out.due = shown_as(due, how_due);
  out.parties = parties_of(package_, contract_, provider_);
  out.sources = sources_of(package_, facts_);
  if (facts_.exact) {
    out.ledger = ledger_of(contract_, year_, provider_, mine_, of_);
  }
  out.answer = answer(out);
  return out;
}

}  // namespace

result<report::shown_account> compose_account(
    measured_package const& measured, framework::contract const& contract,
    framework::contract_year const& year, std::size_t const provider,
    contract_facts const& facts, contracts::year_account const& settled,
    account_edition const& of) {
  return composer{measured, contract, year, provider, facts, settled, of}
      .compose();
}

}  // namespace wm::app
