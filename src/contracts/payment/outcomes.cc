#include "contracts/payment/outcomes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "contracts/payment/curve.h"

namespace wm::contracts {

namespace {

using framework::outcome_part;

std::size_t index_of(outcome_part const part) {
  return part == outcome_part::quality ? 0 : 1;
}

/// Weights of the quality part and of the other part.
struct part_weights {
  std::array<std::int64_t, 2> all{};
  std::array<std::int64_t, 2> rest{};  // without those that are neutral
};

part_weights parts_of(framework::contract const& terms,
                      std::vector<deciding> const& decided) {
  auto out = part_weights{};
  for (auto i = std::size_t{0}; i < decided.size(); ++i) {
    auto const& one = terms.outcomes[i];
    out.all[index_of(one.part)] += one.weight.value();
    if (decided[i].by != stand_in::neutral) {
      out.rest[index_of(one.part)] += one.weight.value();
    }
  }
  return out;
}

/// Where all of a part is neutral nobody is left to take the weights: its
/// money is held back.
std::vector<deciding> without_lost_weights(framework::contract const& terms,
                                           std::vector<deciding> decided) {
  auto const parts = parts_of(terms, decided);
  for (auto i = std::size_t{0}; i < decided.size(); ++i) {
    if (decided[i].by == stand_in::neutral &&
        parts.rest[index_of(terms.outcomes[i].part)] == 0) {
      decided[i].by = stand_in::held_back;
    }
  }
  return decided;
}

/// Weights after those of neutral metrics went to the others of their part:
/// weight * all of the part / rest of the part, brought to whole numbers by
/// the rest of both parts.
std::vector<split_part> weights_of(framework::contract const& terms,
                                   std::vector<deciding> const& decided) {
  auto const parts = parts_of(terms, decided);
  auto out = std::vector<split_part>{};
  for (auto i = std::size_t{0}; i < decided.size(); ++i) {
    auto const& one = terms.outcomes[i];
    auto const p = index_of(one.part);
    auto const other = std::max<std::int64_t>(parts.rest[1 - p], 1);
    auto const weight = decided[i].by == stand_in::neutral
                            ? 0
                            : one.weight.value() * parts.all[p] * other;
    out.push_back({one.metric.value, weight});
  }
  return out;
}

result<void> check_weights(framework::contract const& terms) {
  auto sum = std::int64_t{0};
  for (auto const& one : terms.outcomes) {
    if (one.weight < kNone || one.weight > kAll) {
      return fail(error_code::invalid_input, one.metric.value,
                  "a weight lies between 0 and 100 %");
    }
    sum += one.weight.value();
  }
  if (sum != kAll.value()) {
    return fail(error_code::invalid_input, terms.id.value,
                fmt::format("the weights of the outcomes add up to {}; they "
                            "have to be 100 %",
                            to_string(share{sum})));
  }
  return {};
}

/// What is said of the figure before it is paid for.
///
/// \param clause_says  before weights that nobody could take were held back
void tell_decided(reading const& of, deciding const& decided,
                  stand_in const clause_says, telling const tell) {
  tell.say([&] {
    if (decided.by == stand_in::itself) {
      return step{fmt::format("The figure is {}", shown(*decided.figure))};
    }
    auto const clause = [&]() -> std::string {
      switch (decided.by) {
        case stand_in::last_value:
          return fmt::format("the last value counts, {}",
                             shown(*decided.figure));
        case stand_in::neutral:
          return "its weight goes to the other metrics of its part";
        case stand_in::in_full:
          return "it is paid as if the target were reached";
        default:
          return clause_says == stand_in::neutral
                     ? "its weight would go to the other metrics of its part, "
                       "and none is left: its money is held back"
                     : "nothing is paid until it comes";
      }
    }();
    return step{fmt::format("There is {}; by the data clause {}",
                            words_of(of.state), clause)};
  });
}

class payer {
 public:
  payer(framework::contract const& terms, outcome_readings const& of,
        outcomes_account& account)
      : terms_{terms}, of_{of}, account_{account} {}

