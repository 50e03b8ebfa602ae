#include "app/contract_facts.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "app/contract_spending.h"
#include "app/find_contract.h"
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
constexpr auto kUnknownGroup = std::string_view{"unknown"};
constexpr auto kOldest = 10;  // of earlier values that are looked for [years]

/// Whether a value is kept from readers, and is not merely unknown.
bool is_kept_back(figure const& of) {
  return of.no_value == figures::gap::suppressed ||
         of.no_value == figures::gap::withheld;
}

/// Whether any figure that is not there is stood in for by an earlier one.
bool asks_for_last_value(framework::data_clauses const& clauses) {
  auto const all = {clauses.missing, clauses.suppressed, clauses.incomplete,
                    clauses.undefined, clauses.redefined};
  return std::ranges::find(all, framework::data_failure::last_value) !=
         all.end();
}

/// Finds figures for a contract's year.
class finder {
 public:
  finder(framework::package const& package, framework::contract const& contract,
         framework::contract_year const& year,
         disclosure::cleared_results const& cleared,
         results_by_rule const& others, contract_facts& into)
      : package_{package},
        contract_{contract},
        year_{year},
        cleared_{&cleared},
        others_{others},
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
  void find_last(assessed_series const* of, framework::metric const& metric,
                 int years_before, reading& into, paid_figure& found);
  bool hides(assessed_series const& of) const {
    return of.source == figures::source_kind::record &&
           cleared_->readers().kind != disclosure::audience::restricted;
  }
  contracts::measured measured(figure const& of,
                               framework::metric const& metric);
  contracts::group_reading group(framework::equality_test const& test,
                                 who whose, std::string_view name,
                                 std::string_view breakdown);
  std::optional<share> recorded(framework::metric const& of,
                                std::string_view breakdown,
                                wm::period const& covers, share demanded);
  reading of_provider(std::size_t provider, std::string_view metric,
                      int years_before);

  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  disclosure::cleared_results const* cleared_;  // that is being read
  results_by_rule const& others_;
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
  auto const found = std::ranges::find_if(cleared_->series(), is_asked_for);
  return found == cleared_->series().end() ? nullptr : &*found;
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
    found.hidden = hides(*of) && out.state == reading_state::suppressed;
    found.rounded = figures::is_rounded(found.figure->rounding);
  }
  find_last(of, metric, years_before, out, found);
  into_.exact = into_.exact && !found.hidden && !found.rounded;
  return out;
}

