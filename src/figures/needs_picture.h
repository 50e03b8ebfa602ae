#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stats/interval.h"

namespace wm::figures {

/// A count of persons, and what a reader may learn of it.
struct needs_count {
  std::int64_t people{0};
  bool told{true};           // else it only follows from others
  bool exact{false};         // something told beside it gives it away unrounded
  bool in_comparison{true};  // else it is hidden first to protect others
};

/// Position in needs_picture::counts.
using count_at = std::size_t;

/// Counts that everybody knows to add up.
struct needs_sum {
  count_at total{0};
  std::vector<count_at> parts;
};

struct needs_group {
  std::string title;
  count_at people{0};
};

/// Who lives here, told apart in one way; "not known" is a group too.
struct needs_breakdown {
  std::string title;
  std::vector<needs_group> groups;
};

/// People of an age who live in one fifth.
struct needs_burden {
  count_at people{0};
  count_at any{0};      // with at least one condition
  count_at several{0};  // with at least two
};

/// An age band, by sex and by fifth, in the picture's order of both.
struct needs_age {
  std::string title;
  count_at people{0};
  std::vector<count_at> sexes;
  std::vector<needs_burden> fifths;
};

/// How old people were when a condition was first recorded.
struct needs_onset {
  count_at with{0};              // have it on the day
  count_at fresh{0};             // of these, first recorded since fresh_from
  std::optional<double> median;  // age of the latter [years]
  std::optional<stats::interval> limits95;
};

struct needs_condition {
  std::string id;
  std::string title;
  needs_onset everybody;
  std::vector<needs_onset> fifths;
};

struct needs_year {
  std::chrono::sys_days on;
  count_at people{0};
  count_at several{0};
  std::vector<count_at> with;  // by condition
};

/// Who lives in a place and how need grows there: counts with everything that
/// adds up between them, so that disclosure control sees the whole.
struct needs_picture {
  std::chrono::sys_days on;
  std::chrono::sys_days fresh_from;
  std::vector<needs_count> counts;
  std::vector<needs_sum> sums;
  count_at everybody{0};
  count_at any{0};      // with at least one condition
  count_at several{0};  // with at least two
  std::vector<std::string> sexes;
  std::string fifths_title;
  std::vector<std::string> fifths;  // the last is "not known"
  std::vector<needs_age> ages;      // the last is "not known"
  std::vector<needs_breakdown> breakdowns;
  std::vector<needs_condition> conditions;
  std::vector<needs_year> years;  // the last is `on`
};

}  // namespace wm::figures
