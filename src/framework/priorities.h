#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/source_position.h"

namespace wm::framework {

/// What speaks for acting on a metric, each put on a scale from 0 to 4: 4 is
/// the strongest reason to act.
enum class priority_component : std::size_t {
  benchmark,
  people_affected,
  trend,
  inequality,
  voice,
  confidence
};
inline constexpr std::size_t kPriorityComponents = 6;
inline constexpr int kHighestLevel = 4;

/// What the benchmark may be, in the order in which it is looked for.
enum class benchmark_with { country, region, neighbours, goal };

/// From the worst to the best.
enum class benchmark_word {
  worse_at_998,
  worse_at_95,
  similar,
  better_at_95,
  better_at_998
};
inline constexpr std::size_t kBenchmarkWords = 5;

/// From the worst to the best.
enum class trend_word { getting_worse, no_clear_change, getting_better };
inline constexpr std::size_t kTrendWords = 3;

/// From the most urgent to the least.
enum class priority_class { act_first, improve, watch, maintain };

struct benchmark_scale {
  int worse_at_998{0};
  int worse_at_95{0};
  int similar{0};
  int better_at_95{0};
  int better_at_998{0};
};

struct trend_scale {
  int getting_worse{0};
  int no_clear_change{0};
  int getting_better{0};
};

/// Level 1 from the first step on, 2 from the second, ...
struct people_scale {
  std::vector<int> people_a_year;  // four, rising
};

/// The share of wards, practices or groups that are worse than the middle one
/// beyond chance: level 1 from the first step on, ...
struct inequality_scale {
  std::vector<int> percent_worse;  // four, rising
  int parts{0};                    // at least so many have to be told apart
};

/// Level 1 when the figure is at most so old, 2 at most ...
struct confidence_scale {
  std::vector<int> years_old;  // four, falling
};

struct priority_scales {
  benchmark_scale benchmark;
  trend_scale trend;
  people_scale people_affected;
  inequality_scale inequality;
  confidence_scale confidence;
};

struct priority_weights {
  int benchmark{0};
  int people_affected{0};
  int trend{0};
  int inequality{0};
  int voice{0};
  int confidence{0};
};

/// One row of the decision table. Conditions that are not given always hold,
/// those that are given hold together; none holds of what is not known.
struct class_rule {
  priority_class then{priority_class::watch};
  std::vector<benchmark_word> benchmark;  // one of these
  std::vector<trend_word> trend;          // one of these
  std::optional<int> inequality;          // at least this level
  source_position at;
};

/// How it is decided what to act on.
struct priorities {
  int seed{0};
  int draws{0};
  std::vector<benchmark_with> against;
  priority_scales scales;
  priority_weights weights;
  std::vector<class_rule> classes;  // the first that holds decides
  source_position at;
};

/// What is known of a metric when it is put into a class.
struct priority_facts {
  std::optional<benchmark_word> benchmark;
  std::optional<trend_word> trend;
  std::optional<int> inequality;  // its level, 0 to 4
};

/// Whether a metric can be ranked: its benchmark is known, and its trend or
/// its inequality.
bool can_be_ranked(priority_facts const& known);

/// Whether a rule has no condition.
bool is_for_the_rest(class_rule const& rule);

/// The first rule that holds. One without conditions holds only of what can be
/// ranked.
///
/// \returns its position, or nothing
std::optional<std::size_t> first_match(std::vector<class_rule> const& rules,
                                       priority_facts const& known);

/// The level of a number on steps: how many of them it has reached.
///
/// \param steps  four, rising [the number's unit]
/// \returns 0 to 4
int level_reached(std::vector<int> const& steps, double number);

}  // namespace wm::framework
