#include "contracts/simulation/simulate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <thread>
#include <utility>

namespace wm::contracts {

namespace {

__extension__ using wide = __int128;

constexpr auto kFewestDraws = std::uint32_t{100};
constexpr auto kMostDraws = std::uint32_t{10'000'000};

/// One payment in every year, by the year's number.
using every_year = std::vector<pence>;

payment_spread spread_of(every_year years) {
  auto out = payment_spread{};
  auto sum = wide{0};
  for (auto const one : years) {
    sum += one.value();
  }
  auto const count = static_cast<std::int64_t>(years.size());
  out.mean = pence{static_cast<std::int64_t>(sum / count)};
  std::ranges::sort(years);
  out.least = years.front();
  out.most = years.back();
  for (auto i = std::size_t{0}; i < kPaymentQuantiles.size(); ++i) {
    // The smallest payment that at least this part of years does not exceed.
    auto const rank =
        std::ceil(kPaymentQuantiles[i] * static_cast<double>(years.size()));
    out.quantiles[i] = years[static_cast<std::size_t>(rank) - 1];
  }
  auto const width = out.most.value() - out.least.value();
  for (auto const one : years) {
    auto const above = wide{one.value() - out.least.value()};
    auto const bar =
        width == 0 ? wide{0} : above * std::int64_t{kPaymentBars} / width;
    ++out.bars[std::min(static_cast<std::size_t>(bar), kPaymentBars - 1)];
  }
  return out;
}

/// All years under one assumption.
class many_years {
 public:
  many_years(framework::contract const& terms,
             framework::contract_year const& year,
             simulation_settings const& settings)
      : terms_{terms}, year_{year}, settings_{settings} {}

  result<simulated_payments> live(year_expectations const& from,
                                  year_draws const& years) const;

 private:
  struct payments {
    std::vector<every_year> providers;
    every_year outcomes;
    every_year shared;
    every_year total;
  };

  result<void> live_one(std::uint32_t number, year_draws const& years,
                        year_facts& facts, payments& into) const;

  framework::contract const& terms_;
  framework::contract_year const& year_;
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
  return {};
}

result<simulated_payments> many_years::live(year_expectations const& from,
                                            year_draws const& years) const {
  auto const none = every_year(settings_.draws, kNothing);
  auto all = payments{std::vector<every_year>(terms_.providers.size(), none),
                      none, none, none};
  auto const workers = std::min(settings_.threads, settings_.draws);
  auto done = std::vector<result<void>>(workers);
  auto const work = [&](unsigned const worker) {
    auto facts = from.facts;
    for (auto d = worker; d < settings_.draws && done[worker]; d += workers) {
      done[worker] = live_one(d, years, facts, all);
    }
  };
  {
    auto threads = std::vector<std::jthread>{};
    for (auto worker = 1U; worker < workers; ++worker) {
      threads.emplace_back(work, worker);
    }
    work(0);
  }
  for (auto const& one : done) {
    WM_TRY(one);
  }
  auto out = simulated_payments{};
  for (auto& one : all.providers) {
    out.providers.push_back(spread_of(std::move(one)));
  }
  out.outcomes = spread_of(std::move(all.outcomes));
  out.shared = spread_of(std::move(all.shared));
  out.total = spread_of(std::move(all.total));
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
  auto const with = many_years{terms, year, settings};
  auto const draws_of = [&](year_expectations const& of, share const others) {
    return year_draws::of(terms, of, settings.seed, others, settings.pairs);
  };
  auto const years = WM_TRY(draws_of(from, out.correlation));
  out.expected = WM_TRY(with.live(from, years));
  auto const together = WM_TRY(draws_of(from, kOtherCorrelation));
  out.correlated = WM_TRY(with.live(from, together));
  auto const still = without_change(from);
  auto const unchanged = WM_TRY(draws_of(still, out.correlation));
  out.no_change = WM_TRY(with.live(still, unchanged));
  auto const account =
      WM_TRY(settle_year(terms, year, from.facts, steps_wanted::no));
  out.at_risk = account.outcomes.at_risk;
  auto stakes = std::vector<pence>{};
  for (auto const& one : account.outcomes.of) {
    stakes.push_back(one.at_stake);
  }
  out.metrics = WM_TRY(chances_of_metrics(terms, from, years, stakes,
                                          settings.draws, settings.threads));
  return out;
}

}  // namespace wm::contracts
