#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "app/account_terms.h"
#include "app/compose_account.h"
#include "report/number_text.h"
#include "report/show.h"

namespace wm::app {

namespace {

using contracts::stand_in;

/// Which clause stood in for a figure, in the words of the calculation.
std::string clause_of(contracts::outcome_payment const& paid) {
  if (paid.decided_by == stand_in::itself) {
    return {};
  }
  auto const found =
      std::ranges::find_if(paid.steps, [](contracts::step const& one) {
        return one.text.starts_with("There is ");
      });
  return found == paid.steps.end() ? std::string{} : found->text + ".";
}

std::string answer_of(contracts::outcome_payment const& paid,
                      report::account_metric const& shown,
                      amount_known const how) {
  if (how == amount_known::not_at_all) {
    return "What it earns is not shown: a figure behind it is hidden from "
           "these readers.";
  }
  if (paid.held_back != kNothing) {
    return fmt::format("{} is held back.", shown_as(paid.held_back, how).text);
  }
  if (paid.decided_by == stand_in::neutral) {
    return "Its weight goes to the other metrics of its part.";
  }
  auto const figure =
      shown.figure && shown.figure->value && paid.decided_by == stand_in::itself
          ? shown.figure->value_text
          : std::string{"It"};
  auto const paid_back = paid.earned < kNothing;
  auto const gated = !paid_back && (paid.safety_leaves != kAll ||
                                    paid.equality_leaves != kAll);
  auto const part =
      how == amount_known::exactly
          ? to_string(paid.earned_share)
          : fmt::format("about {:.0f} %",
                        100 * report::number_of(paid.earned_share));
  return fmt::format("{} earns {} of {}{}: {}{}.", figure, part,
                     shown.at_stake.text,
                     gated ? ", of which the gates leave a part" : "",
                     paid_back ? "the provider pays back " : "",
                     paid_back ? shown_as(pence{-paid.earned.value()}, how).text
                               : shown.earned.text);
}

}  // namespace

report::shown_amount shown_as(pence const amount, amount_known const how) {
  switch (how) {
    case amount_known::exactly:
      return report::shown(amount);
    case amount_known::about:
      // Whole pounds: nobody shall take it for an amount that was paid.
      return {std::nullopt,
              fmt::format("about {}", report::pounds_text(amount))};
    case amount_known::not_at_all:
      break;
  }
  return {std::nullopt, "withheld"};
}

std::vector<report::account_step> shown_steps(
    std::vector<contracts::step> const& steps, amount_known const how) {
  auto out = std::vector<report::account_step>{};
  // The words of a step hold its numbers: where those may not be seen
  // exactly, the step is left out.
  if (how == amount_known::exactly) {
    for (auto const& one : steps) {
      out.push_back({one.text, one.amount
                                   ? std::optional{report::shown(*one.amount)}
                                   : std::nullopt});
    }
  }
  return out;
}

report::account_metric compose_paid_metric(
    measured_package const& measured, framework::contract const& contract,
    std::size_t const outcome, contract_facts const& facts,
    contracts::outcome_payment const& paid) {
  auto const& terms = contract.outcomes[outcome];
  auto const& found = facts.outcomes[outcome];
  auto const hidden = found.hidden;
  auto const how = hidden        ? amount_known::not_at_all
                   : facts.exact ? amount_known::exactly
                                 : amount_known::about;
  auto out = report::account_metric{};
  out.id = terms.metric.value;
  out.statements = statements_of(measured.package, out.id);
  out.weight = to_string(terms.weight);
  // What is at stake follows from the contract, unless weights move.
  out.at_stake = shown_as(paid.at_stake, how);
  out.earned = shown_as(paid.earned, how);
  if (found.metric != nullptr) {
    auto const& metric = *found.metric;
    auto const index =
        static_cast<std::size_t>(&metric - measured.package.metrics.data());
    out.title = metric.title.original();
    out.version = metric.version;
    out.fingerprint = measured.definitions[index];
    if (found.figure != nullptr) {
      out.figure = report::show(*found.figure, metric);
    }
    if (found.baseline != nullptr) {
      out.baseline = report::show(*found.baseline, metric);
    }
    if (!hidden && paid.decided_by == stand_in::itself &&
        found.figure != nullptr && found.figure->value) {
      out.curve =
          curve_of(terms, metric, facts.facts.outcomes.baselines[outcome]);
      if (out.curve) {
        out.curve->value = found.figure->value;
        out.curve->at_95 = found.figure->at_95;
        out.curve->share = report::number_of(paid.earned_share);
      }
    }
  }
  out.clause = hidden ? std::string{} : clause_of(paid);
  out.answer = answer_of(paid, out, how);
  out.steps = shown_steps(paid.steps, how);
  return out;
}

}  // namespace wm::app
