#include "app/contract_facts.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "report/show.h"

namespace wm::app {

namespace {

using contracts::reading;
using contracts::reading_state;
using figures::assessed_series;
using figures::figure;

constexpr auto kFifths = std::string_view{"local_deprivation_fifth"};
constexpr auto kMostDeprived = std::string_view{"1"};
constexpr auto kLeastDeprived = std::string_view{"5"};
constexpr auto kOldest = 10;  // of earlier values that are looked for [years]

std::chrono::sys_days years_earlier(std::chrono::sys_days const day,
                                    int const years) {
  auto date = std::chrono::year_month_day{day} - std::chrono::years{years};
  return std::chrono::sys_days{
      date.ok() ? date : date.year() / date.month() / std::chrono::last};
}

/// Finds figures for a contract's year.
class finder {
 public:
  finder(framework::package const& package, framework::contract const& contract,
         framework::contract_year const& year,
         disclosure::cleared_results const& cleared, contract_facts& into)
      : package_{package},
        contract_{contract},
        year_{year},
        cleared_{cleared},
        into_{into} {}

  void find_outcomes();
  void find_gates();
  void find_tests();
  void find_points();
  void find_rate_card();
  result<void> find_spending();

 private:
  /// Whose figures: everyone, or a group of a breakdown.
  struct who {
    std::string_view breakdown{};
    std::string_view group{};  // its word, or a publisher's name
  };

