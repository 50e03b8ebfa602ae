#pragma once

#include <optional>
#include <string>
#include <vector>

#include "disclosure/clear.h"

namespace wm::report {

/// One thing that speaks for acting, and how it becomes a level of 0 to 4.
struct shown_component_scale {
  std::string id;
  std::string title;
  std::string plain;  // the scale in words
  int weight{0};
  bool in_use{false};  // whether any ranked metric has it
};

struct shown_level {
  std::optional<int> level;  // 0 to 4
  std::string said;          // the fact behind it, or why there is none
};

/// A metric with everything that speaks for or against acting on it.
struct shown_priority {
  std::string metric;
  std::string decided;              // id of a shown_class
  std::optional<int> row;           // of the decision table, from 1
  std::vector<shown_level> levels;  // in the components' order
  std::string why;
  std::string how_sure;
};

struct shown_rank {
  std::string metric;
  figures::rank_interval rank;
};

struct shown_ranking {
  std::string workstream;  // id; empty: all metrics
  std::vector<shown_rank> in_order;
};

struct shown_class {
  std::string id;
  std::string title;
  std::vector<std::string> when;  // rows of the decision table, in words
  int metrics{0};
};

/// What to act on first, why and how sure.
struct shown_priorities {
  std::string answer;
  std::string method;
  std::vector<shown_component_scale> components;
  std::vector<shown_class> classes;  // the most urgent first
  std::vector<shown_priority> metrics;
  std::vector<shown_ranking> rankings;  // that of all metrics first
};

}  // namespace wm::report
