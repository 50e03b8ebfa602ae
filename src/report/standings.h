#pragma once

#include <string>
#include <string_view>

#include "report/shown_figure.h"

namespace wm::report {

/// How many of some comparisons came out which way.
struct standing_counts {
  int better{0};
  int worse{0};
  int higher{0};
  int lower{0};
  int similar{0};
  int cannot_say{0};
};

void add(standing_counts& into, figures::standing one);

/// How many could be tested.
int tested(standing_counts const& counts);

/// "3 are better, 1 is worse and 12 are about the same"; those that are none
/// are left out, what cannot be compared comes last.
std::string in_words(standing_counts const& counts);

/// The same of things that are named: "of 16 wards 3 are better and 13 are
/// about the same", "the one ward is better", "none of 16 wards can be
/// compared".
std::string in_words(standing_counts const& counts, std::string_view one,
                     std::string_view many);

/// Tests that find a difference at 95 % where there is none: one in twenty.
double expected_by_chance(int tests);

/// That number in words: "about 2"; "less than one" below a half.
std::string chance_words(int tests);

}  // namespace wm::report
