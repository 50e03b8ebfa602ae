#pragma once

namespace wm::stats {

/// How many of a page of two-sided comparisons would be coloured although
/// nothing differs: the number to print beside a table of colours.
///
/// \param tests       >= 0 comparisons made [comparisons]
/// \param confidence  of each comparison, within [0, 1] [1]
/// \returns tests * (1 - confidence) [comparisons]
/// \source expectation of a binomial count; Bland and Altman 1995, BMJ
///         310:170, on many tests.
constexpr double expected_by_chance(int const tests, double const confidence) {
  return static_cast<double>(tests) * (1.0 - confidence);
}

}  // namespace wm::stats
