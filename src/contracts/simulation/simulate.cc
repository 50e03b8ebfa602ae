#include "contracts/simulation/simulate.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "contracts/simulation/mean_of.h"
#include "contracts/simulation/on_threads.h"

namespace wm::contracts {

namespace {

constexpr auto kFewestDraws = std::uint32_t{100};
constexpr auto kMostDraws = std::uint32_t{10'000'000};

/// One payment in every year, by the year's number.
using every_year = std::vector<pence>;

/// \param fixed  what is paid whatever the outcomes
payment_spread spread_of(every_year years, pence const fixed) {
  auto out = payment_spread{};
  auto sum = wide_sum{0};
  for (auto const one : years) {
    sum += one.value();
  }
  out.mean = mean_of(sum, static_cast<std::int64_t>(years.size()));
  std::ranges::sort(years);
  out.least = years.front();
  out.most = years.back();
  auto const up_to = [&](pence const amount) {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(years, amount) -
                                      years.begin());
  };
  out.at_least = up_to(out.least);
  out.at_most = static_cast<std::uint32_t>(
      years.end() - std::ranges::lower_bound(years, out.most));
  out.nothing = up_to(fixed);
  for (auto i = std::size_t{0}; i < kPaymentQuantiles.size(); ++i) {
    // The smallest payment that at least this part of years does not exceed.
    auto const rank =
        std::ceil(kPaymentQuantiles[i] * static_cast<double>(years.size()));
    out.quantiles[i] = years[static_cast<std::size_t>(rank) - 1];
  }
  auto const width = out.most.value() - out.least.value();
  for (auto const one : years) {
    auto const above = wide_sum{one.value() - out.least.value()};
    auto const bar =
        width == 0 ? wide_sum{0} : above * std::int64_t{kPaymentBars} / width;
    ++out.bars[std::min(static_cast<std::size_t>(bar), kPaymentBars - 1)];
  }
  return out;
}

/// All years under one assumption.
class many_years {
 public:
  many_years(framework::contract const& terms,
             framework::contract_year const& year,
             std::vector<pence> const& fixed,
             simulation_settings const& settings)
      : terms_{terms}, year_{year}, fixed_{fixed}, settings_{settings} {}

  result<simulated_payments> live(year_expectations const& from,
                                  year_draws const& years) const;

 private:
  struct payments {
    std::vector<every_year> providers;
    every_year outcomes;
    every_year shared;
    every_year total;
    every_year held_back;
    std::vector<std::string_view> waits;  // empty: shared
  };

  result<void> live_one(std::uint32_t number, year_draws const& years,
                        year_facts& facts, payments& into) const;