  result<void> pay(std::size_t outcome, reading const& seen,
                   deciding const& decided, stand_in clause_says, telling tell);

 private:
  result<void> open_gates(std::size_t outcome, outcome_payment& paid,
                          telling tell) const;

  framework::contract const& terms_;
  outcome_readings const& of_;
  outcomes_account& account_;
};

result<void> payer::open_gates(std::size_t const outcome, outcome_payment& paid,
                               telling const tell) const {
  auto const& metric = terms_.outcomes[outcome].metric.value;
  auto safety = gate_effect{};
  auto gates = 0;
  for (auto i = std::size_t{0}; i < terms_.gates.size(); ++i) {
    auto const& gate = terms_.gates[i];
    if (guards(gate.guards, metric)) {
      ++gates;
      safety =
          strictest(safety, open_gate(gate, of_.gates[i], terms_.data, tell));
    }
  }
  auto equality = gate_effect{};
  if (terms_.equality) {
    ++gates;
    equality =
        open_equality_gate(*terms_.equality, account_.tested, metric, tell);
  }
  paid.safety_leaves = safety.leaves;
  paid.equality_leaves = equality.leaves;
  auto const after_safety = WM_TRY(part(paid.earned, safety.leaves));
  auto const left = WM_TRY(part(after_safety, equality.leaves));
  auto const waits = safety.held_back || equality.held_back;
  paid.earned = waits ? kNothing : left;
  paid.held_back = waits ? left : kNothing;
  if (gates == 0) {
    return {};
  }
  tell.say([&] {
    return step{waits ? "Held back until the gates can be judged"
                      : "Earned after the gates",
                left};
  });
  return {};
}

result<void> payer::pay(std::size_t const outcome, reading const& seen,
                        deciding const& decided, stand_in const clause_says,
                        telling const tell) {
  auto& paid = account_.of[outcome];
  auto const& terms = terms_.outcomes[outcome];
  paid.decided_by = decided.by;
  tell.say([&] {
    // Pennies apart it is its weight, unless others are neutral.
    auto const own = part(account_.at_risk, terms.weight).value_or(kNothing);
    auto const more = std::abs(paid.at_stake.value() - own.value()) > 1;
    return step{fmt::format("A weight of {}{}; at stake, paid at 100 %",
                            to_string(terms.weight),
                            more && paid.at_stake > kNothing
                                ? " and its share of weights that are left over"
                                : ""),
                paid.at_stake};
  });
  tell_decided(seen, decided, clause_says, tell);
  if (decided.figure) {
    paid.earned_share = WM_TRY(earned_share(terms, seen.better, *decided.figure,
                                            of_.baselines[outcome], tell));
  } else if (decided.by == stand_in::in_full) {
    auto const cap = terms.curve ? terms.curve->cap : std::nullopt;
    paid.earned_share = at_most(kAll, cap, tell);
  } else {
    paid.held_back = paid.at_stake;
    return {};
  }
  paid.earned = WM_TRY(part(paid.at_stake, paid.earned_share));
  tell.say([&] {
    return step{fmt::format("{} of {}", to_string(paid.earned_share),
                            to_string(paid.at_stake)),
                paid.earned};
  });
  if (paid.earned > kNothing) {
    WM_TRY(open_gates(outcome, paid, tell));
  }
  return {};
}

/// Of what the quality part can earn, what it did.
result<std::optional<share>> quality_score(framework::contract const& terms,
                                           outcomes_account const& account) {
  auto most = std::vector<pence>{};
  auto earned = std::vector<pence>{};
  for (auto i = std::size_t{0}; i < account.of.size(); ++i) {
    auto const& one = account.of[i];
    if (terms.outcomes[i].part == outcome_part::quality &&
        one.held_back == kNothing) {
      most.push_back(one.at_stake);
      earned.push_back(one.earned);
    }
  }
  auto const all = WM_TRY(sum(most));
  if (all == kNothing) {
    return std::optional<share>{};
  }
  auto const won = WM_TRY(sum(earned));
  auto const score = WM_TRY(share_of(won, all));
  return std::optional{std::clamp(score, kNone, kAll)};
}

result<void> check_sizes(framework::contract const& terms,
                         outcome_readings const& of) {
  auto const tests = terms.equality ? terms.equality->tests.size() : 0;
  if (of.outcomes.size() != terms.outcomes.size() ||
      of.baselines.size() != terms.outcomes.size() ||
      of.gates.size() != terms.gates.size() || of.tests.size() != tests) {
    return fail(error_code::invalid_input, terms.id.value,
                "there has to be one reading for each outcome, gate and test "
                "of the contract");
  }
  return {};
}

result<void> add_up(outcomes_account& account) {
  auto earned = std::vector<pence>{};
  auto held_back = std::vector<pence>{};
  for (auto const& one : account.of) {
    earned.push_back(one.earned);
    held_back.push_back(one.held_back);
  }
  account.earned = WM_TRY(sum(earned));
  account.held_back = WM_TRY(sum(held_back));
  return {};
}

}  // namespace

reading as_judged(reading const& of, framework::paid_outcome const& terms,
                  std::optional<double> const baseline) {
  auto out = with_demands(of, terms.needs);
  auto const judgeable = [&](measured const& one) {
    return cautious_value(one, terms.judged, out.better).has_value();
  };
  if (out.state == reading_state::usable && !judgeable(out.now)) {
    out.state = reading_state::no_limits;
  }
  if (out.last && !judgeable(out.last->figure)) {
    out.last.reset();
  }
  if (terms.rewards == framework::reward_for::improvement && !baseline) {
    out.last.reset();
    if (out.state == reading_state::usable) {
      out.state = reading_state::no_baseline;
    }
  }
  return out;
}

result<pence> budget_of(framework::contract_year const& year) {
  auto lines = std::vector<pence>{};
  std::ranges::transform(year.budget, std::back_inserter(lines),
                         &framework::budget_line::amount);
  return sum(lines);
}

result<pence> money_at_risk(framework::contract_year const& year) {
  auto const budget = WM_TRY(budget_of(year));
  return part(budget, year.at_risk);
}

result<outcomes_account> pay_outcomes(framework::contract const& terms,
                                      framework::contract_year const& year,
                                      outcome_readings const& of,
                                      steps_wanted const steps) {
  auto out = outcomes_account{};
  if (terms.outcomes.empty()) {
    return out;
  }
  WM_TRY(check_sizes(terms, of));
  WM_TRY(check_weights(terms));
  auto seen = std::vector<reading>{};
  auto by_clauses = std::vector<deciding>{};
  seen.reserve(of.outcomes.size());
  by_clauses.reserve(of.outcomes.size());
  for (auto i = std::size_t{0}; i < of.outcomes.size(); ++i) {
    seen.push_back(
        as_judged(of.outcomes[i], terms.outcomes[i], of.baselines[i]));
    by_clauses.push_back(decide(seen.back(), terms.data));
  }
  auto const decided = without_lost_weights(terms, by_clauses);
  for (auto i = std::size_t{0}; i < of.tests.size(); ++i) {
    out.tested.push_back(WM_TRY(test_gap(terms.equality->tests[i],
                                         terms.equality->power, of.tests[i])));
  }
  out.at_risk = WM_TRY(money_at_risk(year));
  auto const stakes = WM_TRY(split(out.at_risk, weights_of(terms, decided)));
  out.of.resize(decided.size());
  telling_to(out.steps, steps).say([&] {
    return step{fmt::format("Outcomes decide {} of the year's budget",
                            to_string(year.at_risk)),
                out.at_risk};
  });
  auto with = payer{terms, of, out};
  for (auto i = std::size_t{0}; i < decided.size(); ++i) {
    out.of[i].at_stake = stakes[i];
    WM_TRY(with.pay(i, seen[i], decided[i], by_clauses[i].by,
                    telling_to(out.of[i].steps, steps)));
  }
  WM_TRY(add_up(out));
  out.quality_score = WM_TRY(quality_score(terms, out));
  return out;
}

}  // namespace wm::contracts