/// The latest earlier value. What may stand in for a figure is as hidden or
/// rounded for the account's readers as a figure is: they never get an older
/// one in the place of one that is kept from them.
void finder::find_last(assessed_series const* const of,
                       framework::metric const& metric, int const years_before,
                       reading& into, paid_figure& found) {
  auto const stands_in =
      (found.figure == nullptr || into.state != reading_state::usable) &&
      asks_for_last_value(contract_.data);
  for (auto years = 1; years <= kOldest && !into.last; ++years) {
    auto const* const earlier = in_year(of, years_before + years);
    if (earlier == nullptr || earlier->imputed) {
      continue;
    }
    if (earlier->value) {
      into.last = {measured(*earlier, metric), years};
      found.rounded = found.rounded ||
                      (stands_in && figures::is_rounded(earlier->rounding));
    } else if (hides(*of) && is_kept_back(*earlier)) {
      found.hidden = found.hidden ||
                     (stands_in && years <= contract_.data.last_value_years);
      return;
    }
  }
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
      if (terms.rewards != framework::reward_for::attainment) {
        found.hidden =
            found.hidden || (hides(*line) && is_kept_back(*found.baseline));
        found.rounded =
            found.rounded || figures::is_rounded(found.baseline->rounding);
        into_.exact = into_.exact && !found.hidden && !found.rounded;
      }
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

/// Of everybody's people, or what is counted, how much is of a known group.
std::optional<share> finder::recorded(framework::metric const& of,
                                      std::string_view const breakdown,
                                      wm::period const& covers,
                                      share const demanded) {
  auto const index = static_cast<std::size_t>(&of - package_.metrics.data());
  auto all = std::optional<double>{};
  auto known = 0.0;
  for (auto const& one : cleared_->series()) {
    auto const everybody = one.group.empty();
    if (one.metric.value() != index ||
        package_.areas[one.area.value()].code.value !=
            contract_.population.area.value ||
        (!everybody && one.label.breakdown != breakdown)) {
      continue;
    }
    auto const point = std::ranges::find(
        one.points, covers, [](auto const& p) { return p.shown.covers; });
    if (point == one.points.end()) {
      continue;
    }
    auto const& people = point->shown.denominator;
    if (!people) {
      if (demanded > kNone && hides(one) && is_kept_back(point->shown)) {
        // Restricted readers may see a test where these would see none.
        into_.gates_hidden = true;
        into_.exact = false;
      }
      return std::nullopt;  // nobody can say
    }
    if (everybody) {
      all = *people;
    } else if (one.label.word != kUnknownGroup) {
      known += *people;
    }
  }
  if (!all || *all <= 0 || known <= 0) {
    return std::nullopt;
  }
  auto const part = share_of(std::min(known / *all, 1.0));
  return part ? std::optional{*part} : std::nullopt;
}

contracts::group_reading finder::group(framework::equality_test const& test,
                                       who const whose,
                                       std::string_view const name,
                                       std::string_view const breakdown) {
  auto out = contracts::group_reading{};
  auto const* const of = metric(test.metric.value);
  auto const* const line = series(of, whose);
  auto found = paid_figure{};
  if (of != nullptr) {
    out.figure = read(line, *of, 0, found);
    into_.gates_hidden = into_.gates_hidden || found.hidden;
  }
  if (found.figure != nullptr) {
    auto& is = out.figure.now.completeness;
    auto const by_group =
        recorded(*of, breakdown, found.figure->covers, test.completeness);
    is = is && by_group ? std::min(*is, *by_group) : by_group ? by_group : is;
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
        seen.behind.push_back(group(test, {kFifths, kMostDeprived},
                                    "Most deprived fifth", kFifths));
      }
      seen.against = group(test, {kFifths, kLeastDeprived},
                           "Least deprived fifth", kFifths);
      continue;
    }
    for (auto const& name : test.groups) {
      seen.behind.push_back(
          group(test, {test.breakdown, name}, name, test.breakdown));
    }
    seen.against = group(test, {}, "Everyone", test.breakdown);
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
  auto const* const of_outcomes = cleared_;
  cleared_ = others_.points == nullptr ? cleared_ : others_.points;
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
  cleared_ = of_outcomes;
}

void finder::find_rate_card() {
  auto const* const of_outcomes = cleared_;
  cleared_ = others_.rate_card == nullptr ? cleared_ : others_.rate_card;
  for (auto const& terms : contract_.rate_card) {
    auto& found = into_.rate_card.emplace_back();
    auto& seen = into_.facts.rate_card.emplace_back();
    auto const* const of = metric(terms.metric.value);
    if (of != nullptr) {
      seen.of = read(series(of, {}), *of, terms.years_before, found);
      into_.other_hidden = into_.other_hidden || found.hidden;
    }
  }
  cleared_ = of_outcomes;
}

result<void> finder::find_spending() {
  auto found = WM_TRY(spending_of(package_, contract_, year_));
  into_.facts.spending = found.is;
  into_.words.push_back(std::move(found.awaited));
  into_.facts.spending_awaited = into_.words.back();
  return {};
}

}  // namespace

result<contract_facts> facts_of(framework::package const& package,
                                framework::contract const& contract,
                                framework::contract_year const& year,
                                disclosure::cleared_results const& cleared,
                                results_by_rule const& others) {
  auto out = contract_facts{};
  auto find = finder{package, contract, year, cleared, others, out};
  find.find_outcomes();
  find.find_gates();
  find.find_tests();
  find.find_points();
  find.find_rate_card();
  WM_TRY(find.find_spending());
  return out;
}

}  // namespace wm::app
