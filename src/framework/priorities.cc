#include "framework/priorities.h"

#include <algorithm>

namespace wm::framework {

namespace {

template <typename Word>
bool holds(std::vector<Word> const& wanted, std::optional<Word> const& known) {
  return wanted.empty() ||
         (known && std::ranges::find(wanted, *known) != wanted.end());
}

bool holds(class_rule const& rule, priority_facts const& known) {
  if (is_for_the_rest(rule)) {
    return can_be_ranked(known);
  }
  return holds(rule.benchmark, known.benchmark) &&
         holds(rule.trend, known.trend) &&
         (!rule.inequality ||
          (known.inequality && *known.inequality >= *rule.inequality));
}

}  // namespace

bool can_be_ranked(priority_facts const& known) {
  return known.benchmark && (known.trend || known.inequality);
}

bool is_for_the_rest(class_rule const& rule) {
  return rule.benchmark.empty() && rule.trend.empty() && !rule.inequality;
}

std::optional<std::size_t> first_match(std::vector<class_rule> const& rules,
                                       priority_facts const& known) {
  for (auto i = std::size_t{0}; i < rules.size(); ++i) {
    if (holds(rules[i], known)) {
      return i;
    }
  }
  return std::nullopt;
}

int level_reached(std::vector<int> const& steps, double const number) {
  return static_cast<int>(
      std::ranges::count_if(steps, [&](int const s) { return number >= s; }));
}

}  // namespace wm::framework