  framework::metric const* metric(std::string_view const id) const {
    return framework::find_metric(package_, id);
  }
  assessed_series const* series(framework::metric const* of, who whose) const;
  figure const* in_year(assessed_series const* of, int years_before) const;
  figure const* in_period(assessed_series const* of,
                          framework::outcome_baseline const& baseline) const;
  reading read(assessed_series const* of, framework::metric const& metric,
               int years_before, paid_figure& found);
  contracts::measured measured(figure const& of,
                               framework::metric const& metric);
  contracts::group_reading group(framework::equality_test const& test,
                                 who whose, std::string_view name);
  reading of_provider(std::size_t provider, std::string_view metric,
                      int years_before);

  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  disclosure::cleared_results const& cleared_;
  contract_facts& into_;
};

assessed_series const* finder::series(framework::metric const* const of,
                                      who const whose) const {
  if (of == nullptr) {
    return nullptr;
  }
  auto const index = static_cast<std::size_t>(of - package_.metrics.data());
  auto const is_asked_for = [&](assessed_series const& one) {
    auto const& area = package_.areas[one.area.value()].code.value;
    if (one.metric.value() != index ||
        area != contract_.population.area.value) {
      return false;
    }
    if (whose.group.empty()) {
      return one.group.empty();
    }
    return one.label.breakdown.empty()
               ? one.group == whose.group
               : one.label.breakdown == whose.breakdown &&
                     (one.label.word == whose.group ||
                      one.label.title == whose.group);
  };
  auto const found = std::ranges::find_if(cleared_.series(), is_asked_for);
  return found == cleared_.series().end() ? nullptr : &*found;
}

figure const* finder::in_year(assessed_series const* const of,
                              int const years_before) const {
  if (of == nullptr) {
    return nullptr;
  }
  auto const first = years_earlier(year_.starts, years_before);
  auto const last = years_earlier(year_.ends, years_before);
  auto const* latest = static_cast<figure const*>(nullptr);
  for (auto const& point : of->points) {
    auto const ends = point.shown.covers.to - std::chrono::days{1};
    if (first <= ends && ends <= last) {
      latest = &point.shown;  // points are in order of time
    }
  }
  return latest;
}

figure const* finder::in_period(
    assessed_series const* const of,
    framework::outcome_baseline const& baseline) const {
  if (of == nullptr) {
    return nullptr;
  }
  auto const covers =
      wm::period{baseline.from, baseline.to + std::chrono::days{1}};
  auto const found = std::ranges::find(
      of->points, covers, [](auto const& point) { return point.shown.covers; });
  return found == of->points.end() ? nullptr : &found->shown;
}

contracts::measured finder::measured(figure const& of,
                                     framework::metric const& metric) {
  auto out = contracts::read_figure(of, metric.better).now;
  if (of.beside.unknown && of.denominator && *of.denominator > 0) {
    auto const all = of.beside.unknown_are_counted
                         ? *of.denominator
                         : *of.denominator + *of.beside.unknown;
    auto const known = share_of(1.0 - *of.beside.unknown / all);
    out.completeness = known ? std::optional{*known} : std::nullopt;
  }
  if (of.value) {
    into_.words.push_back(report::value_text(*of.value, metric));
    out.shown = into_.words.back();
  }
  return out;
}

reading finder::read(assessed_series const* const of,
                     framework::metric const& metric, int const years_before,
                     paid_figure& found) {
  found.metric = &metric;
  found.figure = in_year(of, years_before);
  auto out = reading{};
  out.better = metric.better;
  if (found.figure != nullptr) {
    out = contracts::read_figure(*found.figure, metric.better);
    out.now = measured(*found.figure, metric);
    auto const of_records = of->source == figures::source_kind::record;
    found.hidden = of_records && out.state == reading_state::suppressed &&
                   cleared_.readers().kind != disclosure::audience::restricted;
    found.rounded = figures::is_rounded(found.figure->rounding);
    into_.exact = into_.exact && !found.hidden && !found.rounded;
  }
  for (auto years = 1; years <= kOldest && !out.last; ++years) {
    auto const* const earlier = in_year(of, years_before + years);
    if (earlier != nullptr && earlier->value && !earlier->imputed) {
      out.last = {measured(*earlier, metric), years};
    }
  }
  return out;
}

void finder::find_outcomes() {
  for (auto const& terms : contract_.outcomes) {
    auto& found = into_.outcomes.emplace_back();
    auto& baseline = into_.facts.outcomes.baselines.emplace_back();
    auto& seen = into_.facts.outcomes.outcomes.emplace_back();
    auto const* const of = metric(terms.metric.value);
    if (of == nullptr) {
      continue;
    }
    auto const* const line = series(of, {});
    seen = read(line, *of, terms.years_before, found);
    if (!terms.baseline) {
      continue;
    }
    found.baseline = in_period(line, *terms.baseline);
    if (terms.baseline->value) {
      baseline = terms.baseline->value->value;
    } else if (found.baseline != nullptr) {
      baseline = found.baseline->value;
    }
    auto const broken = [&](framework::series_break const& at) {
      return found.figure != nullptr && terms.baseline->to < at.on &&
             at.on <= found.figure->covers.from;
    };
    if (terms.rewards != framework::reward_for::attainment &&
        seen.state == reading_state::usable &&
        std::ranges::any_of(of->breaks, broken)) {
      seen.state = reading_state::redefined;
    }
  }
}

void finder::find_gates() {
  for (auto const& gate : contract_.gates) {
    auto& found = into_.gates.emplace_back();
    auto& seen = into_.facts.outcomes.gates.emplace_back();
    auto const* const of = metric(gate.metric.value);
    if (of != nullptr) {
      seen = read(series(of, {}), *of, gate.years_before, found);
      into_.gates_hidden = into_.gates_hidden || found.hidden;
    }
  }
}

contracts::group_reading finder::group(framework::equality_test const& test,
                                       who const whose,
                                       std::string_view const name) {
  auto out = contracts::group_reading{};
  auto const* const of = metric(test.metric.value);
  auto const* const line = series(of, whose);
  auto found = paid_figure{};
  if (of != nullptr) {
    out.figure = read(line, *of, 0, found);
    into_.gates_hidden = into_.gates_hidden || found.hidden;
  }
  auto const title =
      line == nullptr || line->label.title.empty() ? name : line->label.title;
  into_.words.emplace_back(title);
  out.name = into_.words.back();
  return out;
}

void finder::find_tests() {
  if (!contract_.equality) {
    return;
  }
  for (auto const& test : contract_.equality->tests) {
    auto& seen = into_.facts.outcomes.tests.emplace_back();
    if (test.of == framework::equality_of::deprivation_fifths) {
      if (series(metric(test.metric.value), {kFifths, kMostDeprived}) !=
          nullptr) {
        seen.behind.push_back(
            group(test, {kFifths, kMostDeprived}, "Most deprived fifth"));
      }
      seen.against =
          group(test, {kFifths, kLeastDeprived}, "Least deprived fifth");
      continue;
    }
    for (auto const& name : test.groups) {
      seen.behind.push_back(group(test, {test.breakdown, name}, name));
    }
    seen.against = group(test, {}, "Everyone");
  }
}

reading finder::of_provider(std::size_t const provider,
                            std::string_view const id, int const years_before) {
  auto const* const of = metric(id);
  if (of == nullptr) {
    return {};
  }
  auto const* const organisation = framework::find_organisation(
      package_, contract_.providers[provider].organisation.value);
  auto const* line = static_cast<assessed_series const*>(nullptr);
  if (organisation != nullptr && organisation->providers.size() == 1) {
    line = series(of, {"provider", organisation->providers.front()});
  }
  if (line == nullptr && contract_.providers.size() == 1) {
    line = series(of, {});
  }
  auto found = paid_figure{};
  auto out = read(line, *of, years_before, found);
  into_.other_hidden = into_.other_hidden || found.hidden;
  return out;
}

void finder::find_points() {
  if (!contract_.points) {
    return;
  }
  for (auto const& terms : contract_.points->lines) {
    auto& line = into_.facts.points.emplace_back();
    for (auto i = std::size_t{0}; i < contract_.providers.size(); ++i) {
      auto& seen = line.emplace_back();
      seen.achieved = of_provider(i, terms.metric.value, terms.years_before);
      if (terms.prevalence) {
        seen.prevalence =
            of_provider(i, terms.prevalence->metric.value, terms.years_before);
      }
    }
  }
}

void finder::find_rate_card() {
  for (auto const& terms : contract_.rate_card) {
    auto& found = into_.rate_card.emplace_back();
    auto& seen = into_.facts.rate_card.emplace_back();
    auto const* const of = metric(terms.metric.value);
    if (of != nullptr) {
      seen.of = read(series(of, {}), *of, terms.years_before, found);
      into_.other_hidden = into_.other_hidden || found.hidden;
    }
  }
}

result<void> finder::find_spending() {
  if (!contract_.shared) {
    return {};
  }
  auto const& counted = contract_.shared->programmes;
  auto spent = std::vector<pence>{};
  for (auto const& line : package_.finance) {
    if (line.kind == framework::finance_kind::actual &&
        line.year == year_.year.value &&
        line.capital == framework::capital::excluded &&
        std::ranges::find(counted, line.programme) != counted.end()) {
      spent.push_back(line.amount);
    }
  }
  if (!spent.empty()) {
    into_.facts.spending = {.spent = WM_TRY(sum(spent)),
                            .beyond_truncation = std::nullopt,
                            .people = contract_.population.people};
  }
  return {};
}

}  // namespace

result<contract_facts> facts_of(framework::package const& package,
                                framework::contract const& contract,
                                framework::contract_year const& year,
                                disclosure::cleared_results const& cleared) {
  auto out = contract_facts{};
  auto find = finder{package, contract, year, cleared, out};
  find.find_outcomes();
  find.find_gates();
  find.find_tests();
  find.find_points();
  find.find_rate_card();
  WM_TRY(find.find_spending());
  return out;
}

}  // namespace wm::app
