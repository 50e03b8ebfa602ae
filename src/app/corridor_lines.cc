#include "app/corridor_lines.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "app/contract_sentences.h"
#include "contracts/shares/savings.h"
#include "report/number_text.h"

namespace wm::app {

namespace {

using framework::quality_link;

constexpr auto kPerCent = std::int64_t{10'000};
constexpr auto kStep = std::int64_t{500};          // 0.05 % of the benchmark
constexpr auto kNarrowest = std::int64_t{50'000};  // 5 %
constexpr auto kWidest = std::int64_t{200'000};    // 20 %

/// How far to both sides the rules change, and half as much again.
std::int64_t reach_of(framework::shared_savings const& of) {
  auto furthest = std::int64_t{0};
  for (auto const& one : of.minimum) {
    furthest = std::max({furthest, one.savings.value(), one.losses.value()});
  }
  for (auto const* const side : {&of.gains, &of.losses}) {
    if (*side) {
      for (auto const& band : (*side)->bands) {
        furthest = std::max(furthest, band.up_to.value_or(kNone).value());
      }
    }
  }
  auto const reach = (furthest * 3 / 2 + kPerCent - 1) / kPerCent * kPerCent;
  return std::clamp(reach, kNarrowest, kWidest);
}

/// A contract's shares at any difference between benchmark and spending.
class corridor {
 public:
  corridor(framework::contract const& contract,
           framework::contract_year const& year, pence const benchmark)
      : terms_{*contract.shared},
        year_{year},
        benchmark_{benchmark},
        people_{contract.population.people} {
    // Spending as it counts: whole, and without single persons' excess.
    terms_.truncation.reset();
    terms_.completion = kAll;
  }

  /// \param score  quality, where it counts
  result<report::shared_point> at(std::int64_t const difference,
                                  share const score) const {
    auto const gained = WM_TRY(part(benchmark_, share{difference}));
    auto const spent = WM_TRY(subtract(benchmark_, gained));
    auto const shared = WM_TRY(contracts::share_savings(
        terms_, year_, contracts::year_spending{spent, kNothing, people_},
        score, contracts::steps_wanted::no));
    return report::shared_point{report::number_of(share{difference}),
                                shared.providers};
  }

  /// \param step  between points [millionths of the benchmark]
  result<report::shared_line> line(std::string name, std::int64_t const reach,
                                   std::int64_t const step,
                                   share const score) const {
    auto out = report::shared_line{std::move(name), {}};
    for (auto d = -reach; d <= reach; d += step) {
      out.points.push_back(WM_TRY(at(d, score)));
    }
    return out;
  }

 private:
  framework::shared_savings terms_;
  framework::contract_year const& year_;
  pence benchmark_;
  int people_;
};

/// Without what lies on the straight line between its neighbours, which are as
/// far apart as the others.
std::vector<report::shared_point> corners(
    std::vector<report::shared_point> const& all) {
  constexpr auto kRounding = std::int64_t{3};  // pennies
  auto out = std::vector<report::shared_point>{};
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    auto const inside = i > 0 && i + 1 < all.size();
    auto const bend = inside ? all[i - 1].providers.value() -
                                   2 * all[i].providers.value() +
                                   all[i + 1].providers.value()
                             : 0;
    if (!inside || std::abs(bend) > kRounding) {
      out.push_back(all[i]);
    }
  }
  return out;
}

}  // namespace

result<std::optional<report::contract_shares>> corridor_of(
    framework::contract const& contract, framework::contract_year const& year) {
  if (!contract.shared) {
    return std::nullopt;
  }
  auto const& terms = *contract.shared;
  auto out = report::contract_shares{};
  out.benchmark = WM_TRY(contracts::benchmark_of(year));
  out.rules = sharing_rules_of(terms);
  auto const reach = reach_of(terms);
  // Examples at whole per cents, about four to each side.
  auto const apart = std::max(reach / kPerCent / 4, std::int64_t{1}) * kPerCent;
  auto const by = corridor{contract, year, out.benchmark};
  auto const add = [&](std::string const& name,
                       share const score) -> result<void> {
    auto line = WM_TRY(by.line(name, reach, kStep, score));
    line.points = corners(line.points);
    out.lines.push_back(std::move(line));
    out.examples.push_back(
        WM_TRY(by.line(name, reach / apart * apart, apart, score)));
    return {};
  };
  if (terms.quality == quality_link::none) {
    WM_TRY(add("", kAll));
  } else {
    WM_TRY(add("quality score 100 %", kAll));
    WM_TRY(add("quality score 50 %", share{kAll.value() / 2}));
  }
  return out;
}

}  // namespace wm::app
