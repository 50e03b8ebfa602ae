// Lives a year of a contract 10,000 times: 60 metrics, 12 partners, gates,
// savings and losses, with all assumptions that `simulate` compares.
#include <cstddef>
#include <string>

#include <fmt/format.h>

#include "bench/bench.h"
#include "contracts/simulation/simulate.h"

namespace wm::bench {
namespace {

constexpr auto kMetrics = std::size_t{60};
constexpr auto kPartners = std::size_t{12};
constexpr auto kThreads = 2U;

framework::located<std::string> name(std::string_view const of,
                                     std::size_t const number) {
  return {fmt::format("{}_with_a_long_name_{}", of, number), {}};
}

framework::metric_amount amount(double const value) {
  return {{fmt::format("{} %", value), {}}, value};
}

contracts::reading a_figure(double const value) {
  auto out = contracts::reading{};
  out.state = contracts::reading_state::usable;
  out.now.value = value;
  out.now.at_95 = stats::interval{value - 2, value + 2.5};
  return out;
}

struct bench_case {
  framework::contract terms;
  framework::contract_year year;
  contracts::year_expectations from;
};

void add_metrics(bench_case& to) {
  for (auto i = std::size_t{0}; i < kMetrics; ++i) {
    auto& one = to.terms.outcomes.emplace_back();
    one.metric = name("metric", i);
    one.weight = share{16'600 + (i == 0 ? 4'000 : 0)};
    one.rewards = i % 3 == 0 ? framework::reward_for::better_of_both
                             : framework::reward_for::attainment;
    one.judged = i % 4 == 0 ? framework::judged_by::limit_at_95
                            : framework::judged_by::point_estimate;
    one.curve = framework::payment_curve{};
    one.curve->floor = amount(58);
    one.curve->target = amount(64);
    if (i % 2 == 0) {
      one.curve->stretch = amount(70);
      one.curve->stretch_pays = share{1'200'000};
    }
    one.providers = {name("partner", i % kPartners)};
    to.from.facts.outcomes.outcomes.push_back(
        a_figure(57 + static_cast<double>(i % 9)));
    to.from.facts.outcomes.baselines.emplace_back(57);
    to.from.changes.push_back({0.5, 0.3});
  }
}

bench_case const& a_case() {
  static auto const made = [] {
    auto out = bench_case{};
    out.terms.id = {"bench", {}};
    out.year.at_risk = share{150'000};
    for (auto i = std::size_t{0}; i < kPartners; ++i) {
      out.terms.providers.emplace_back().organisation = name("partner", i);
      auto& line = out.year.budget.emplace_back();
      line.provider = name("partner", i);
      line.amount = pence{std::int64_t{1'000'000'000} +
                          std::int64_t{7} * static_cast<std::int64_t>(i)};
    }
    add_metrics(out);
    out.terms.gates.resize(3);
    for (auto& gate : out.terms.gates) {
      gate.id = gate.metric =
          name("gate", out.from.facts.outcomes.gates.size());
      gate.limit = amount(55);
      gate.pays = share{500'000};
      out.from.facts.outcomes.gates.push_back(a_figure(56));
    }
    auto& shared = out.terms.shared.emplace();
    shared.quality = framework::quality_link::gains;
    shared.gains.emplace().bands.push_back({{}, share{500'000}, {}});
    shared.losses.emplace().bands.push_back({{}, share{500'000}, {}});
    out.from.facts.spending =
        contracts::year_spending{pence{12'000'000'000}, {}, 300'000};
    out.from.spending_deviation = share{20'000};
    using framework::divided_money;
    using framework::split_rule;
    out.terms.distribution = {
        {divided_money::outcomes, split_rule::by_performance, {}, {}},
        {divided_money::savings, split_rule::by_performance, {}, {}},
        {divided_money::losses, split_rule::by_budget, {}, {}}};
    return out;
  }();
  return made;
}

double simulate_all() {
  auto const& of = a_case();
  auto const found =
      contracts::simulate(of.terms, of.year, of.from,
                          {.seed = 1, .draws = 10'000, .threads = kThreads});
  return static_cast<double>(found.value().expected.total.mean.value());
}

}  // namespace
}  // namespace wm::bench

int main() {
  wm::bench::report_seconds("simulate_10000_years_seconds",
                            wm::bench::simulate_all);
}
