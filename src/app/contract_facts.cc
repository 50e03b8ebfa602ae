#include "app/contract_facts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/account_terms.h"
#include "app/contract_spending.h"
#include "app/find_contract.h"
#include "contracts/payment/outcomes.h"
#include "contracts/payment/safety.h"
#include "record/state/breakdown.h"

namespace wm::app {

namespace {

using contracts::reading;
using contracts::reading_state;
using figures::assessed_series;

constexpr auto kFifths = std::string_view{"local_deprivation_fifth"};
constexpr auto kMostDeprived = std::string_view{"1"};
constexpr auto kLeastDeprived = std::string_view{"5"};
constexpr auto kUnknownGroup = std::string_view{"unknown"};
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
        figures_{package, contract, year, cleared, into.words},
        others_{others},
        into_{into} {}

  void find_outcomes();
  void hide_moving_weights();
  void find_gates();
  void find_tests();
  void find_points();
  void find_rate_card();
  result<void> find_spending();

 private:
  framework::metric const* metric(std::string_view const id) const {
    return framework::find_metric(package_, id);
  }
  /// Notes whether readers of the account see what was found as it is.
  void note(paid_figure const& found) {
    into_.exact = into_.exact && !found.hidden && !found.rounded;
  }
  void hide_other(std::size_t const provider, paid_figure const& found) {
    into_.other_hidden[provider] = into_.other_hidden[provider] || found.hidden;
  }
  void find_baseline(framework::paid_outcome const& terms,
                     assessed_series const* line, paid_figure& found,
                     std::optional<double>& is);
  using guarded = std::vector<framework::located<std::string>>;
  void hide_guarded(guarded const& metrics);
  std::string group_title(std::string_view breakdown,
                          std::string_view word) const;
  contracts::group_reading group(framework::equality_test const& test,
                                 whose_figures whose, std::string_view name,
                                 std::string_view breakdown);
  std::optional<share> recorded(framework::metric const& of,
                                std::string_view breakdown,
                                wm::period const& covers,
                                framework::equality_test const& by);
  reading of_provider(std::size_t provider, std::string_view metric,
                      int years_before);

  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
  contract_figures figures_;
  results_by_rule const& others_;
  contract_facts& into_;
};

void finder::find_outcomes() {
  for (auto const& terms : contract_.outcomes) {
    auto& found = into_.outcomes.emplace_back();
    auto& baseline = into_.facts.outcomes.baselines.emplace_back();
    auto& seen = into_.facts.outcomes.outcomes.emplace_back();
    auto const* const of = metric(terms.metric.value);
    if (of == nullptr) {
      continue;
    }
    auto const* const line = figures_.series(of, {});
    seen = figures_.read(line, *of, terms.years_before, found);
    find_baseline(terms, line, found, baseline);
    auto const broken = [&](framework::series_break const& at) {
      return found.figure != nullptr && terms.baseline->to < at.on &&
             at.on <= found.figure->covers.from;
    };
    if (terms.baseline && terms.rewards != framework::reward_for::attainment &&
        seen.state == reading_state::usable &&
        std::ranges::any_of(of->breaks, broken)) {
      seen.state = reading_state::redefined;
    }
    figures_.lean_on_last(contracts::as_judged(seen, terms, baseline), found);
    note(found);
  }
}

/// Whether a hidden figure's weight goes to the others of its part the readers
/// cannot know: then they cannot know what is at stake for these either.
void finder::hide_moving_weights() {
  if (!has_clause(contract_.data, framework::data_failure::neutral)) {
    return;
  }
  auto const hidden_in = [&](framework::outcome_part const part) {
    for (auto i = std::size_t{0}; i < into_.outcomes.size(); ++i) {
      if (into_.outcomes[i].hidden && contract_.outcomes[i].part == part) {
        return true;
      }
    }
    return false;
  };
  for (auto const part : {framework::outcome_part::quality,
                          framework::outcome_part::patient_based}) {
    auto const hidden = hidden_in(part);
    for (auto i = std::size_t{0}; i < into_.outcomes.size(); ++i) {
      if (contract_.outcomes[i].part == part) {
        into_.outcomes[i].hidden = hidden;
      }
    }
  }
}

void finder::find_baseline(framework::paid_outcome const& terms,
                           assessed_series const* const line,
                           paid_figure& found, std::optional<double>& is) {
  if (!terms.baseline) {
    return;
  }
  found.baseline = figures_.in_period(line, *terms.baseline);
  if (terms.baseline->value) {
    is = terms.baseline->value->value;
    return;
  }
  if (found.baseline == nullptr) {
    return;
  }
  is = found.baseline->value;
  if (terms.rewards != framework::reward_for::attainment) {
    found.hidden = found.hidden || figures_.keeps_back(*line, *found.baseline);
    found.rounded =
        found.rounded || figures::is_rounded(found.baseline->rounding);
  }
}

void finder::find_gates() {
  for (auto const& gate : contract_.gates) {
    auto& found = into_.gates.emplace_back();
    auto& seen = into_.facts.outcomes.gates.emplace_back();
    auto const* const of = metric(gate.metric.value);
    if (of != nullptr) {
      seen =
          figures_.read(figures_.series(of, {}), *of, gate.years_before, found);
      figures_.lean_on_last(contracts::as_judged(seen, gate), found);
      note(found);
      if (found.hidden) {
        hide_guarded(gate.guards);
      }
    }
  }
}

/// What a gate leaves of these payments the readers cannot know.
void finder::hide_guarded(guarded const& metrics) {
  into_.gates_hidden = true;
  for (auto i = std::size_t{0}; i < contract_.outcomes.size(); ++i) {
    if (contracts::guards(metrics, contract_.outcomes[i].metric.value)) {
      into_.outcomes[i].hidden = true;
    }
  }
}

/// Of everybody's people, or what is counted, how much is of a known group.
std::optional<share> finder::recorded(framework::metric const& of,
                                      std::string_view const breakdown,
                                      wm::period const& covers,
                                      framework::equality_test const& by) {
  auto all = std::optional<double>{};
  auto known = 0.0;
  for (auto const& one : figures_.cleared().series()) {
    auto const everybody = one.group.empty();
    if (!figures_.is_in_area(one, of) ||
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
      if (by.completeness > kNone && figures_.keeps_back(one, point->shown)) {
        // Restricted readers may see a test where these would see none.
        hide_guarded(by.guards);
        into_.exact = false;
      }
      return std::nullopt;  // nobody can say
    }
    if (everybody) {
      all = people;
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

std::string finder::group_title(std::string_view const breakdown,
                                std::string_view const word) const {
  for (auto const& one : record::breakdowns_of(record::state_rules{package_})) {
    auto const found =
        std::ranges::find(one.groups, word, &record::group::word);
    if (one.name == breakdown && found != one.groups.end()) {
      return std::string{found->title};
    }
  }
  return std::string{word};
}

contracts::group_reading finder::group(framework::equality_test const& test,
                                       whose_figures const whose,
                                       std::string_view const name,
                                       std::string_view const breakdown) {
  auto out = contracts::group_reading{};
  auto const* const of = metric(test.metric.value);
  auto const* const line = figures_.series(of, whose);
  auto found = paid_figure{};
  if (of != nullptr) {
    out.figure = figures_.read(line, *of, 0, found);
    note(found);
    if (found.hidden) {
      hide_guarded(test.guards);
    }
  }
  if (found.figure != nullptr) {
    auto& is = out.figure.now.completeness;
    auto const by_group = recorded(*of, breakdown, found.figure->covers, test);
    is = is && by_group ? std::min(*is, *by_group) : by_group ? by_group : is;
  }
  // A group without any figure is known by its breakdown.
  auto const title = line == nullptr || line->label.title.empty()
                         ? group_title(breakdown, name)
                         : std::string{line->label.title};
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
      if (figures_.series(metric(test.metric.value),
                          {kFifths, kMostDeprived}) != nullptr) {
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
    line = figures_.series(of, {"provider", organisation->providers.front()});
  }
  if (line == nullptr && contract_.providers.size() == 1) {
    line = figures_.series(of, {});
  }
  auto found = paid_figure{};
  auto out = figures_.read(line, *of, years_before, found);
  note(found);
  hide_other(provider, found);
  return out;
}

void finder::find_points() {
  if (!contract_.points) {
    return;
  }
  auto const& of_outcomes = figures_.read_from(
      others_.points == nullptr ? figures_.cleared() : *others_.points);
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
  figures_.read_from(of_outcomes);
}

void finder::find_rate_card() {
  auto const& of_outcomes = figures_.read_from(
      others_.rate_card == nullptr ? figures_.cleared() : *others_.rate_card);
  for (auto const& terms : contract_.rate_card) {
    auto& found = into_.rate_card.emplace_back();
    auto& seen = into_.facts.rate_card.emplace_back();
    auto const* const of = metric(terms.metric.value);
    if (of != nullptr) {
      seen.of = figures_.read(figures_.series(of, {}), *of, terms.years_before,
                              found);
      note(found);
      for (auto i = std::size_t{0}; i < contract_.providers.size(); ++i) {
        if (contract_.providers[i].organisation.value == terms.provider.value) {
          hide_other(i, found);
        }
      }
    }
  }
  figures_.read_from(of_outcomes);
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
  out.other_hidden.resize(contract.providers.size());
  auto find = finder{package, contract, year, cleared, others, out};
  find.find_outcomes();
  find.hide_moving_weights();
  find.find_gates();
  find.find_tests();
  find.find_points();
  find.find_rate_card();
  WM_TRY(find.find_spending());
  for (auto const& one : contract.providers) {
    out.facts.provider_names.push_back(
        organisation_title(package, one.organisation.value));
  }
  return out;
}

}  // namespace wm::app
