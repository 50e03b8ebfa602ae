#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "contracts/payment/curve.h"
#include "contracts/shares/corridor.h"
#include "contracts/test_terms.h"
#include "contracts/year_account.h"

namespace wm::contracts {
namespace {

// GBP 200,000 million, the yearly budget of a national health service.
constexpr auto kNational = std::int64_t{20'000'000'000'000};

share a_share(std::int64_t const most) {
  return share{*rc::gen::inRange<std::int64_t>(0, most + 1)};
}

rising_curve a_curve() {
  auto const step = [](int const most) {
    return static_cast<double>(*rc::gen::inRange(1, most)) / 10;
  };
  auto out = rising_curve{};
  out.floor = step(500);
  out.target = out.floor + step(300);
  if (*rc::gen::arbitrary<bool>()) {
    out.stretch = out.target + step(300);
    out.stretch_pays = share{kAll.value() + a_share(1'000'000).value()};
  }
  if (*rc::gen::arbitrary<bool>()) {
    out.collar = out.floor - step(300);
    out.collar_takes = a_share(1'000'000);
  }
  if (*rc::gen::arbitrary<bool>()) {
    out.cap = a_share(2'000'000);
  }
  return out;
}

double a_value() {
  return static_cast<double>(*rc::gen::inRange(-1000, 2000)) / 10;
}

RC_GTEST_PROP(payment_curve, never_pays_less_for_a_better_value, ()) {
  auto const curve = a_curve();
  auto const one = a_value();
  auto const other = a_value();
  RC_ASSERT(*curve_share(curve, std::min(one, other)) <=
            *curve_share(curve, std::max(one, other)));
}

RC_GTEST_PROP(payment_curve, stays_within_collar_and_cap, ()) {
  auto const curve = a_curve();
  auto const paid = *curve_share(curve, a_value());
  RC_ASSERT(paid >= share{-curve.collar_takes.value()});
  RC_ASSERT(paid <= std::min(curve.stretch_pays,
                             curve.cap.value_or(curve.stretch_pays)));
}

TEST(payment_curve, refuses_what_is_not_a_number) {
  auto const curve = rising_curve{.floor = 60, .target = 65};
  for (auto const value : {std::numeric_limits<double>::quiet_NaN(),
                           std::numeric_limits<double>::infinity()}) {
    auto const paid = curve_share(curve, value);
    ASSERT_FALSE(paid);
    EXPECT_EQ(paid.error().code, error_code::invalid_input);
  }
}

std::vector<framework::corridor_band> some_bands() {
  auto const count = *rc::gen::inRange<std::size_t>(1, 5);
  auto out = std::vector<framework::corridor_band>(count);
  auto up_to = std::int64_t{0};
  for (auto& one : out) {
    up_to += *rc::gen::inRange<std::int64_t>(1, 50'000);
    one.providers = a_share(1'000'000);
    if (&one != &out.back()) {
      one.up_to = share{up_to};
    }
  }
  return out;
}

RC_GTEST_PROP(corridor, rises_with_the_loss_and_never_beyond_it, ()) {
  auto const bands = some_bands();
  auto const benchmark = pence{*rc::gen::inRange<std::int64_t>(1, kNational)};
  auto const one = *rc::gen::inRange<std::int64_t>(0, kNational);
  auto const other = *rc::gen::inRange<std::int64_t>(0, kNational);
  auto const less = pence{std::min(one, other)};
  auto const more = pence{std::max(one, other)};
  auto const of_less = *corridor_share(bands, benchmark, {kNothing, less}, {});
  auto const of_more = *corridor_share(bands, benchmark, {kNothing, more}, {});
  // Each band is rounded to the penny.
  auto const pennies = static_cast<std::int64_t>(bands.size());
  RC_ASSERT(of_less.value() <= of_more.value() + pennies);
  RC_ASSERT(of_more.value() <= more.value() + pennies);
}

/// A contract with that many partners and metrics, written in random terms.
std::string some_terms(int const partners, int const metrics,
                       std::int64_t const budget_pounds) {
  auto out = std::string{};
  for (auto i = 0; i < partners; ++i) {
    out += fmt::format("provider p{} budget {}\n", i, budget_pounds / (i + 1));
  }
  auto left = 10'000;
  for (auto i = 0; i < metrics; ++i) {
    auto const weight = i + 1 == metrics ? left : left / 3;
    left -= weight;
    out += fmt::format(
        "outcome m{} weight {}.{:02}% floor 60 target 70 stretch 80 "
        "stretch_pays 150% collar 50 collar_takes 50% {}\n",
        i, weight / 100, weight % 100,
        i % 3 == 0 ? fmt::format("work_of p{}", i % partners) : "");
  }
  return out;
}

std::string some_figures(int const metrics) {
  auto out = std::string{};
  for (auto i = 0; i < metrics; ++i) {
    auto const value = *rc::gen::inRange(400, 900);
    out += *rc::gen::inRange(0, 8) == 0
               ? fmt::format("figure m{} state missing\n", i)
               : fmt::format("figure m{} value {}.{}\n", i, value / 10,
                             value % 10);
  }
  return out;
}

std::string a_rule() {
  return *rc::gen::element<std::string>("equal", "by_budget", "by_performance");
}

std::string some_shares() {
  auto const rule = a_rule();
  return fmt::format(
      "divided outcomes rule {}\ndivided savings rule by_budget\n"
      "divided losses rule equal\n"
      "shared gains_cap 5% losses_cap 3%\nband gains providers 60%\n"
      "band losses up_to 2% providers 100%\nband losses providers 20%\n",
      rule);
}

RC_GTEST_PROP(year_account, adds_up_to_the_penny_at_national_size, ()) {
  auto const partners = *rc::gen::inRange(1, 13);
  auto const metrics = *rc::gen::inRange(1, 20);
  auto const of =
      read_case(some_terms(partners, metrics, kNational / 400) +
                "at_risk 13.37%\n" + some_shares() + "data missing " +
                *rc::gen::element<std::string>("neutral", "pay_nothing_yet",
                                               "pay_in_full") +
                "\n" + some_figures(metrics) +
                fmt::format("spent {}\n", *rc::gen::inRange<std::int64_t>(
                                              1, kNational / 50)));
  auto const account =
      settle_year(of.terms, of.year, of.facts, steps_wanted::no);
  RC_ASSERT(account.has_value());
  auto outcomes = std::int64_t{0};
  auto fixed = std::int64_t{0};
  auto shared = std::int64_t{0};
  auto total = std::int64_t{0};
  for (auto const& one : account->providers) {
    outcomes += one.outcomes.value();
    fixed += one.fixed.value();
    shared += one.shared.value();
    total += one.total.value();
  }
  RC_ASSERT(outcomes == account->outcomes.earned.value());
  RC_ASSERT(fixed + account->outcomes.at_risk.value() ==
            account->budget.value());
  RC_ASSERT(shared == account->shared->providers.value());
  RC_ASSERT(total == account->total.value());
  auto stakes = std::int64_t{0};
  for (auto const& one : account->outcomes.of) {
    stakes += one.at_stake.value();
  }
  RC_ASSERT(stakes == account->outcomes.at_risk.value());
  RC_ASSERT(account->shared->providers <=
            *part(account->shared->benchmark, share{50'000}));
  RC_ASSERT(account->shared->providers >=
            *part(account->shared->benchmark, share{-30'000}));
}

/// The same lines of terms the other way round.
std::string reversed(std::string const& text) {
  auto lines = std::vector<std::string>{};
  auto words = std::istringstream{text};
  for (auto line = std::string{}; std::getline(words, line);) {
    lines.push_back(line);
  }
  auto out = std::string{};
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    out += *line + "\n";
  }
  return out;
}

RC_GTEST_PROP(year_account, does_not_ask_in_which_order_things_stand, ()) {
  auto const terms = some_terms(5, 9, 1'000'003) + "at_risk 7.77%\n";
  auto const rest = some_shares();
  auto const figures = some_figures(9);
  auto const spent = std::string{"spent 1999999\n"};
  auto const there = read_case(terms + rest + figures + spent);
  auto const back =
      read_case(reversed(terms) + rest + reversed(figures) + spent);
  auto const one =
      settle_year(there.terms, there.year, there.facts, steps_wanted::no);
  auto const other =
      settle_year(back.terms, back.year, back.facts, steps_wanted::no);
  RC_ASSERT(one.has_value());
  RC_ASSERT(other.has_value());
  for (auto i = std::size_t{0}; i < 5; ++i) {
    RC_ASSERT(one->providers[i].total == other->providers[4 - i].total);
  }
}

RC_GTEST_PROP(year_account, never_pays_less_for_better_figures, ()) {
  auto const terms = some_terms(4, 6, 5'000'000) + "at_risk 10%\n" +
                     "divided outcomes rule by_performance\n";
  auto of = read_case(terms + some_figures(6));
  auto const before =
      settle_year(of.terms, of.year, of.facts, steps_wanted::no);
  auto& better = of.facts.outcomes.outcomes[*rc::gen::inRange(0U, 6U)];
  RC_PRE(better.state == reading_state::usable);
  better.now.value += static_cast<double>(*rc::gen::inRange(0, 300)) / 10;
  auto const after = settle_year(of.terms, of.year, of.facts, steps_wanted::no);
  RC_ASSERT(before->total <= after->total);
}

/// All rules at once; one group of the equality test is behind the other.
std::string terms_of_all_rules() {
  auto const untested = *rc::gen::element<std::string>(
      "hold_back", "pay_as_failed", "pay_in_full");
  return some_terms(4, 6, 5'000'000) +
         fmt::format(
             "at_risk 10%\ndivided outcomes rule by_performance\n"
             "divided savings rule by_budget\ndivided losses rule equal\n"
             "points price 201.16 average_list 9103\n"
             "list p0 people 12000\nlist p1 people 5000\n"
             "line reviewed points 10 lower 50 upper 80\n"
             "price housed provider p2 each 1200 most 300\n"
             "gate safe limit 70 pays 50%\n"
             "equality pays 40% untested {} power 80%\n"
             "test gap limit 5 guards m0,m1\n"
             "shared quality {} forgiven 50% least_losses 40% "
             "most_losses 100% gains_cap 5% losses_cap 3%\n"
             "band gains providers 60%\n"
             "band losses providers 100%\n",
             untested,
             *rc::gen::element<std::string>("none", "gains_and_losses"));
}

RC_GTEST_PROP(year_account, never_pays_less_for_a_better_year_by_any_rule, ()) {
  auto const tenth = [](int const least, int const below) {
    return static_cast<double>(*rc::gen::inRange(least, below)) / 10;
  };
  auto const behind = tenth(500, 700);
  auto of = read_case(
      terms_of_all_rules() + some_figures(6) +
      fmt::format("safety safe value {}\n"
                  "group gap name behind value {} lower {} upper {}\n"
                  "against gap name ahead value 70 lower 69 upper 71\n"
                  "achieved reviewed provider p0 value {}\n"
                  "achieved reviewed provider p1 value {}\n"
                  "verified housed count {}\n"
                  "spent {}\n",
                  tenth(600, 800), behind, behind - 1, behind + 1,
                  tenth(400, 900), tenth(400, 900), *rc::gen::inRange(0, 400),
                  *rc::gen::inRange(9'000'000, 12'000'000)));
  auto const before =
      settle_year(of.terms, of.year, of.facts, steps_wanted::no);
  RC_ASSERT(before.has_value());
  auto const by = tenth(0, 300);
  auto& facts = of.facts;
  auto& group = facts.outcomes.tests[0].behind[0].figure.now;
  switch (*rc::gen::inRange(0, 6)) {
    case 0: {
      auto& outcome = facts.outcomes.outcomes[*rc::gen::inRange(0U, 6U)];
      RC_PRE(outcome.state == reading_state::usable);
      outcome.now.value += by;
      break;
    }
    case 1:
      facts.outcomes.gates[0].now.value += by;
      break;
    case 2: {  // up to the other group
      auto const up = std::min(by, 70 - group.value);
      group.value += up;
      group.at_95->lower += up;
      group.at_95->upper += up;
      break;
    }
    case 3:
      facts.points[0][*rc::gen::inRange(0U, 2U)].achieved.now.value += by;
      break;
    case 4:
      *facts.rate_card[0].of.now.numerator += *rc::gen::inRange(0, 100);
      break;
    default:
      facts.spending->spent =
          pence{facts.spending->spent.value() -
                *rc::gen::inRange<std::int64_t>(0, 100'000'000)};
  }
  auto const after = settle_year(of.terms, of.year, facts, steps_wanted::no);
  RC_ASSERT(after.has_value());
  // Shares of savings and losses are rounded before and after quality.
  RC_ASSERT(before->total.value() <= after->total.value() + 1);
}

TEST(year_account, says_the_same_with_and_without_words) {
  auto const of = read_case(
      "provider trust budget 1000\nat_risk 10%\n"
      "outcome seen weight 100% floor 60 target 65\nfigure seen value 62\n");
  auto const told = settle_year(of.terms, of.year, of.facts, steps_wanted::yes);
  auto const silent =
      settle_year(of.terms, of.year, of.facts, steps_wanted::no);
  EXPECT_EQ(told->total, silent->total);
  EXPECT_FALSE(told->outcomes.of[0].steps.empty());
  EXPECT_TRUE(silent->outcomes.of[0].steps.empty());
}

}  // namespace
}  // namespace wm::contracts
