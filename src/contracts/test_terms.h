#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "contracts/test_words.h"
#include "contracts/year_account.h"
#include "framework/contract.h"

// What the cases of tests/golden/contracts are written in: a line of terms or
// figures is a word, a name where it needs one, then keys with their values.
namespace wm::contracts {

/// A contract of one year with everything that decides about it.
struct written_case {
  framework::contract terms;
  framework::contract_year year;
  year_facts facts;
  std::deque<std::string> names;  // of groups: readings point into it
};

namespace test_lines {

inline framework::paid_outcome outcome(std::string const& id, pairs const& of) {
  using enum framework::reward_for;
  auto out = framework::paid_outcome{};
  out.metric = {id, {}};
  out.weight = part_of(of.at("weight"));
  out.curve = curve(of);
  out.judged = judged(of);
  if (of.contains("part")) {
    out.part = of.at("part") == "quality"
                   ? framework::outcome_part::quality
                   : framework::outcome_part::patient_based;
  }
  if (of.contains("rewards")) {
    out.rewards =
        choose<framework::reward_for>({{"attainment", attainment},
                                       {"improvement", improvement},
                                       {"better_of_both", better_of_both}},
                                      of.at("rewards"));
  }
  if (of.contains("work_of")) {
    out.providers = list(of.at("work_of"));
  }
  if (of.contains("needs_complete")) {
    out.needs.completeness = part_of(of.at("needs_complete"));
  }
  if (of.contains("needs_people")) {
    out.needs.denominator = std::stoi(of.at("needs_people"));
  }
  return out;
}

inline framework::corridor_band band(pairs const& of) {
  auto out = framework::corridor_band{};
  if (of.contains("up_to")) {
    out.up_to = part_of(of.at("up_to"));
  }
  out.providers = part_of(of.at("providers"));
  return out;
}

inline framework::side_of_risk& side(
    std::optional<framework::side_of_risk>& of) {
  return of ? *of : of.emplace();
}

inline std::size_t provider_of(written_case const& in, std::string_view id) {
  for (auto i = std::size_t{0}; i < in.terms.providers.size(); ++i) {
    if (in.terms.providers[i].organisation.value == id) {
      return i;
    }
  }
  ADD_FAILURE() << "no provider " << id;
  return 0;
}

template <typename List>
std::size_t place_of(List const& in, std::string_view id) {
  auto const found = std::ranges::find(in, id, [](auto const& one) {
    if constexpr (requires { one.id; }) {
      return std::string_view{one.id.value};
    } else {
      return std::string_view{one.metric.value};
    }
  });
  if (found == in.end()) {
    ADD_FAILURE() << "no " << id;
    return 0;
  }
  return static_cast<std::size_t>(found - in.begin());
}

inline framework::data_failure clause(std::string const& word) {
  using enum framework::data_failure;
  return choose<framework::data_failure>({{"pay_nothing_yet", pay_nothing_yet},
                                          {"last_value", last_value},
                                          {"neutral", neutral},
                                          {"pay_in_full", pay_in_full}},
                                         word);
}

inline void set_data(framework::data_clauses& to, pairs const& of) {
  for (auto const& [key, word] : of) {
    auto& where = key == "suppressed"   ? to.suppressed
                  : key == "incomplete" ? to.incomplete
                  : key == "undefined"  ? to.undefined
                  : key == "redefined"  ? to.redefined
                                        : to.missing;
    where = clause(word);
  }
}

inline void set_shared(framework::shared_savings& to, pairs const& of) {
  for (auto const& [key, word] : of) {
    if (key == "completion") {
      to.completion = part_of(word);
    } else if (key == "truncation") {
      to.truncation = pounds(word);
    } else if (key == "from") {
      to.from = word == "first_pound" ? framework::shared_from::first_pound
                                      : framework::shared_from::beyond_minimum;
    } else if (key == "quality") {
      using enum framework::quality_link;
      to.quality = choose<framework::quality_link>(
          {{"none", none},
           {"gains", gains},
           {"gains_and_losses", gains_and_losses}},
          word);
    } else if (key == "forgiven") {
      to.forgiven = part_of(word);
    } else if (key == "least_losses") {
      to.least_losses = part_of(word);
    } else if (key == "most_losses") {
      to.most_losses = part_of(word);
    } else if (key == "gains_cap") {
      side(to.gains).cap = part_of(word);
    } else if (key == "losses_cap") {
      side(to.losses).cap = part_of(word);
    } else {
      ADD_FAILURE() << "unknown key " << key;
    }
  }
}

inline framework::shared_savings& shared(written_case& to) {
  return to.terms.shared ? *to.terms.shared : to.terms.shared.emplace();
}

inline framework::equality_gate& equality(written_case& to) {
  return to.terms.equality ? *to.terms.equality : to.terms.equality.emplace();
}

inline void add_divided(written_case& to, std::string const& id,
                        pairs const& of) {
  using enum framework::split_rule;
  auto out = framework::distribution{};
  out.of = choose<framework::divided_money>(
      {{"outcomes", framework::divided_money::outcomes},
       {"savings", framework::divided_money::savings},
       {"losses", framework::divided_money::losses}},
      id);
  out.rule = choose<framework::split_rule>(
      {{"equal", equal},
       {"by_budget", by_budget},
       {"by_equity", by_equity},
       {"by_performance", by_performance},
       {"to_investment", to_investment},
       {"to_falling_budgets", to_falling_budgets}},
      of.at("rule"));
  to.terms.distribution.push_back(out);
}

inline void add_partner(written_case& to, std::string const& id,
                        pairs const& of) {
  auto out = framework::partner_facts{};
  out.organisation = {id, {}};
  if (of.contains("equity")) {
    out.equity = part_of(of.at("equity"));
  }
  if (of.contains("investment")) {
    out.investment = pounds(of.at("investment"));
  }
  if (of.contains("former")) {
    out.former_budget = pounds(of.at("former"));
  }
  to.terms.distribution.back().partners.push_back(out);
}

/// Terms about outcomes and their gates; false where it is none.
inline bool add_outcome_terms(written_case& to, std::string const& word,
                              std::string const& id, pairs const& of) {
  if (word == "outcome") {
    to.terms.outcomes.push_back(outcome(id, of));
    to.facts.outcomes.outcomes.emplace_back();
    to.facts.outcomes.outcomes.back().better = better(of);
    to.facts.outcomes.baselines.emplace_back();
  } else if (word == "gate") {
    to.terms.gates.push_back(
        {.id = {id, {}},
         .metric = {id, {}},
         .limit = amount(of.at("limit")),
         .judged = judged(of),
         .pays = part_of(of.at("pays")),
         .guards = of.contains("guards") ? list(of.at("guards")) : list("")});
    to.facts.outcomes.gates.emplace_back();
  } else if (word == "equality") {
    using enum framework::untested_clause;
    auto& gate = equality(to);
    gate.pays = part_of(of.at("pays"));
    gate.cannot_be_tested =
        choose<framework::untested_clause>({{"hold_back", hold_back},
                                            {"pay_as_failed", pay_as_failed},
                                            {"pay_in_full", pay_in_full}},
                                           of.at("untested"));
    gate.power = part_of(of.at("power"));
  } else if (word == "test") {
    auto test = framework::equality_test{};
    test.id = {id, {}};
    test.metric = {id, {}};
    test.limit = amount(of.at("limit"));
    if (of.contains("complete")) {
      test.completeness = part_of(of.at("complete"));
    }
    if (of.contains("guards")) {
      test.guards = list(of.at("guards"));
    }
    equality(to).tests.push_back(test);
    to.facts.outcomes.tests.emplace_back();
  } else {
    return false;
  }
  return true;
}

/// Terms about points, prices and shares; false where it is none.
inline bool add_other_terms(written_case& to, std::string const& word,
                            std::string const& id, pairs const& of) {
  using enum framework::relapse_rule;
  if (word == "points") {
    to.terms.points.emplace();
    to.terms.points->per_point = pounds(of.at("price"));
    to.terms.points->average_list =
        of.contains("average_list") ? std::stoi(of.at("average_list")) : 0;
  } else if (word == "list") {
    to.terms.points->lists.push_back({{id, {}}, std::stoi(of.at("people"))});
  } else if (word == "line") {
    auto line = framework::points_line{};
    line.metric = {id, {}};
    line.points = std::stoi(of.at("points"));
    line.lower = amount(of.at("lower"));
    line.upper = amount(of.at("upper"));
    if (of.contains("average")) {
      line.prevalence =
          framework::prevalence_factor{{id, {}}, amount(of.at("average"))};
    }
    to.terms.points->lines.push_back(line);
    to.facts.points.emplace_back(to.terms.providers.size());
  } else if (word == "price") {
    auto line = framework::rate_card_line{};
    line.id = {id, {}};
    line.provider = {of.at("provider"), {}};
    line.price = pounds(of.at("each"));
    if (of.contains("most")) {
      line.most = std::stoi(of.at("most"));
    }
    if (of.contains("relapse")) {
      line.relapse =
          choose<framework::relapse_rule>({{"keep", keep},
                                           {"pay_back_half", pay_back_half},
                                           {"pay_back", pay_back}},
                                          of.at("relapse"));
    }
    to.terms.rate_card.push_back(line);
    to.facts.rate_card.emplace_back();
  } else if (word == "minimum") {
    shared(to).minimum.push_back(
        {std::stoi(id), part_of(of.at("savings")), part_of(of.at("losses"))});
  } else if (word == "band") {
    side(id == "gains" ? shared(to).gains : shared(to).losses)
        .bands.push_back(band(of));
  } else if (word == "divided") {
    add_divided(to, id, of);
  } else if (word == "partner") {
    add_partner(to, id, of);
  } else {
    return false;
  }
  return true;
}

/// Figures; false where it is none.
inline bool add_figures(written_case& to, std::string const& word,
                        std::string const& id, pairs const& of) {
  auto& outcomes = to.facts.outcomes;
  if (word == "figure") {
    auto const at = place_of(to.terms.outcomes, id);
    auto const way = outcomes.outcomes[at].better;
    outcomes.outcomes[at] = read(of);
    outcomes.outcomes[at].better = way;
    if (of.contains("baseline")) {
      outcomes.baselines[at] = std::stod(of.at("baseline"));
    }
  } else if (word == "safety") {
    outcomes.gates[place_of(to.terms.gates, id)] = read(of);
  } else if (word == "group" || word == "against") {
    auto& test = outcomes.tests[place_of(to.terms.equality->tests, id)];
    to.names.push_back(of.at("name"));
    auto group = group_reading{to.names.back(), read(of)};
    if (word == "group") {
      test.behind.push_back(group);
    } else {
      test.against = group;
    }
  } else if (word == "achieved" || word == "prevalence") {
    auto const at = place_of(to.terms.points->lines, id);
    auto& one = to.facts.points[at][provider_of(to, of.at("provider"))];
    (word == "achieved" ? one.achieved : one.prevalence) = read(of);
  } else if (word == "verified") {
    auto& one = to.facts.rate_card[place_of(to.terms.rate_card, id)];
    one.of = read(of);
    if (of.contains("relapsed")) {
      one.relapsed = std::stoll(of.at("relapsed"));
    }
  } else if (word == "spent") {
    to.facts.spending = year_spending{pounds(id), {}, 0};
    if (of.contains("beyond")) {
      to.facts.spending->beyond_truncation = pounds(of.at("beyond"));
    }
    if (of.contains("people")) {
      to.facts.spending->people = std::stoi(of.at("people"));
    }
  } else {
    return false;
  }
  return true;
}

inline void add_line(written_case& to, std::string const& line) {
  auto words = std::istringstream{line};
  auto word = std::string{};
  words >> word;
  if (word.empty() || word.starts_with('#')) {
    return;
  }
  if (word == "data") {
    set_data(to.terms.data, rest_of(words));
    return;
  }
  if (word == "shared") {
    set_shared(shared(to), rest_of(words));
    return;
  }
  auto id = std::string{};
  if (word != "equality" && word != "points") {
    words >> id;
  }
  auto const of = rest_of(words);
  if (word == "provider") {
    auto& provider = to.terms.providers.emplace_back();
    provider.organisation = {id, {}};
    auto& budget = to.year.budget.emplace_back();
    budget.id = {id, {}};
    budget.provider = {id, {}};
    budget.amount = pounds(of.at("budget"));
  } else if (word == "at_risk") {
    to.year.at_risk = part_of(id);
  } else if (word == "benchmark") {
    to.year.benchmark = pounds(id);
  } else if (!add_outcome_terms(to, word, id, of) &&
             !add_other_terms(to, word, id, of) &&
             !add_figures(to, word, id, of)) {
    ADD_FAILURE() << "unknown line: " << line;
  }
}

}  // namespace test_lines

inline written_case read_case(std::string const& text) {
  auto out = written_case{};
  out.terms.id = {"case", {}};
  auto lines = std::istringstream{text};
  for (auto line = std::string{}; std::getline(lines, line);) {
    test_lines::add_line(out, line);
  }
  return out;
}

}  // namespace wm::contracts
