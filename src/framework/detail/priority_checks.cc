#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "framework/detail/priority_keys.h"
#include "framework/words.h"

namespace wm::framework::detail {

namespace {

constexpr auto kFewestDraws = 100;
constexpr auto kMostDraws = 100'000;
constexpr auto kFewestParts = 3;
constexpr auto kAnyNumber = std::numeric_limits<int>::max();
constexpr auto kSteps = std::size_t{4};

/// The value at a path of keys; null where one is missing.
yaml_node const* at_path(yaml_node const& node,
                         std::initializer_list<std::string_view> const path) {
  auto const* here = &node;
  for (auto const key : path) {
    auto const* const next = find(*here, key);
    if (next == nullptr) {
      return nullptr;
    }
    here = &next->value;
  }
  return here;
}

/// Whether what stands there was read: anything else is refused already.
bool is_number(yaml_node const& node) {
  return !node.scalar.empty() &&
         std::ranges::all_of(node.scalar,
                             [](char const c) { return c >= '0' && c <= '9'; });
}

void refuse_level(reader& from, place const at, int const level) {
  from.report(diagnostic_code::level_beyond_scale, at,
              fmt::format("\"{}\" is not a level", level),
              "Write a whole number from 0 (no reason to act) to 4.");
}

struct named_level {
  std::string_view name;
  int level;
};

/// Levels of a scale, from that of the worst word to that of the best.
void check_levels(reader& from, yaml_node const* const node,
                  std::initializer_list<named_level> const levels) {
  if (node == nullptr || node->kind != node_kind::map) {
    return;
  }
  auto last = kHighestLevel;
  for (auto const& [name, level] : levels) {
    auto const* const given = find(*node, name);
    if (given == nullptr || !is_number(given->value)) {
      return;
    }
    if (level > kHighestLevel) {
      refuse_level(from, given->value.at, level);
      return;
    }
    if (level > last) {
      from.report(
          diagnostic_code::scale_rewards_worse, given->value.at,
          fmt::format("\"{}\" has a higher level than what is worse", name),
          "Write levels that do not rise from the worst word to the "
          "best: a better figure must not be more urgent.");
      return;
    }
    last = level;
  }
}

void check_steps(reader& from, yaml_node const* const node,
                 std::vector<int> const& steps, bool const in_order) {
  if (node == nullptr || node->kind != node_kind::list ||
      !std::ranges::all_of(node->items, is_number) ||
      (steps.size() == kSteps && in_order)) {
    return;
  }
  from.report(diagnostic_code::steps_not_in_order, node->at,
              "there must be four steps, each further on than the one before",
              "Write one number for each of the levels 1, 2, 3 and 4.");
}

bool rising(std::vector<int> const& steps) {
  return std::ranges::adjacent_find(steps, std::greater_equal{}) == steps.end();
}

bool falling(std::vector<int> const& steps) {
  return std::ranges::adjacent_find(steps, std::less_equal{}) == steps.end();
}

void check_number(reader& from, yaml_node const* const node,
                  std::string_view const name, int const number,
                  int const lowest, int const highest) {
  if (node == nullptr || !is_number(*node) ||
      (number >= lowest && number <= highest)) {
    return;
  }
  from.report(
      diagnostic_code::priority_number_out_of_range, node->at,
      fmt::format("\"{}\" cannot be {}", name, number),
      highest != kAnyNumber
          ? fmt::format("Write a number from {} to {}.", lowest, highest)
          : fmt::format("Write at least {}.", lowest));
}

void check_order(reader& from, std::vector<class_rule> const& rules,
                 yaml_node const& list) {
  auto const rest = std::ranges::find_if(rules, is_for_the_rest);
  if (rest == rules.end()) {
    from.report(diagnostic_code::no_class_for_the_rest, list.at,
                "no row of \"classes\" is for the rest",
                "End with a row that has only a class: {class: watch}.");
  } else if (rest + 1 != rules.end()) {
    auto const position = static_cast<std::size_t>(rest - rules.begin()) + 1;
    if (position < list.items.size()) {
      from.report(diagnostic_code::class_never_reached, list.items[position].at,
                  "this row is never reached: the one before it is for all "
                  "the rest",
                  "Write the row without conditions last.");
    }
  }
}

/// What is known, in words, but for one of the facts.
std::string told(priority_facts const& of) {
  return fmt::format("{}, {}, inequality {}", word(*of.benchmark),
                     word(*of.trend), *of.inequality);
}

/// Refuses a table by which a better figure is more urgent.
void check_direction(reader& from, std::vector<class_rule> const& rules,
                     yaml_node const& list) {
  auto const class_of = [&](priority_facts const& f) {
    auto const row = first_match(rules, f);
    return row ? rules[*row].then : priority_class::maintain;
  };
  for (auto b = std::size_t{0}; b < kBenchmarkWords; ++b) {
    for (auto t = std::size_t{0}; t < kTrendWords; ++t) {
      for (auto level = 0; level <= kHighestLevel; ++level) {
        auto const worse = priority_facts{static_cast<benchmark_word>(b),
                                          static_cast<trend_word>(t), level};
        auto better = std::array{worse, worse, worse};
        better[0].benchmark =
            static_cast<benchmark_word>(std::min(b + 1, kBenchmarkWords - 1));
        better[1].trend =
            static_cast<trend_word>(std::min(t + 1, kTrendWords - 1));
        better[2].inequality = std::max(level - 1, 0);
        for (auto const& other : better) {
          if (class_of(other) < class_of(worse)) {
            from.report(
                diagnostic_code::classes_reward_worse, list.at,
                fmt::format("a better figure would be more urgent: {} is "
                            "{}, but {} is {}",
                            told(other), word(class_of(other)), told(worse),
                            word(class_of(worse))),
                "Add the worse case to the row, or put rows in another "
                "order.");
            return;
          }
        }
      }
    }
  }
}

}  // namespace

void check_priorities(reader& from, yaml_node const& node,
                      priorities const& into) {
  check_number(from, at_path(node, {"draws"}), "draws", into.draws,
               kFewestDraws, kMostDraws);
  auto const& s = into.scales;
  check_levels(from, at_path(node, {"scales", "benchmark"}),
               {{"worse_at_998", s.benchmark.worse_at_998},
                {"worse_at_95", s.benchmark.worse_at_95},
                {"similar", s.benchmark.similar},
                {"better_at_95", s.benchmark.better_at_95},
                {"better_at_998", s.benchmark.better_at_998}});
  check_levels(from, at_path(node, {"scales", "trend"}),
               {{"getting_worse", s.trend.getting_worse},
                {"no_clear_change", s.trend.no_clear_change},
                {"getting_better", s.trend.getting_better}});
  check_steps(
      from, at_path(node, {"scales", "people_affected", "people_a_year"}),
      s.people_affected.people_a_year, rising(s.people_affected.people_a_year));
  check_steps(from, at_path(node, {"scales", "inequality", "percent_worse"}),
              s.inequality.percent_worse, rising(s.inequality.percent_worse));
  check_number(from, at_path(node, {"scales", "inequality", "parts"}), "parts",
               s.inequality.parts, kFewestParts, kAnyNumber);
  check_steps(from, at_path(node, {"scales", "confidence", "years_old"}),
              s.confidence.years_old, falling(s.confidence.years_old));
  auto const& w = into.weights;
  auto const* const weights = at_path(node, {"weights"});
  if (weights != nullptr &&
      std::max({w.benchmark, w.people_affected, w.trend, w.inequality, w.voice,
                w.confidence}) == 0) {
    from.report(diagnostic_code::no_weight, weights->at,
                "no component has a weight",
                "Give at least one of them a number above 0.");
  }
  auto const* const classes = at_path(node, {"classes"});
  if (classes == nullptr || into.classes.size() != classes->items.size() ||
      into.classes.empty()) {
    return;
  }
  for (auto i = std::size_t{0}; i < into.classes.size(); ++i) {
    auto const level = into.classes[i].inequality;
    if (level && *level > kHighestLevel) {
      refuse_level(from, classes->items[i].at, *level);
    }
  }
  check_order(from, into.classes, *classes);
  check_direction(from, into.classes, *classes);
}

}  // namespace wm::framework::detail
