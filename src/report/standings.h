#pragma once

#include <string>

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
/// are left out, what cannot be said comes last.
std::string in_words(standing_counts const& counts);

/// Tests that find a difference at 95 % where there is none: one in twenty.
double expected_by_chance(int tests);

/// How many of so many tests chance alone would colour at 95 %: "about 2 of
/// them"; "less than one of them" below a half; empty without tests.
std::string chance_words(int tests);

}  // namespace wm::report
