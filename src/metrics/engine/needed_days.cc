#include "metrics/engine/needed_days.h"

#include <algorithm>

namespace wm::metrics::engine {

namespace {

constexpr auto kAllDays = day_range{kNoBeginning, kNoEnd};

day_range hull_of(std::span<day_range const> const all) {
  auto out = kNoDay;
  for (auto const& one : all) {
    out = hull(out, one);
  }
  return out;
}

/// Whether events are only looked at as those that a definition counts one by
/// one, in the period they lie in.
bool only_in_own_period(plan const& of, choice_number const choice) {
  auto const counts = [&](plan_root const& root) {
    return root.each == choice && root.in_own_day;
  };
  return std::ranges::any_of(of.roots, counts) &&
         std::ranges::none_of(of.roots,
                              [&](plan_root const& root) {
                                return root.each == choice && !root.in_own_day;
                              }) &&
         std::ranges::none_of(
             of.nodes,
             [&](plan_node const& node) { return node.events == choice; }) &&
         std::ranges::none_of(of.choices, [&](plan_choice const& one) {
           return one.from != plan_choice::origin::source && one.of == choice;
         });
}

/// Of events that are chosen from a source.
day_range days_of_choice(plan const& of, choice_number const number) {
  auto out = only_in_own_period(of, number) ? hull_of(of.periods) : kAllDays;
  for (auto const& when : of.choices[number].windows) {
    if (auto const& fixed = of.windows[when.days].fixed) {
      out = common_days(out, hull_of(fixed->days));
    }
  }
  return out;
}

}  // namespace

std::vector<day_range> needed_days(std::deque<plan> const& plans,
                                   state_sources const& states,
                                   std::size_t const sources) {
  auto out = std::vector<day_range>(sources, kNoDay);
  for (auto const& source : {states.registration, states.residence,
                             states.care_home, states.pregnancy}) {
    if (source) {
      out[*source] = kAllDays;
    }
  }
  for (auto const& plan : plans) {
    for (auto i = choice_number{0}; i < plan.choices.size(); ++i) {
      auto const& choice = plan.choices[i];
      if (choice.from == plan_choice::origin::source) {
        out[choice.source] = hull(out[choice.source], days_of_choice(plan, i));
      }
    }
  }
  return out;
}

}  // namespace wm::metrics::engine
