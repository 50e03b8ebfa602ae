#pragma once

#include <string>
#include <vector>

#include "disclosure/audience.h"
#include "disclosure/policy.h"

namespace wm::disclosure {

enum class counted {
  people,  // people, events, or the time that people were watched
  sums,    // money, points: one person can be most of it
};

/// What the gate must know of a metric.
struct metric_facts {
  std::string name;  // its id and version: another version is another count
  disclosure::counted counted{counted::people};
  int decimals{1};  // shown of its value
};

/// For whom results are to be cleared, and by which rules.
struct gate {
  readership to;
  count_policy counts;                // of figures from records
  std::vector<metric_facts> metrics;  // by figures::metric_index
  std::vector<std::string> areas;     // codes, by figures::area_index
  std::vector<std::string> own{};     // groups of a partner: "provider=RF4"
};

}  // namespace wm::disclosure