  framework::contract const& terms_;
  framework::contract_year const& year_;
  std::vector<pence> const& fixed_;  // as contract.providers
  simulation_settings const& settings_;
};

result<void> many_years::live_one(std::uint32_t const number,
                                  year_draws const& years, year_facts& facts,
                                  payments& into) const {
  years.draw(number, facts);
  auto const account =
      WM_TRY(settle_year(terms_, year_, facts, steps_wanted::no));
  for (auto i = std::size_t{0}; i < account.providers.size(); ++i) {
    into.providers[i][number] = account.providers[i].total;
  }
  into.outcomes[number] = account.outcomes.earned;
  into.shared[number] = account.shared ? account.shared->providers : kNothing;
  into.total[number] = account.total;
  into.waits[number] = account.shared_waits;
  auto held_back = std::vector<pence>{account.outcomes.held_back};
  for (auto const& one : account.providers) {
    held_back.push_back(one.held_back);
  }
  into.held_back[number] = WM_TRY(sum(held_back));
  return {};
}

result<simulated_payments> many_years::live(year_expectations const& from,
                                            year_draws const& years) const {
  auto const none = every_year(settings_.draws, kNothing);
  auto all = payments{std::vector<every_year>(terms_.providers.size(), none),
                      none,
                      none,
                      none,
                      none,
                      std::vector<std::string_view>(settings_.draws)};
  auto const workers = std::min(settings_.threads, settings_.draws);
  auto done = std::vector<result<void>>(workers);
  auto const work = [&](unsigned const worker) {
    auto facts = from.facts;
    for (auto d = worker; d < settings_.draws && done[worker]; d += workers) {
      done[worker] = live_one(d, years, facts, all);
    }
  };
  on_threads(workers, work);
  for (auto const& one : done) {
    WM_TRY(one);
  }
  auto out = simulated_payments{};
  for (auto i = std::size_t{0}; i < all.providers.size(); ++i) {
    out.providers.push_back(spread_of(std::move(all.providers[i]), fixed_[i]));
  }
  out.outcomes = spread_of(std::move(all.outcomes), kNothing);
  out.shared = spread_of(std::move(all.shared), kNothing);
  out.total = spread_of(std::move(all.total), WM_TRY(sum(fixed_)));
  out.held_back = spread_of(std::move(all.held_back), kNothing);
  for (auto const why : all.waits) {
    if (!why.empty() && ++out.shared_waits == 1) {
      out.why_shared_waits = why;
    }
  }
  return out;
}

/// Figures that truly stay at the baseline.
year_expectations without_change(year_expectations from) {
  auto& outcomes = from.facts.outcomes;
  for (auto i = std::size_t{0}; i < outcomes.outcomes.size(); ++i) {
    auto const baseline = outcomes.baselines[i];
    from.changes[i] = {
        baseline ? *baseline - outcomes.outcomes[i].now.value : 0.0, 0.0};
  }
  from.baselines = baselines::drawn;
  return from;
}

}  // namespace

result<simulation> simulate(framework::contract const& terms,
                            framework::contract_year const& year,
                            year_expectations const& from,
                            simulation_settings const& settings) {
  if (settings.draws < kFewestDraws || settings.draws > kMostDraws ||
      settings.threads == 0) {
    return fail(error_code::invalid_input, terms.id.value,
                "a simulation lives 100 to 10,000,000 years");
  }
  auto out = simulation{};
  out.mode = year.mode;
  out.draws = settings.draws;
  out.seed = settings.seed;
  out.correlation = terms.simulation.correlation;
  auto const account =
      WM_TRY(settle_year(terms, year, from.facts, steps_wanted::no));
  out.at_risk = account.outcomes.at_risk;
  for (auto const& one : account.providers) {
    out.fixed.push_back(one.fixed);
  }
  auto const with = many_years{terms, year, out.fixed, settings};
  auto const draws_of = [&](year_expectations const& of, share const others) {
    return year_draws::of(terms, of, settings.seed, others, settings.pairs);
  };
  auto const years = WM_TRY(draws_of(from, out.correlation));
  out.expected = WM_TRY(with.live(from, years));
  auto drawn = draws_of(from, kOtherCorrelation);
  if (!drawn && !settings.pairs.empty()) {
    // What persons say of some pairs need not fit what is assumed of others.
    drawn = year_draws::of(terms, from, settings.seed, kOtherCorrelation, {});
    out.left_out = settings.pairs;
  }
  auto const together = WM_TRY(std::move(drawn));
  out.correlated = WM_TRY(with.live(from, together));
  auto const still = without_change(from);
  auto const unchanged = WM_TRY(draws_of(still, out.correlation));
  out.no_change = WM_TRY(with.live(still, unchanged));
  auto stakes = std::vector<pence>{};
  for (auto const& one : account.outcomes.of) {
    stakes.push_back(one.at_stake);
  }
  out.metrics = WM_TRY(chances_of_metrics(terms, from, years, stakes,
                                          settings.draws, settings.threads));
  out.rules = WM_TRY(effects_of_rules(terms, year, from, years,
                                      std::min(settings.draws, kRuleDraws),
                                      settings.threads));
  return out;
}

}  // namespace wm::contracts
